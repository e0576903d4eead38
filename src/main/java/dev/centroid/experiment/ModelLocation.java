package dev.centroid.experiment;

import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.run.Stage;
import dev.centroid.train.CheckpointFile;
import dev.centroid.train.CheckpointInfo;
import dev.centroid.train.TrainProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the checkpoint in what a person points at, and the configuration it was trained with. */
final class ModelLocation {

    private static final String CHECKPOINTS = "checkpoints";
    private static final String CONFIG = "config.yaml";

    private ModelLocation() {}

    /**
     * The file itself, or a run's most advanced one: of stage 2 before stage 1, best before last.
     *
     * @throws dev.centroid.problem.ProblemException if there is none
     */
    static Path checkpoint(Path runOrFile) {
        if (Files.isRegularFile(runOrFile)) {
            return runOrFile;
        }
        Path folder = runOrFile.resolve(CHECKPOINTS);
        Path last = folder.resolve(Stage.META.key() + "-last.zip");
        if (Files.isRegularFile(last) && RunCheckpoints.isBest(CheckpointFile.readInfo(last))) {
            // The same weights as the best file's, unless a kill has kept that from being written.
            return last;
        }
        // decision: stage 1 is evaluated from its last checkpoint, as stage 2 starts from it; see FinalEvaluation.
        return List.of(
                        Stage.META.key() + "-best.zip",
                        Stage.META.key() + "-last.zip",
                        Stage.CLASSIFIER.key() + "-last.zip")
                .stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> ExperimentProblem.NO_CHECKPOINT.exception(runOrFile));
    }

    /** The configuration in the run folder that a checkpoint lies in. */
    static Optional<Path> config(Path checkpoint) {
        Path folder = checkpoint.toAbsolutePath().getParent();
        if (folder == null || folder.getParent() == null) {
            return Optional.empty();
        }
        return Optional.of(folder)
                .filter(f -> f.endsWith(CHECKPOINTS))
                .map(f -> f.resolveSibling(CONFIG))
                .filter(Files::isRegularFile);
    }

    /**
     * Checks that a checkpoint is of the network and the input that a configuration describes.
     *
     * @throws dev.centroid.problem.ProblemException if it is not
     */
    static void checkFits(Path file, CheckpointInfo info, ExperimentConfig config) {
        if (!config.backbone().equals(info.backbone())) {
            throw TrainProblem.CHECKPOINT_OTHER_NETWORK.exception(
                    file, info.backbone().words(), config.backbone().words());
        }
        if (!config.input().equals(info.input())) {
            throw TrainProblem.CHECKPOINT_OTHER_INPUT.exception(
                    file, info.input().words(), config.input().words());
        }
    }
}
