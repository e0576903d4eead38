package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.RunOverview.Task;
import dev.centroid.experiment.RunSettings;
import dev.centroid.experiment.folder.RunResult;
import dev.centroid.run.Stage;
import dev.centroid.train.OptimizerSpec;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The columns of the table of runs, with the value that each one sorts by: numbers as numbers, times as times. */
enum RunColumn {
    /** When the run began. */
    STARTED("results.column.started", of(RunOverview::started)),
    /** What people call it. */
    NAME("results.column.name", of(run -> Optional.of(run.summary().name()))),
    /** Where it stands. */
    STATUS("results.column.status", of(run -> Optional.of(run.status()))),
    /** Accuracy of the network before its training. */
    UNTRAINED("results.column.untrained", (run, task) -> accuracy(run.untrained(task))),
    /** Accuracy after stage 1. */
    CLASSIFIER("results.column.classifier", (run, task) -> accuracy(run.score(Stage.CLASSIFIER, task))),
    /** Accuracy after stage 2. */
    META("results.column.meta", (run, task) -> accuracy(run.score(Stage.META, task))),
    /** The dataset's root. */
    DATASET("results.column.dataset", setting(s -> Optional.of(s.dataset()))),
    /** The backbone. */
    NETWORK("results.column.network", setting(s -> Optional.of(s.network()))),
    /** The stages that were trained. */
    METHOD("results.column.method", setting(s -> Optional.of(s.method()))),
    /** Way and shot of the training episodes. */
    TASK("results.column.task", setting(s -> s.episode().map(e -> new Task(e.way(), e.shot())))),
    /** Learning rate of stage 1 at its beginning. */
    RATE_1("results.column.rate-1", setting(s -> s.classifier().map(OptimizerSpec::learningRate))),
    /** Learning rate of stage 2 at its beginning. */
    RATE_2("results.column.rate-2", setting(s -> s.meta().map(OptimizerSpec::learningRate))),
    /** Epochs of stage 1. */
    EPOCHS_1("results.column.epochs-1", setting(s -> boxed(s.classifierEpochs()))),
    /** Epochs of stage 2. */
    EPOCHS_2("results.column.epochs-2", setting(s -> boxed(s.metaEpochs()))),
    /** The run's seed. */
    SEED("results.column.seed", setting(s -> Optional.of(s.seed()))),
    /** What computed. */
    ENGINE("results.column.engine", of(RunOverview::engine)),
    /** The numbers it computed with. */
    PRECISION("results.column.precision", of(RunOverview::precision)),
    /** Wall time of the training. */
    SECONDS("results.column.seconds", of(run -> finite(run.pace().seconds()))),
    /** Training throughput. */
    SPEED("results.column.speed", of(run -> finite(run.pace().imagesPerSecond()))),
    /** What keeps it from being read; sorts by how much that is. */
    REMARK("results.column.remark", of(run -> Optional.of(run.problems().size())));

    private final String key;
    private final BiFunction<RunOverview, Task, Optional<? extends Comparable<?>>> value;

    RunColumn(String key, BiFunction<RunOverview, Task, Optional<? extends Comparable<?>>> value) {
        this.key = key;
        this.value = value;
    }

    /** The bundle key of its heading. */
    String key() {
        return key;
    }

    /** Whether it holds numbers, which stand at the right. */
    boolean isNumeric() {
        return switch (this) {
            case STARTED, NAME, STATUS, DATASET, NETWORK, METHOD, ENGINE, PRECISION, REMARK -> false;
            default -> true;
        };
    }

    /** Whether it is shown until people say otherwise. */
    boolean isShownAtFirst() {
        return this != ENGINE && this != PRECISION;
    }

    /** Its value for a run; scores are those of a task. All values of a column are of one type. */
    Optional<? extends Comparable<?>> value(RunOverview run, Task task) {
        return value.apply(run, task);
    }

    /** Orders runs by this column; those without a value come first. */
    Comparator<RunOverview> order(Task task) {
        return (a, b) -> compare(value(a, task).orElse(null), value(b, task).orElse(null));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Comparable a, Comparable b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        return a instanceof String s ? s.compareToIgnoreCase((String) b) : a.compareTo(b);
    }

    private static BiFunction<RunOverview, Task, Optional<? extends Comparable<?>>> of(
            Function<RunOverview, Optional<? extends Comparable<?>>> value) {
        return (run, task) -> value.apply(run);
    }

    private static BiFunction<RunOverview, Task, Optional<? extends Comparable<?>>> setting(
            Function<RunSettings, Optional<? extends Comparable<?>>> value) {
        return (run, task) -> run.settings().flatMap(value);
    }

    private static Optional<Double> accuracy(Optional<RunResult.Score> score) {
        return score.map(RunResult.Score::accuracy);
    }

    private static Optional<Double> finite(double number) {
        return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
