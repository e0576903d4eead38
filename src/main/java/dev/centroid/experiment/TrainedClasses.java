package dev.centroid.experiment;

import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.Stage;
import dev.centroid.train.CheckpointFile;
import dev.centroid.train.CheckpointInfo;
import dev.centroid.train.MetaSpec;
import dev.centroid.train.MetaStart;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The classes that the weights of a checkpoint have learnt from, over the runs that they went through. */
final class TrainedClasses {

    private TrainedClasses() {}

    /**
     * Their names.
     *
     * @param checkpoint the file
     * @param info what it says about itself
     * @return empty where some of them are not known: imported weights, a start from a file that is gone, or a
     *     stage 2 whose configuration is not beside it
     */
    static Set<String> of(Path checkpoint, CheckpointInfo info) {
        try {
            return all(checkpoint, info);
        } catch (ProblemException unreadable) {
            // What cannot be read any more does not keep the weights that came of it from being used.
            return Set.of();
        }
    }

    private static Set<String> all(Path checkpoint, CheckpointInfo info) {
        if (info.stage() != Stage.META) {
            return Set.copyOf(info.baseClasses());
        }
        Optional<MetaStart> start = start(checkpoint);
        if (start.isEmpty()) {
            return Set.of();
        }
        Optional<Path> before = start.map(MetaStart::checkpoint);
        if (before.isEmpty()) {
            return Set.copyOf(info.baseClasses());
        }
        Set<String> classes = new TreeSet<>(all(before.get(), CheckpointFile.readInfo(before.get())));
        if (!classes.isEmpty()) {
            classes.addAll(info.baseClasses());
        }
        return classes;
    }

    /** What stage 2 has started from; empty where no configuration beside the checkpoint tells it. */
    private static Optional<MetaStart> start(Path checkpoint) {
        return ModelLocation.config(checkpoint)
                .map(file -> ConfigFile.readStored(file, List.of()).config())
                .flatMap(config -> config.meta().map(MetaSpec::start));
    }
}
