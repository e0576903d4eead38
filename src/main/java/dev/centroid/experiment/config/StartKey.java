package dev.centroid.experiment.config;

import dev.centroid.train.MetaStart;
import dev.centroid.train.MetaStart.Source;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code meta.start}: where stage 2 gets its backbone from. */
final class StartKey {

    private static final MetaStart CLASSIFIER = new MetaStart(Source.CLASSIFIER, null);

    static final ConfigKey<MetaStart> START = new ConfigKey<>(
            "meta.start",
            new WordOrType<MetaStart, Path>(
                            new PathType(), p -> new MetaStart(Source.CHECKPOINT, p), MetaStart::checkpoint)
                    .word("classifier", CLASSIFIER)
                    .word("scratch", new MetaStart(Source.SCRATCH, null)),
            Unit.NONE,
            v -> CLASSIFIER,
            "Chen et al. 2021");

    private StartKey() {}

    static void check(ConfigValues v) {
        if (!v.sound(START)) {
            return;
        }
        MetaStart start = v.get(START);
        if (start.source() == Source.CLASSIFIER && !v.section(ClassifierSection.PATH)) {
            v.problem(ConfigProblem.START_WITHOUT_CLASSIFIER, START);
        }
        boolean lost = start.source() == Source.CHECKPOINT && !Files.isRegularFile(start.checkpoint());
        if (lost && v.origin().checkFiles()) {
            v.problem(
                    ConfigProblem.CHECKPOINT_MISSING, START, start.checkpoint().toString());
        }
    }
}
