package dev.centroid.experiment.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The answers to the one-shot challenge in a run folder: one file per checkpoint that has answered. */
public final class ChallengeListing {

    private static final String PREFIX = "challenge-";
    private static final String ENDING = ".json";
    private static final String CHECKPOINT = ".zip";

    private ChallengeListing() {}

    /** The name of the file for a checkpoint: {@code challenge-meta-best.json} for {@code meta-best.zip}. */
    static String name(String checkpoint) {
        String stem = checkpoint.endsWith(CHECKPOINT)
                ? checkpoint.substring(0, checkpoint.length() - CHECKPOINT.length())
                : checkpoint;
        return PREFIX + stem + ENDING;
    }

    /**
     * Lists them by name.
     *
     * @throws dev.centroid.problem.ProblemException {@link FolderProblem#READ_FAILED}
     */
    public static List<Path> of(RunFiles files) {
        if (!Files.isDirectory(files.folder())) {
            return List.of();
        }
        return FolderListing.of(
                files.folder(),
                file -> FolderListing.name(file).startsWith(PREFIX)
                        && FolderListing.name(file).endsWith(ENDING)
                        && Files.isRegularFile(file));
    }
}
