package dev.centroid.experiment.config;

import dev.centroid.data.Augmentation;
import dev.centroid.data.Augmentation.Crop;
import dev.centroid.train.ClassifierSpec;
import dev.centroid.train.OptimizerSpec;
import java.util.ArrayList;
import java.util.List;

/** {@code classifier}: stage 1. */
final class ClassifierSection {

    static final String PATH = "classifier";

    static final ConfigKey<Integer> EPOCHS = new ConfigKey<>(
            "classifier.epochs", WholeType.between(1, StageLimits.MOST_EPOCHS), Unit.EPOCHS, v -> 100, Sources.STAGE_1);

    static final ConfigKey<Integer> BATCH = new ConfigKey<>(
            "classifier.batch", WholeType.between(2, StageLimits.MOST_IMAGES), Unit.IMAGES, v -> 128, Sources.STAGE_1);

    static final OptimizerSection OPTIMIZER = new OptimizerSection(PATH, 0.1, Sources.STAGE_1);

    /** decision: the reference's milestone 90 of 100 epochs, in proportion, so that a shorter run still ends gently. */
    static final ScheduleSection SCHEDULE =
            new ScheduleSection(PATH, EPOCHS, v -> lastTenth(v.get(EPOCHS)), Sources.STAGE_1 + ", in proportion");

    static final AugmentationSection AUGMENTATION = new AugmentationSection(
            PATH,
            v -> DatasetSection.isInk(v) ? Augmentation.NONE : new Augmentation(Crop.RANDOM_RESIZED, 0, true),
            Sources.STAGE_1 + "; none for ink");

    static final ConfigKey<Integer> VALIDATE_EVERY = new ConfigKey<>(
            "classifier.validateEvery",
            WholeType.between(0, StageLimits.MOST_EPOCHS),
            Unit.EPOCHS,
            v -> 5,
            Sources.STAGE_1);

    /** The reference's 200 batches of 4 episodes. */
    static final int VALIDATION_EPISODES = 800;

    static final TaskSection VALIDATION = new TaskSection(
            "classifier.validation",
            v -> DatasetSection.mayHaveValidation(v)
                    ? List.of(TaskSection.task(5, 1, VALIDATION_EPISODES), TaskSection.task(5, 5, VALIDATION_EPISODES))
                    : List.of(),
            VALIDATION_EPISODES,
            Sources.STAGE_1);

    private ClassifierSection() {}

    static List<ConfigKey<?>> keys() {
        List<ConfigKey<?>> keys = new ArrayList<>(List.of(EPOCHS, BATCH));
        keys.addAll(OPTIMIZER.keys());
        keys.addAll(SCHEDULE.keys());
        keys.addAll(AUGMENTATION.keys());
        keys.add(VALIDATE_EVERY);
        keys.addAll(VALIDATION.keys());
        return keys;
    }

    static void check(ConfigValues v) {
        OPTIMIZER.check(v);
        SCHEDULE.check(v);
        AUGMENTATION.check(v);
        VALIDATION.check(v);
        MetaSection.checkValidation(v, VALIDATION);
    }

    static ClassifierSpec read(ConfigValues v) {
        OptimizerSpec optimizer = OPTIMIZER.read(v);
        return new ClassifierSpec(
                v.get(EPOCHS),
                v.get(BATCH),
                optimizer,
                SCHEDULE.read(v, optimizer.learningRate()),
                AUGMENTATION.read(v),
                v.get(VALIDATE_EVERY),
                VALIDATION.read(v));
    }

    static void write(ClassifierSpec classifier, ConfigOutput out) {
        out.put(EPOCHS, classifier.epochs()).put(BATCH, classifier.batch());
        OPTIMIZER.write(classifier.optimizer(), out);
        SCHEDULE.write(classifier.schedule(), out);
        AUGMENTATION.write(classifier.augmentation(), out);
        out.put(VALIDATE_EVERY, classifier.validateEvery());
        VALIDATION.write(classifier.validation(), out);
    }

    private static List<Integer> lastTenth(int epochs) {
        int milestone = epochs * 9 / 10;
        return milestone < 1 ? List.of() : List.of(milestone);
    }
}
