package dev.centroid.ui.chart;

import dev.centroid.experiment.folder.AtomicFiles;
import dev.centroid.problem.ProblemException;
import java.awt.image.BufferedImage;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies and saves a chart as it is at that moment. The work is done off the FX thread. */
final class ChartSaving {

    private static final Logger LOG = LoggerFactory.getLogger(ChartSaving.class);

    private final ChartOutlet outlet;
    private final ChartContent content;
    private final Zoom zoom;
    private final int width;
    private final int height;

    /**
     * Saves one picture.
     *
     * @param width in pixels of the screen
     * @param height in pixels of the screen
     */
    ChartSaving(ChartOutlet outlet, ChartContent content, Zoom zoom, int width, int height) {
        this.outlet = outlet;
        this.content = content;
        this.zoom = zoom;
        this.width = width;
        this.height = height;
    }

    /** Asks for a file and writes it. */
    void save(ChartFormat format) {
        outlet.askFor(format, fileName() + "." + format.extension())
                .ifPresent(file -> work(
                        () -> {
                            write(format, file);
                            return file;
                        },
                        outlet::saved));
    }

    /** Puts the picture on the clipboard. */
    void copyPicture() {
        work(() -> ChartPictures.image(content, zoom, width, height), image -> {
            ClipboardContent clip = new ClipboardContent();
            clip.putImage(forScreen(image));
            Clipboard.getSystemClipboard().setContent(clip);
        });
    }

    /** Puts the numbers on the clipboard. */
    void copyValues() {
        work(() -> CurvesCsv.tabs(content), text -> {
            ClipboardContent clip = new ClipboardContent();
            clip.putString(text);
            Clipboard.getSystemClipboard().setContent(clip);
        });
    }

    /** The title as a file name; letters of any script stay. */
    String fileName() {
        String name = content.title().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "chart" : name;
    }

    private void write(ChartFormat format, Path file) {
        AtomicFiles.write(file, stream -> {
            switch (format) {
                case PNG -> ChartPictures.png(content, zoom, width, height, stream);
                case SVG -> ChartPictures.svg(content, zoom, width, height, stream);
                case CSV -> {
                    Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                    CurvesCsv.write(content, writer);
                    writer.flush();
                }
            }
        });
    }

    private <T> void work(Supplier<T> task, Consumer<T> then) {
        outlet.worker().execute(() -> {
            try {
                T result = task.get();
                Platform.runLater(() -> then.accept(result));
            } catch (ProblemException e) {
                Platform.runLater(() -> outlet.failed(e));
            } catch (RuntimeException | Error e) {
                // Such as too little memory for a picture: a sentence for people, the rest for the log.
                LOG.error("Chart could not be saved or copied", e);
                Platform.runLater(() -> outlet.failed(ChartProblem.PICTURE_FAILED.exceptionFrom(e)));
            }
        });
    }

    private static WritableImage forScreen(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        WritableImage copy = new WritableImage(width, height);
        copy.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return copy;
    }
}
