package dev.centroid.experiment.folder;

import dev.centroid.problem.ProblemException;
import dev.centroid.run.FewShotScore;
import dev.centroid.run.Phase;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * How a run ended: {@code result.json}. Shares are 0..1, times are seconds; what was not measured is NaN here and
 * {@code null} in the file.
 *
 * @param version of this file's layout, {@value #VERSION}
 * @param state an end state
 * @param seconds wall time of the epochs that are complete, over all sittings of the run, pauses left out
 * @param stages in the order they were evaluated
 */
public record RunResult(int version, RunState state, double seconds, List<StageResult> stages) {

    /** The layout written by this program. */
    public static final int VERSION = 1;

    /**
     * The final evaluation of a stage, or of the untrained network it began with.
     *
     * @param stage which
     * @param checkpoint the checkpoint that was used: {@code last}, {@code best}, or {@code untrained}
     * @param seconds wall time of the training, its validations included; NaN for an untrained network
     * @param imagesPerSecond training throughput; NaN for an untrained network
     * @param scores one per way and shot that was asked for
     */
    public record StageResult(
            Stage stage, String checkpoint, double seconds, double imagesPerSecond, List<Score> scores) {

        /** Copies the list. */
        public StageResult {
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(checkpoint, "checkpoint");
            scores = List.copyOf(scores);
        }
    }

    /**
     * One few-shot accuracy.
     *
     * @param split which classes: {@code base}, {@code validation} or {@code novel}
     * @param way classes in an episode
     * @param shot support images per class
     * @param query query images per class
     * @param episodes number of episodes
     * @param accuracy mean over episodes
     * @param ci95 half-width of its 95 % interval
     * @param loss mean cross-entropy, in nats
     */
    public record Score(
            String split, int way, int shot, int query, int episodes, double accuracy, double ci95, double loss) {

        /** Checks that the split is named. */
        public Score {
            Objects.requireNonNull(split, "split");
        }

        /** The same score under the name of its split. */
        public static Score of(FewShotScore score) {
            return new Score(
                    split(score.phase()),
                    score.way(),
                    score.shot(),
                    score.query(),
                    score.episodes(),
                    score.accuracy(),
                    score.ci95(),
                    score.loss());
        }

        private static String split(Phase phase) {
            return switch (phase) {
                case BASE_TRAIN, BASE_HOLDOUT, META_TRAIN -> "base";
                case META_VALIDATION -> "validation";
                case META_TEST -> "novel";
            };
        }
    }

    /** Checks that the run has ended. */
    public RunResult {
        Objects.requireNonNull(state, "state");
        if (!state.isEnd()) {
            throw new IllegalArgumentException("a run that is " + state + " has no result");
        }
        stages = List.copyOf(stages);
    }

    /** The result of a run that ends now. */
    public static RunResult of(RunState state, double seconds, List<StageResult> stages) {
        return new RunResult(VERSION, state, seconds, stages);
    }

    /**
     * Writes the file, over an older one.
     *
     * @throws ProblemException as {@link AtomicFiles#write}
     */
    public void write(Path file) {
        JsonFile.write(file, this);
    }

    /** The JSON text of the file. */
    public String json() {
        return JsonFile.text(this);
    }

    /**
     * Reads the file.
     *
     * @throws ProblemException {@link FolderProblem#JSON_SYNTAX}, {@link FolderProblem#JSON_FIELD},
     *     {@link FolderProblem#JSON_VERSION} or {@link FolderProblem#READ_FAILED}
     */
    public static RunResult read(Path file) {
        return JsonFile.read(file, RunResult.class, VERSION);
    }
}
