package dev.centroid.experiment;

import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.Stage;
import dev.centroid.train.CheckpointFile;
import dev.centroid.train.CheckpointInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where an episode lab gets its images, its network and its weights from. Methods read files. */
public sealed interface LabSource {

    /**
     * The experiment that names dataset, network and seed.
     *
     * @throws ProblemException if it cannot be read
     */
    ExperimentConfig config();

    /**
     * The weights there are now, the untrained network first, then in the order of training. Checkpoints that cannot be read
     * are left out.
     */
    default List<LabWeights> weights() {
        return List.of(LabWeights.UNTRAINED);
    }

    /** The weights that an evaluation would take. */
    default LabWeights preferred() {
        return LabWeights.UNTRAINED;
    }

    /** What a person points at: a run folder, a checkpoint in a run folder or alone, or a YAML file. */
    static LabSource of(Path path) {
        if (Files.isDirectory(path)) {
            return new Run(path);
        }
        String name = String.valueOf(path.getFileName());
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return new Yaml(path);
        }
        return ModelLocation.config(path)
                .<LabSource>map(config -> new Run(config.getParent()))
                .orElseGet(() -> new Alone(path, Optional.empty()));
    }

    /**
     * A configuration that comes with the program.
     *
     * @param name its file name without the ending
     */
    record Sample(String name) implements LabSource {
        @Override
        public ExperimentConfig config() {
            return ConfigFile.readSample(name).config();
        }
    }

    /**
     * A configuration file.
     *
     * @param file the YAML file
     */
    record Yaml(Path file) implements LabSource {
        @Override
        public ExperimentConfig config() {
            return ConfigFile.read(file, List.of()).config();
        }
    }

    /**
     * A run, finished or under way.
     *
     * @param folder its folder
     */
    record Run(Path folder) implements LabSource {
        @Override
        public ExperimentConfig config() {
            return ConfigFile.readStored(RunFiles.of(folder).config(), List.of())
                    .config();
        }

        @Override
        public List<LabWeights> weights() {
            List<LabWeights> found = new ArrayList<>();
            found.add(LabWeights.UNTRAINED);
            RunFiles files = new RunFiles(folder);
            for (Stage stage : Stage.values()) {
                read(RunCheckpoints.last(files, stage), LabWeights.Kind.LAST).ifPresent(found::add);
                read(RunCheckpoints.best(files, stage), LabWeights.Kind.BEST).ifPresent(found::add);
            }
            return found;
        }

        @Override
        public LabWeights preferred() {
            try {
                Path file = ModelLocation.checkpoint(folder);
                return weights().stream()
                        .filter(w -> w.file().equals(Optional.of(file)))
                        .findFirst()
                        .orElse(LabWeights.UNTRAINED);
            } catch (ProblemException nothingTrainedYet) {
                return LabWeights.UNTRAINED;
            }
        }
    }

    /**
     * A checkpoint without a run folder around it.
     *
     * @param file the checkpoint
     * @param root a dataset root for it; empty as long as nobody has named one
     */
    record Alone(Path file, Optional<String> root) implements LabSource {
        @Override
        public ExperimentConfig config() {
            CheckpointInfo info = CheckpointFile.readInfo(file);
            String known = root.orElseThrow(() -> ExperimentProblem.NO_CONFIG.exception(file));
            return ConfigFile.readAround(known, info.input(), info.backbone(), info.seed());
        }

        @Override
        public List<LabWeights> weights() {
            return List.of(LabWeights.UNTRAINED, preferred());
        }

        @Override
        public LabWeights preferred() {
            return LabWeights.of(file, LabWeights.Kind.FILE, CheckpointFile.readInfo(file));
        }
    }

    private static Optional<LabWeights> read(Path file, LabWeights.Kind kind) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LabWeights.of(file, kind, CheckpointFile.readInfo(file)));
        } catch (ProblemException broken) {
            return Optional.empty();
        }
    }
}
