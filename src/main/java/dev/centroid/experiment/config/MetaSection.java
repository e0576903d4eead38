package dev.centroid.experiment.config;

import dev.centroid.data.Augmentation;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.model.engine.NormMode;
import dev.centroid.train.HeadKind;
import dev.centroid.train.MetaSpec;
import dev.centroid.train.OptimizerSpec;
import java.util.ArrayList;
import java.util.List;

/** {@code meta}: stage 2. */
final class MetaSection {

    static final String PATH = "meta";

    static final ConfigKey<Integer> EPOCHS = whole("epochs", 1, StageLimits.MOST_EPOCHS, Unit.EPOCHS, 20);
    static final ConfigKey<Integer> STEPS_PER_EPOCH =
            whole("stepsPerEpoch", 1, StageLimits.MOST_STEPS, Unit.STEPS, 200);
    static final ConfigKey<Integer> EPISODES_PER_STEP = whole("episodesPerStep", 1, 1024, Unit.EPISODES, 4);
    static final ConfigKey<Integer> WAY = whole("way", 2, StageLimits.MOST_CLASSES, Unit.CLASSES, 5);
    static final ConfigKey<Integer> SHOT = whole("shot", 1, 10_000, Unit.IMAGES_PER_CLASS, 1);
    static final ConfigKey<Integer> QUERY = whole("query", 1, 10_000, Unit.IMAGES_PER_CLASS, 15);

    static final ConfigKey<HeadKind> HEAD = new ConfigKey<>(
            "meta.head",
            ChoiceType.of(HeadKind.values(), HeadKind::key),
            Unit.NONE,
            v -> HeadKind.COSINE,
            "Chen et al. 2021");

    static final ConfigKey<Double> TEMPERATURE =
            new ConfigKey<>("meta.temperature", NumberType.positive(), Unit.NONE, v -> 10.0, "Chen et al. 2021");

    static final ConfigKey<Boolean> LEARN_TEMPERATURE =
            new ConfigKey<>("meta.learnTemperature", new SwitchType(), Unit.NONE, v -> true, "Chen et al. 2021");

    static final ConfigKey<NormMode> BATCH_NORM = new ConfigKey<>(
            "meta.batchNorm",
            ChoiceType.of(NormMode.values(), MetaSection::word),
            Unit.NONE,
            v -> NormMode.BATCH_STATISTICS,
            Sources.STAGE_2);

    static final OptimizerSection OPTIMIZER = new OptimizerSection(PATH, 0.001, Sources.STAGE_2);
    static final ScheduleSection SCHEDULE = new ScheduleSection(PATH, EPOCHS, v -> List.of(), Sources.STAGE_2);
    static final AugmentationSection AUGMENTATION =
            new AugmentationSection(PATH, v -> Augmentation.NONE, Sources.STAGE_2);
    static final ConfigKey<Integer> VALIDATE_EVERY = whole("validateEvery", 0, StageLimits.MOST_EPOCHS, Unit.EPOCHS, 1);

    /** The reference validates with episodes of the training form. */
    static final TaskSection VALIDATION = new TaskSection(
            "meta.validation",
            v -> DatasetSection.mayHaveValidation(v)
                    ? List.of(new EvaluationSpec(episode(v), ClassifierSection.VALIDATION_EPISODES))
                    : List.of(),
            ClassifierSection.VALIDATION_EPISODES,
            Sources.STAGE_2);

    private MetaSection() {}

    static List<ConfigKey<?>> keys() {
        List<ConfigKey<?>> keys = new ArrayList<>(List.of(
                StartKey.START,
                EPOCHS,
                STEPS_PER_EPOCH,
                EPISODES_PER_STEP,
                WAY,
                SHOT,
                QUERY,
                HEAD,
                TEMPERATURE,
                LEARN_TEMPERATURE,
                BATCH_NORM));
        keys.addAll(OPTIMIZER.keys());
        keys.addAll(SCHEDULE.keys());
        keys.addAll(AUGMENTATION.keys());
        keys.add(VALIDATE_EVERY);
        keys.addAll(VALIDATION.keys());
        return keys;
    }

    static void check(ConfigValues v) {
        StartKey.check(v);
        OPTIMIZER.check(v);
        SCHEDULE.check(v);
        AUGMENTATION.check(v);
        VALIDATION.check(v);
        checkValidation(v, VALIDATION);
    }

    /** Tasks that somebody wrote need classes to draw from. */
    static void checkValidation(ConfigValues v, TaskSection tasks) {
        boolean sound = v.sound(DatasetSection.VALIDATION, DatasetSection.LAYOUT, GlyphSection.VALIDATION_ALPHABETS);
        if (sound && v.count(tasks.list) > 0 && !DatasetSection.mayHaveValidation(v)) {
            v.problem(ConfigProblem.NO_VALIDATION_CLASSES, tasks.list);
        }
    }

    static MetaSpec read(ConfigValues v) {
        OptimizerSpec optimizer = OPTIMIZER.read(v);
        return new MetaSpec(
                v.get(StartKey.START),
                v.get(EPOCHS),
                v.get(STEPS_PER_EPOCH),
                v.get(EPISODES_PER_STEP),
                episode(v),
                v.get(HEAD),
                v.get(TEMPERATURE),
                v.get(LEARN_TEMPERATURE),
                v.get(BATCH_NORM),
                optimizer,
                SCHEDULE.read(v, optimizer.learningRate()),
                AUGMENTATION.read(v),
                v.get(VALIDATE_EVERY),
                VALIDATION.read(v));
    }

    static void write(MetaSpec meta, ConfigOutput out) {
        out.put(StartKey.START, meta.start())
                .put(EPOCHS, meta.epochs())
                .put(STEPS_PER_EPOCH, meta.stepsPerEpoch())
                .put(EPISODES_PER_STEP, meta.episodesPerStep())
                .put(WAY, meta.episode().way())
                .put(SHOT, meta.episode().shot())
                .put(QUERY, meta.episode().query())
                .put(HEAD, meta.head())
                .put(TEMPERATURE, meta.temperature())
                .put(LEARN_TEMPERATURE, meta.learnTemperature())
                .put(BATCH_NORM, meta.norm());
        OPTIMIZER.write(meta.optimizer(), out);
        SCHEDULE.write(meta.schedule(), out);
        AUGMENTATION.write(meta.augmentation(), out);
        out.put(VALIDATE_EVERY, meta.validateEvery());
        VALIDATION.write(meta.validation(), out);
    }

    private static EpisodeSpec episode(ConfigValues v) {
        return new EpisodeSpec(v.get(WAY), v.get(SHOT), v.get(QUERY));
    }

    private static String word(NormMode mode) {
        return switch (mode) {
            case BATCH_STATISTICS -> "batch-statistics";
            case FROZEN -> "frozen";
        };
    }

    private static ConfigKey<Integer> whole(String name, int least, int most, Unit unit, int usual) {
        return new ConfigKey<>(PATH + "." + name, WholeType.between(least, most), unit, v -> usual, Sources.STAGE_2);
    }
}
