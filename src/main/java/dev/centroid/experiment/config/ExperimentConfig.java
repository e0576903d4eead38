package dev.centroid.experiment.config;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.Preprocessing;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.engine.EngineChoice;
import dev.centroid.model.engine.Precision;
import dev.centroid.train.ClassifierSpec;
import dev.centroid.train.MetaSpec;
import dev.centroid.train.MetaStart;
import dev.centroid.train.MultiStepSchedule;
import dev.centroid.train.OptimizerSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * An experiment: all that decides what a run does. {@link ConfigFile} reads and writes it.
 *
 * @param name what people call it; part of the run folder's name, so 1 to {@value #LONGEST_NAME} characters that every file
 *     system takes
 * @param seed the run seed, from which every random draw of training and evaluation is keyed
 * @param engine what computes
 * @param precision the numbers it computes with
 * @param threads CPU threads, at least 1; empty for as many as the process may use
 * @param checkpointMinutes longest time between two checkpoints within an epoch, at least 1
 * @param dataset which images; for synthetic glyphs the root is always {@link #GLYPHS_ROOT}
 * @param input how they become the network's input
 * @param backbone the network, for exactly that input
 * @param classifier stage 1, where it is trained
 * @param meta stage 2, where it is trained
 * @param evaluation the tasks of the final evaluation on the novel classes, of each stage that was trained and of the
 *     untrained network
 */
public record ExperimentConfig(
        String name,
        long seed,
        EngineChoice engine,
        Precision precision,
        OptionalInt threads,
        int checkpointMinutes,
        DatasetSpec dataset,
        Preprocessing input,
        BackboneSpec backbone,
        Optional<ClassifierSpec> classifier,
        Optional<MetaSpec> meta,
        List<EvaluationSpec> evaluation) {

    /** The longest name: a run folder's name must fit into 255 bytes with its time stamp. */
    public static final int LONGEST_NAME = 60;

    /** The root that stands for the embedded dataset. */
    public static final Path GLYPHS_ROOT = Path.of("synthetic-glyphs");

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\:*?\"<>|]+");

    /** Checks what belongs together. */
    public ExperimentConfig {
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(classifier, "classifier");
        Objects.requireNonNull(meta, "meta");
        evaluation = List.copyOf(evaluation);
        // Equal experiments must be equal records: this root is never looked at.
        dataset = dataset.layout() == Layout.SYNTHETIC_GLYPHS
                ? dataset.at(GLYPHS_ROOT, Layout.SYNTHETIC_GLYPHS)
                : dataset;
        if (!isName(name)) {
            throw new IllegalArgumentException("name " + name);
        }
        if ((threads.isPresent() && threads.getAsInt() < 1) || checkpointMinutes < 1) {
            throw new IllegalArgumentException("threads " + threads + ", checkpointMinutes " + checkpointMinutes);
        }
        if (input.channels() != dataset.channels()) {
            throw new IllegalArgumentException(
                    "channels " + dataset.channels() + " stored, " + input.channels() + " used");
        }
        if (backbone.channels() != input.channels()
                || backbone.height() != input.size()
                || backbone.width() != input.size()) {
            throw new IllegalArgumentException(backbone + " is not for " + input);
        }
        if (classifier.isEmpty() && meta.isEmpty()) {
            throw new IllegalArgumentException("nothing to train");
        }
        classifier.ifPresent(c -> checkRate(c.optimizer(), c.schedule()));
        meta.ifPresent(m -> checkRate(m.optimizer(), m.schedule()));
        boolean fromClassifier = meta.isPresent() && meta.get().start().source() == MetaStart.Source.CLASSIFIER;
        if (fromClassifier && classifier.isEmpty()) {
            throw new IllegalArgumentException("stage 2 needs stage 1 to start from");
        }
    }

    private static void checkRate(OptimizerSpec optimizer, MultiStepSchedule schedule) {
        if (optimizer.learningRate() != schedule.base()) {
            throw new IllegalArgumentException(
                    "learning rate " + optimizer.learningRate() + ", schedule from " + schedule.base());
        }
    }

    /** The same experiment on other images. */
    public ExperimentConfig withDataset(DatasetSpec other) {
        return new ExperimentConfig(
                name,
                seed,
                engine,
                precision,
                threads,
                checkpointMinutes,
                other,
                input,
                backbone,
                classifier,
                meta,
                evaluation);
    }

    /** The same experiment with another network and its input. */
    public ExperimentConfig withNetwork(Preprocessing otherInput, BackboneSpec otherBackbone) {
        return new ExperimentConfig(
                name,
                seed,
                engine,
                precision,
                threads,
                checkpointMinutes,
                dataset,
                otherInput,
                otherBackbone,
                classifier,
                meta,
                evaluation);
    }

    /** The same experiment with a fixed number of CPU threads, at least 1. */
    public ExperimentConfig withThreads(int count) {
        return new ExperimentConfig(
                name,
                seed,
                engine,
                precision,
                OptionalInt.of(count),
                checkpointMinutes,
                dataset,
                input,
                backbone,
                classifier,
                meta,
                evaluation);
    }

    /** Whether {@code name} can be an experiment's name: part of a folder's name on every system. */
    public static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && NAME.matcher(name).matches()
                && name.equals(name.strip())
                && !name.endsWith(".");
    }
}
