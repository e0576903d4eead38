package dev.centroid.experiment.config;

import dev.centroid.model.engine.EngineChoice;
import dev.centroid.model.engine.Precision;
import java.util.List;
import java.util.OptionalInt;

/** The keys at the top of a file. */
final class GeneralSection {

    /** The version of the file's form that this program writes and reads. */
    static final int VERSION_NOW = 1;

    /** Brings the 95 % interval to about half a point. */
    private static final int EVALUATION_EPISODES = 2000;

    static final ConfigKey<Integer> VERSION = new ConfigKey<>(
            "version",
            WholeType.between(0, Integer.MAX_VALUE),
            Unit.NONE,
            v -> v.missing("version", VERSION_NOW),
            Sources.HOUSE);

    static final ConfigKey<String> NAME =
            new ConfigKey<>("name", new NameType(), Unit.NONE, v -> v.origin().name(), "the file's name");

    static final ConfigKey<Long> SEED = new ConfigKey<>("seed", WholeType.seed(), Unit.NONE, v -> 1L, Sources.HOUSE);

    static final ConfigKey<EngineChoice> ENGINE = new ConfigKey<>(
            "engine",
            ChoiceType.of(EngineChoice.values(), EngineChoice::key),
            Unit.NONE,
            v -> EngineChoice.AUTO,
            Sources.HOUSE);

    static final ConfigKey<Precision> PRECISION = new ConfigKey<>(
            "precision",
            ChoiceType.of(Precision.values(), Precision::key),
            Unit.NONE,
            v -> Precision.FP32,
            Sources.REFERENCE);

    static final ConfigKey<OptionalInt> THREADS = new ConfigKey<>(
            "threads",
            new WordOrType<OptionalInt, Integer>(WholeType.between(1, 1024), OptionalInt::of, OptionalInt::getAsInt)
                    .word("auto", OptionalInt.empty()),
            Unit.THREADS,
            v -> OptionalInt.empty(),
            Sources.HOUSE);

    static final ConfigKey<Integer> CHECKPOINT_MINUTES =
            new ConfigKey<>("checkpointMinutes", WholeType.between(1, 1440), Unit.MINUTES, v -> 10, Sources.HOUSE);

    static final TaskSection EVALUATION = new TaskSection(
            "evaluation",
            v -> List.of(TaskSection.task(5, 1, EVALUATION_EPISODES), TaskSection.task(5, 5, EVALUATION_EPISODES)),
            EVALUATION_EPISODES,
            Sources.HOUSE);

    private GeneralSection() {}

    static List<ConfigKey<?>> keys() {
        return List.of(VERSION, NAME, SEED, ENGINE, PRECISION, THREADS, CHECKPOINT_MINUTES);
    }

    static void check(ConfigValues v) {
        if (v.sound(ENGINE) && v.get(ENGINE) == EngineChoice.DL4J) {
            v.warnNoEffect(PRECISION, ENGINE, EngineChoice.DL4J.key());
        }
    }

    static void write(ExperimentConfig config, ConfigOutput out) {
        out.put(VERSION, VERSION_NOW)
                .put(NAME, config.name())
                .put(SEED, config.seed())
                .put(ENGINE, config.engine())
                .put(PRECISION, config.precision())
                .put(THREADS, config.threads())
                .put(CHECKPOINT_MINUTES, config.checkpointMinutes());
    }
}
