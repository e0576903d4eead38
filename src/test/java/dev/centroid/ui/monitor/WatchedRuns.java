package dev.centroid.ui.monitor;

import dev.centroid.experiment.MemoryUse;
import dev.centroid.experiment.RunOutcome;
import dev.centroid.experiment.TinyExperiment;
import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunEvent.StageStarted;
import dev.centroid.run.RunEvent.StepFinished;
import dev.centroid.run.RunListener;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import dev.centroid.ui.common.HeldBackground;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.queue.QueuedRun;
import dev.centroid.ui.queue.RunQueue;
import dev.centroid.ui.queue.RunRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A view model of the place Monitor without a screen: the test is the training thread, and turns the crank of the ticker. */
abstract class WatchedRuns {

    @TempDir
    Path home;

    final HeldBackground background = new HeldBackground();
    final List<Runnable> tickers = new ArrayList<>();
    TestShell test;
    RunQueue queue;
    MonitorViewModel model;
    Path folder;
    Function<RunListener, RunState> script = listener -> RunState.FINISHED;

    @BeforeEach
    void open() {
        folder = home.resolve("runs/20260101-000000-tiny");
        test = new TestShell(home, background, (millis, action) -> {
            tickers.add(action);
            return () -> tickers.remove(action);
        });
        queue = new RunQueue(
                (request, listener, control) -> {
                    RunState end = script.apply(listener);
                    return new RunOutcome(folder, end, List.of());
                },
                background);
        model = new MonitorViewModel(test.shell, queue, () -> new MemoryUse(1, 2));
        test.shell.navigation().show(Place.MONITOR);
        letMemoryGo();
    }

    void letMemoryGo() {
        while (background.waiting() > 0) {
            background.release(0);
        }
    }

    QueuedRun add() {
        try {
            return queue.add(new RunRequest.Train(ConfigFile.read(TinyExperiment.write(home, 2, 3), List.of())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The run under way does this, and is looked at while it goes on. */
    void run(Runnable looked, RunState end, RunEvent... events) {
        script = listener -> {
            List.of(events).forEach(listener::on);
            tick();
            looked.run();
            return end;
        };
        letTheRunGo();
    }

    /** Memory may wait to be measured before it. */
    void letTheRunGo() {
        QueuedRun run = queue.currentProperty().get();
        while (!run.stateProperty().get().isEnd()) {
            background.release(0);
        }
    }

    void tick() {
        List.copyOf(tickers).forEach(Runnable::run);
    }

    static StageStarted stage(Stage stage, int epochs, int steps) {
        return new StageStarted(stage, epochs, steps, 80, 0, 0);
    }

    static StepFinished step(Stage stage, int epoch, int step, double loss, double rate) {
        return new StepFinished(stage, epoch, step, loss, 0.5, rate, Double.NaN, 80, 2);
    }

    ChartState chart(ChartKind kind) {
        return model.chartProperty(kind).get();
    }

    DrawnLine line(ChartKind kind, String id) {
        return chart(kind).lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " in " + chart(kind).lines()));
    }

    void fail(Problem problem, RunEvent... events) {
        script = listener -> {
            List.of(events).forEach(listener::on);
            throw new ProblemException(problem);
        };
        letTheRunGo();
    }
}
