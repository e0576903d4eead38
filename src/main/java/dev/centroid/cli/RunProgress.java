package dev.centroid.cli;

import dev.centroid.experiment.ScoreText;
import dev.centroid.problem.Messages;
import dev.centroid.run.FewShotScore;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Tells a terminal how a run goes: a bar with throughput and remaining time on a terminal, and a line per epoch everywhere, so
 * that a log file reads well too. A packing beside the run tells from its own thread.
 */
final class RunProgress implements RunListener, AutoCloseable {

    private static final double PERCENT = 100;

    private final PrintWriter err;
    private final Messages words = CommandLanguage.messages();
    private final boolean interactive = System.console() != null;

    private ProgressBar bar;
    private BarOnTerminal terminal;
    private String barTask = "";
    private RunEvent.StageStarted stage;
    private String engine = "";
    private long imagesDone;
    private boolean toldOfPacking;

    RunProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void on(RunEvent event) {
        if (event instanceof RunEvent.StepFinished step) {
            step(step);
        } else if (event instanceof RunEvent.Evaluating evaluating) {
            advance(
                    words.text(
                            "cli.evaluating",
                            words.text("phase." + evaluating.phase().key())),
                    evaluating.done(),
                    evaluating.total());
        } else if (event instanceof RunEvent.Preparing preparing) {
            advance(words.text(preparing.task()), preparing.done(), preparing.total());
        } else if (event instanceof RunEvent.PackingClass packing) {
            tellOfPacking(packing);
        } else if (event instanceof RunEvent.PackingEnded ended && ended.complete()) {
            line(words.text("cli.packing-done"));
        } else if (event instanceof RunEvent.EpochFinished epoch) {
            line(epochLine(epoch));
        } else if (event instanceof RunEvent.EngineOpened opened) {
            tellEngine(opened);
        } else if (event instanceof RunEvent.StageStarted started) {
            stage = started;
            imagesDone = 0;
            line(words.text(
                    "cli.stage-started",
                    stageName(started.stage()),
                    started.epochs(),
                    started.stepsPerEpoch(),
                    started.imagesPerStep()));
        } else if (event instanceof RunEvent.Notice notice) {
            endBar();
            ProblemPrinter.print(err, words, notice.problem());
        } else if (event instanceof RunEvent.StateChanged changed && changed.state() == RunState.PAUSED) {
            line(words.text("cli.paused"));
        }
    }

    /** Once, unless a later stage computes with another. */
    private void tellEngine(RunEvent.EngineOpened opened) {
        String text = words.text(
                "run.engine",
                opened.engine(),
                opened.precision(),
                opened.device(),
                opened.instructionSet(),
                opened.threads());
        if (!text.equals(engine)) {
            engine = text;
            line(text);
        }
    }

    /** Once: a line for each class would drown those of the epochs. */
    private void tellOfPacking(RunEvent.PackingClass packing) {
        if (!toldOfPacking) {
            toldOfPacking = true;
            line(words.text("cli.packing-beside", packing.number(), packing.classes()));
        }
    }

    private void step(RunEvent.StepFinished step) {
        imagesDone += step.images();
        if (!interactive) {
            return;
        }
        long perEpoch = (long) stage.stepsPerEpoch() * stage.imagesPerStep();
        long whole = perEpoch * stage.epochs();
        long before = perEpoch * stage.firstEpoch() + (long) stage.firstStep() * stage.imagesPerStep();
        if (bar == null || !barTask.equals(stageName(step.stage()))) {
            endBar();
            barTask = stageName(step.stage());
            bar = builder(whole)
                    .setUnit(" img", 1)
                    .showSpeed()
                    .startsFrom(before + imagesDone, Duration.ZERO)
                    .build();
        }
        bar.stepTo(Math.min(whole, before + imagesDone));
        bar.setExtraMessage("  "
                + words.text(
                        "cli.step",
                        step.epoch() + 1,
                        stage.epochs(),
                        decimals(step.loss(), 3),
                        decimals(step.accuracy() * PERCENT, 1)));
    }

    private void advance(String task, long done, long total) {
        if (!interactive) {
            return;
        }
        if (bar == null || !barTask.equals(task)) {
            endBar();
            barTask = task;
            bar = builder(total).showSpeed().build();
        }
        bar.maxHint(total);
        bar.stepTo(done);
        if (done >= total) {
            endBar();
        }
    }

    private ProgressBarBuilder builder(long total) {
        terminal = new BarOnTerminal(System.err);
        return ProgressBar.builder()
                .setTaskName(barTask)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .setConsumer(terminal);
    }

    private String epochLine(RunEvent.EpochFinished epoch) {
        StringBuilder text = new StringBuilder(words.text(
                "cli.epoch",
                epoch.epoch() + 1,
                stage.epochs(),
                String.valueOf((float) epoch.learningRate()),
                decimals(epoch.trainLoss(), 4),
                decimals(epoch.trainAccuracy() * PERCENT, 2)));
        if (!Double.isNaN(epoch.holdoutAccuracy())) {
            text.append("  ").append(words.text("cli.holdout", decimals(epoch.holdoutAccuracy() * PERCENT, 2)));
        }
        if (!epoch.fewShot().isEmpty()) {
            text.append("  ")
                    .append(words.text(
                            "cli.validation",
                            epoch.fewShot().stream().map(RunProgress::score).collect(Collectors.joining(", "))));
        }
        if (!Double.isNaN(epoch.temperature())) {
            text.append("  τ ").append(decimals(epoch.temperature(), 2));
        }
        return text.append("  ")
                .append(words.text("cli.speed", decimals(epoch.imagesPerSecond(), 0)))
                .toString();
    }

    static String score(FewShotScore score) {
        return score(score.way(), score.shot(), score.accuracy(), score.ci95());
    }

    /** A score in the field's way of writing: percent, with its interval where there is one. */
    static String score(int way, int shot, double accuracy, double ci95) {
        return ScoreText.of(way, shot, accuracy, ci95);
    }

    private String stageName(Stage which) {
        return words.text("stage." + which.key());
    }

    static String decimals(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    private void line(String text) {
        endBar();
        err.println(text);
    }

    private void endBar() {
        if (bar != null) {
            terminal.end();
            bar.close();
            bar = null;
            barTask = "";
        }
    }

    @Override
    public synchronized void close() {
        endBar();
    }
}
