package dev.centroid.ui.common;

import dev.centroid.run.Phase;
import dev.centroid.run.RunSnapshot;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Says in words where a run stands. Epochs and steps are counted from 1 here. */
public final class RunWords {

    private static final List<String> CHECKPOINT_KINDS = List.of("best", "last");

    private final Words words;

    /** In the language of {@code words}. */
    public RunWords(Words words) {
        this.words = words;
    }

    /** The name of a state. */
    public String state(RunState state) {
        return words.text("state." + state.name().toLowerCase(Locale.ROOT));
    }

    /**
     * The name of a state.
     *
     * @param pausing whether a run under way is about to hold
     */
    public String state(RunState state, boolean pausing) {
        return pausing ? words.text("state.pausing") : state(state);
    }

    /** A checkpoint's name; what the program has written is called as elsewhere on the screen, other files by their names. */
    public String checkpoint(Path file) {
        return checkpoint(String.valueOf(file.getFileName()));
    }

    /** The same for the name of its file. */
    public String checkpoint(String name) {
        for (Stage stage : Stage.values()) {
            for (String kind : CHECKPOINT_KINDS) {
                if (name.equals(stage.key() + "-" + kind + ".zip")) {
                    return words.text("stage." + stage.key()) + " · " + words.text("checkpoint." + kind);
                }
            }
        }
        return name;
    }

    /** Stage, epoch and step, and what goes on beside training. */
    public String progress(RunSnapshot run) {
        String own = work(run);
        return run.packing()
                .map(packing -> words.text("run.packing", packing.number(), packing.classes()))
                .map(packing -> own.isEmpty() ? packing : own + "  ·  " + packing)
                .orElse(own);
    }

    private String work(RunSnapshot run) {
        if (run.activity().isEmpty()) {
            return steps(run);
        }
        String activity = activity(run.activity().get());
        return isWithinStage(run) ? steps(run) + "  ·  " + activity : activity;
    }

    /** Stage, epoch and step. */
    private String steps(RunSnapshot run) {
        return run.stage()
                .map(stage -> words.text(
                        "run.progress",
                        words.text("stage." + stage.key()),
                        run.epoch() + 1,
                        run.epochs(),
                        run.step() + 1,
                        run.stepsPerEpoch()))
                .orElse("");
    }

    private String activity(RunSnapshot.Activity activity) {
        String what = activity.phase()
                .map(phase -> words.text("run.evaluating", words.text("phase." + phase.key())))
                .orElseGet(() -> words.text(activity.task()));
        return words.text("run.activity", what, activity.done(), activity.total());
    }

    /** A validation belongs to its stage; packing and the final evaluation stand for themselves. */
    private static boolean isWithinStage(RunSnapshot run) {
        boolean steps = run.stage().isPresent() && !Double.isNaN(run.loss());
        return steps
                && run.activity()
                        .flatMap(RunSnapshot.Activity::phase)
                        .filter(phase -> phase != Phase.META_TEST)
                        .isPresent();
    }

    /**
     * How much of the stage is done, or of what goes on before or after it: 0..1, or -1 where that is not known. An end is
     * all of it.
     */
    public static double share(RunSnapshot run) {
        if (run.state() == RunState.FINISHED) {
            return 1;
        }
        if (run.activity().isPresent() && !isWithinStage(run)) {
            RunSnapshot.Activity activity = run.activity().get();
            return activity.total() > 0 ? (double) activity.done() / activity.total() : -1;
        }
        long steps = (long) run.epochs() * run.stepsPerEpoch();
        if (steps == 0 || Double.isNaN(run.loss())) {
            return -1;
        }
        return ((double) run.epoch() * run.stepsPerEpoch() + run.step() + 1) / steps;
    }
}
