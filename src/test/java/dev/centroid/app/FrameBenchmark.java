package dev.centroid.app;

import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.experiment.config.ConfigReading;
import dev.centroid.experiment.folder.AppFolders;
import dev.centroid.ui.chart.Curve;
import dev.centroid.ui.chart.CurveChart;
import dev.centroid.ui.chart.CurveStyle;
import dev.centroid.ui.chart.Points;
import dev.centroid.ui.common.Language;
import dev.centroid.ui.common.SettingsStore;
import dev.centroid.ui.window.MainWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Measures the frames of the real window while a ConvNet4 run trains and 200 events a second arrive: first at the place Monitor
 * with 100,000 points behind each curve, then with two charts that are handed all 100,000 points ten times a second. A
 * command, not a test: see the README.
 */
public final class FrameBenchmark {

    private static final int POINTS = 100_000;
    private static final int EVENTS_PER_SECOND = 200;
    private static final Duration TICK = Duration.millis(100);
    private static final Duration SETTLING = Duration.seconds(8);

    private FrameBenchmark() {}

    /** Runs it for the given number of seconds each, 60 unless said otherwise. */
    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** The window under measurement. */
    public static final class Window extends Application {

        private BusyRuns runs;
        private MainWindow window;
        private Stage stage;
        private Duration length;

        @Override
        public void start(Stage primary) throws IOException {
            stage = primary;
            List<String> arguments = getParameters().getRaw();
            length = Duration.seconds(arguments.isEmpty() ? 60 : Double.parseDouble(arguments.get(0)));
            Path home = Files.createTempDirectory("centroid-frames");
            AppFolders folders = new AppFolders(
                    home.resolve("cache"), home.resolve("settings"), home.resolve("log"), home.resolve("runs"));
            runs = new BusyRuns(Wiring.launcher(folders), Window::longRun, POINTS, EVENTS_PER_SECOND);
            window = Wiring.window(stage, folders, new SettingsStore(folders.settings()), Language.ENGLISH, runs);
            window.show(() -> after(Duration.seconds(2), this::begin));
        }

        /** The demo's network and data, with more epochs than anybody waits for. */
        private static ConfigReading longRun() {
            return ConfigFile.read(Path.of("sample-configs/demo.yaml"), List.of("classifier.epochs=100000"));
        }

        private void begin() {
            press(KeyCode.DIGIT2);
            waitForPoints();
        }

        private void press(KeyCode digit) {
            press(new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN));
        }

        private void press(KeyCombination keys) {
            stage.getScene().getAccelerators().get(keys).run();
        }

        private void waitForPoints() {
            if (runs.seeded()) {
                after(SETTLING, () -> measure("Monitor", this::showRaw));
            } else {
                if (!runs.started()) {
                    press(new KeyCodeCombination(KeyCode.F5));
                }
                after(TICK, this::waitForPoints);
            }
        }

        private void measure(String what, Runnable then) {
            long stepsBefore = runs.realSteps();
            FrameTimes times = new FrameTimes();
            AnimationTimer timer = times.timer();
            timer.start();
            times.startProbe();
            after(length, () -> {
                timer.stop();
                times.stopProbe();
                System.out.println(times.report(what));
                System.out.printf("    meanwhile %d training steps%n", runs.realSteps() - stepsBefore);
                then.run();
            });
        }

        private void showRaw() {
            Consumer<Integer> feed = showCharts(stage.getScene());
            int[] ticks = {0};
            Timeline feeding = new Timeline(new KeyFrame(TICK, event -> feed.accept(ticks[0]++)));
            feeding.setCycleCount(Timeline.INDEFINITE);
            feeding.play();
            after(SETTLING, () -> measure("two charts of " + POINTS + " points", this::end));
        }

        /** Puts the charts where the place was; the frame of the window and its status line stay. */
        private static Consumer<Integer> showCharts(Scene scene) {
            CurveChart above = new CurveChart();
            CurveChart below = new CurveChart();
            VBox box = new VBox(above, below);
            VBox.setVgrow(above, Priority.ALWAYS);
            VBox.setVgrow(below, Priority.ALWAYS);
            ((Pane) scene.lookup("#content")).getChildren().setAll(box);
            double[] x = new double[POINTS];
            double[] y = new double[POINTS];
            Random noise = new Random(1);
            for (int i = 0; i < POINTS; i++) {
                y[i] = 1 + Math.exp(-i / 2e4) + 0.2 * noise.nextGaussian();
            }
            int perTick = EVENTS_PER_SECOND / 10;
            return tick -> {
                for (int i = 0; i < POINTS; i++) {
                    x[i] = i + (double) tick * perTick;
                }
                System.arraycopy(y, perTick, y, 0, POINTS - perTick);
                for (int i = POINTS - perTick; i < POINTS; i++) {
                    y[i] = 1 + 0.2 * noise.nextGaussian();
                }
                List<Curve> curves = List.of(Curve.of("loss", "Loss", CurveStyle.LINE, 0, Points.of(x, y)));
                above.setCurves(curves);
                below.setCurves(curves);
            };
        }

        private void end() {
            runs.stop();
            window.close();
            Platform.exit();
            System.exit(0);
        }

        private static void after(Duration delay, Runnable action) {
            PauseTransition pause = new PauseTransition(delay);
            pause.setOnFinished(event -> action.run());
            pause.play();
        }
    }
}
