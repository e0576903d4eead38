package dev.centroid.ui.datasets;

import dev.centroid.data.BigRoots;
import dev.centroid.ui.common.Fxml;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.common.Theme;
import dev.centroid.ui.common.WorkerThreads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Measures the frames while 60,000 images are scrolled through: slowly, row by row, and as fast as somebody drags the bar. A
 * command, not a test.
 */
public final class BrowsingBenchmark {

    private static final int CLASSES = 100;
    private static final int IMAGES = 600;

    private BrowsingBenchmark() {}

    /** Takes the folder that the set is generated in, where it is not there yet, and the seconds of each part. */
    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** The place alone in a window. */
    public static final class Window extends Application {

        private final WorkerThreads background = new WorkerThreads();
        private ScrollBar bar;
        private Duration length;

        @Override
        public void start(Stage stage) throws Exception {
            List<String> arguments = getParameters().getRaw();
            Path root = BigRoots.miniImageNet(Path.of(arguments.get(0)), CLASSES, IMAGES);
            length = Duration.seconds(Double.parseDouble(arguments.get(1)));
            Path home = Files.createTempDirectory("centroid-browsing");
            TestShell test = new TestShell(home, background, (millis, action) -> () -> {});
            DatasetsViewModel model = new DatasetsViewModel(test.shell);
            setUserAgentStylesheet(Theme.LIGHT.stylesheet());
            Fxml.Loaded view =
                    Fxml.DATASETS.load(test.shell.words(), type -> new DatasetsController(test.shell, model));
            Scene scene = new Scene(view.root(), 1500, 950);
            scene.getStylesheets()
                    .add(Window.class.getResource("/styles/centroid.css").toExternalForm());
            stage.setScene(scene);
            stage.show();
            long asked = System.nanoTime();
            model.choose(root.toString());
            model.catalogueProperty().subscribe((before, now) -> {
                if (now != null) {
                    say("listed in %.2f s", (System.nanoTime() - asked) / 1e9);
                    // The classes are listed a moment later.
                    Platform.runLater(
                            () -> model.classes().look(model.classes().scopes().get(3)));
                    after(Duration.seconds(3), () -> begin(view));
                }
            });
        }

        private void begin(Fxml.Loaded view) {
            ListView<?> list = (ListView<?>) view.root().lookup("#list");
            bar = list.lookupAll(".scroll-bar").stream()
                    .map(ScrollBar.class::cast)
                    .filter(b -> b.getOrientation() == javafx.geometry.Orientation.VERTICAL)
                    .findFirst()
                    .orElseThrow();
            int rows = list.getItems().size();
            // Rows a second: a turning wheel, and the bar dragged from top to end within the time.
            measure(
                    "wheel",
                    12.0 / rows,
                    () -> measure("bar", 1 / length.toSeconds(), () -> {
                        System.gc();
                        Runtime runtime = Runtime.getRuntime();
                        say(
                                "heap after it %.0f MB",
                                (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20));
                        background.close();
                        Platform.exit();
                    }));
        }

        private void measure(String name, double perSecond, Runnable next) {
            bar.setValue(0);
            List<Double> gaps = new ArrayList<>();
            new AnimationTimer() {
                private final long start = System.nanoTime();
                private long last = start;

                @Override
                public void handle(long pulse) {
                    long now = System.nanoTime();
                    gaps.add((now - last) / 1e6);
                    last = now;
                    double seconds = (now - start) / 1e9;
                    if (seconds > length.toSeconds()) {
                        stop();
                        tell(name, gaps, seconds);
                        next.run();
                        return;
                    }
                    bar.setValue(Math.min(1, seconds * perSecond));
                }
            }.start();
        }

        private static void tell(String name, List<Double> gaps, double seconds) {
            Collections.sort(gaps);
            say(
                    "%s: %.1f frames a second, gap p50 %.0f, p95 %.0f, p99 %.0f, max %.0f ms",
                    name,
                    gaps.size() / seconds,
                    at(gaps, 0.5),
                    at(gaps, 0.95),
                    at(gaps, 0.99),
                    gaps.get(gaps.size() - 1));
        }

        private static double at(List<Double> sorted, double share) {
            return sorted.get((int) (share * (sorted.size() - 1)));
        }

        private static void after(Duration pause, Runnable action) {
            PauseTransition wait = new PauseTransition(pause);
            wait.setOnFinished(event -> action.run());
            wait.play();
        }

        private static void say(String format, Object... arguments) {
            System.out.printf(Locale.ROOT, format + "%n", arguments);
        }
    }
}
