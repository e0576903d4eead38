package dev.centroid.experiment.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The checkpoints in a run folder. */
public final class CheckpointListing {

    /** The one that an evaluation of the whole run takes stands first. */
    private static final List<String> ORDER =
            List.of("meta-best.zip", "meta-last.zip", "classifier-last.zip", "classifier-best.zip");

    private CheckpointListing() {}

    /**
     * Lists them, the most advanced first.
     *
     * @throws dev.centroid.problem.ProblemException {@link FolderProblem#READ_FAILED}
     */
    public static List<Path> of(RunFiles files) {
        if (!Files.isDirectory(files.checkpoints())) {
            return List.of();
        }
        List<Path> found = new ArrayList<>(FolderListing.of(
                files.checkpoints(), file -> FolderListing.name(file).endsWith(".zip") && Files.isRegularFile(file)));
        found.sort(Comparator.comparingInt(CheckpointListing::rank));
        return found;
    }

    private static int rank(Path file) {
        int place = ORDER.indexOf(FolderListing.name(file));
        return place < 0 ? ORDER.size() : place;
    }
}
