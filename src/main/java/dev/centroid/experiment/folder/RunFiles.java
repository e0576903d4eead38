package dev.centroid.experiment.folder;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the files of a run lie. Only names: nothing is opened or locked, so that a run can be read while another process
 * writes it.
 *
 * @param folder the run folder
 */
public record RunFiles(Path folder) {

    /**
     * The files of an existing run.
     *
     * @throws dev.centroid.problem.ProblemException {@link FolderProblem#NOT_A_RUN} when no run has written the folder
     */
    public static RunFiles of(Path folder) {
        RunFiles files = new RunFiles(folder);
        if (!Files.isRegularFile(files.config())) {
            throw FolderProblem.NOT_A_RUN.exception(folder);
        }
        return files;
    }

    /** Whether a file is the configuration that a run has kept: evidence, not to be written again. */
    public static boolean isConfigOfRun(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        RunFiles files = new RunFiles(folder == null ? file.toAbsolutePath() : folder);
        return file.toAbsolutePath().equals(files.config())
                && (Files.exists(files.provenance()) || Files.isDirectory(files.checkpoints()));
    }

    /** The complete configuration, defaults written out. */
    public Path config() {
        return folder.resolve("config.yaml");
    }

    /** Where the numbers come from: see {@link Provenance}. */
    public Path provenance() {
        return folder.resolve("provenance.json");
    }

    /** An epoch a row: see {@link RunLogs}. */
    public Path metrics() {
        return folder.resolve("metrics.csv");
    }

    /** A step a row. */
    public Path steps() {
        return folder.resolve("steps.csv");
    }

    /** An episode a row. */
    public Path episodes() {
        return folder.resolve("episodes.csv");
    }

    /** The folder of checkpoints. */
    public Path checkpoints() {
        return folder.resolve("checkpoints");
    }

    /** How the run ended: see {@link RunResult}. */
    public Path result() {
        return folder.resolve("result.json");
    }

    /** What a checkpoint answered to the one-shot challenge; {@code checkpoint} is the name of its file. */
    public Path challenge(String checkpoint) {
        return folder.resolve(ChallengeListing.name(checkpoint));
    }

    /** What the run said while it went on. */
    public Path log() {
        return folder.resolve("log.txt");
    }
}
