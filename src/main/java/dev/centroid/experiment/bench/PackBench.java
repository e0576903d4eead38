package dev.centroid.experiment.bench;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetStore;
import dev.centroid.data.ImageDataset;
import dev.centroid.data.pack.PackProgress;
import dev.centroid.experiment.DatasetInspection;
import dev.centroid.problem.Reasons;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures how long a dataset root takes to be packed, and to be opened once it is. */
public final class PackBench {

    private static final Logger LOG = LoggerFactory.getLogger(PackBench.class);

    private static final double NANOS = 1e-9;
    private static final int OPENINGS = 3;

    private PackBench() {}

    /**
     * What was measured.
     *
     * @param root the dataset root
     * @param images in all its parts
     * @param firstSeconds of the first opening, which packs the images (or begins to, where they are very many)
     * @param againSeconds of an opening after that, the median of three
     */
    public record PackTimes(String root, int images, double firstSeconds, double againSeconds) {}

    /**
     * Packs a root into a temporary folder, which is removed at the end, and opens it again.
     *
     * @param root a folder, or {@code synthetic-glyphs}
     * @param overrides {@code key=value} of the configuration's dataset section
     * @param progress hears how the packing goes on
     * @param control a stop ends it
     * @throws dev.centroid.problem.ProblemException if the root or an image is at fault
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     */
    public static PackTimes measure(String root, List<String> overrides, PackProgress progress, RunControl control) {
        try {
            Path cache = Files.createTempDirectory("centroid-bench");
            try {
                double[] seconds = new double[1 + OPENINGS];
                int images = 0;
                for (int i = 0; i < seconds.length; i++) {
                    long begun = System.nanoTime();
                    try (DatasetStore store = DatasetInspection.open(root, overrides, cache, progress, control)) {
                        seconds[i] = (System.nanoTime() - begun) * NANOS;
                        images = count(store);
                    }
                }
                double again = Stream.of(seconds[1], seconds[2], seconds[3])
                        .sorted()
                        .toList()
                        .get(OPENINGS / 2);
                return new PackTimes(root, images, seconds[0], again);
            } finally {
                remove(cache);
            }
        } catch (IOException e) {
            throw DataProblem.CACHE_UNUSABLE.exceptionFrom(e, System.getProperty("java.io.tmpdir"), Reasons.of(e));
        }
    }

    private static int count(DatasetStore store) {
        return store.training().base().imageCount()
                + store.training().baseHoldout().map(ImageDataset::imageCount).orElse(0)
                + store.training().validation().map(ImageDataset::imageCount).orElse(0)
                + store.novel().imageCount();
    }

    /** What was measured counts, even where a file cannot be removed, as on Windows while it is mapped. */
    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("Could not remove {}: {}", folder, Reasons.of(e));
        }
    }
}
