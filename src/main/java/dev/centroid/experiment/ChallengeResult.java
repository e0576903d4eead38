package dev.centroid.experiment;

import dev.centroid.experiment.folder.JsonFile;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.experiment.folder.Software;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What a checkpoint answered to the challenge, as it is kept in its run folder: {@code challenge-<checkpoint>.json}. A later
 * answer of the same checkpoint takes its place.
 *
 * @param version of this file's layout, {@value #VERSION}
 * @param time when it answered, UTC to the millisecond
 * @param centroid the version of Centroid
 * @param report its answers
 */
public record ChallengeResult(int version, Instant time, String centroid, ChallengeReport report) {

    /** The layout written by this program. */
    public static final int VERSION = 1;

    /** Cuts the time. */
    public ChallengeResult {
        time = Instant.ofEpochMilli(time.toEpochMilli());
    }

    /** A report that was made now. */
    public static ChallengeResult now(ChallengeReport report) {
        return new ChallengeResult(VERSION, Instant.now(), Software.current().centroid(), report);
    }

    /** The name of the checkpoint's file, whichever system has recorded its path; empty for a system that needs none. */
    public String checkpoint() {
        String model = report.model();
        return model.substring(Math.max(model.lastIndexOf('/'), model.lastIndexOf('\\')) + 1);
    }

    /**
     * Writes it into a run folder.
     *
     * @throws dev.centroid.problem.ProblemException if the folder cannot be written
     */
    public void write(RunFiles files) {
        JsonFile.write(files.challenge(checkpoint()), this);
    }

    /**
     * Reads a file.
     *
     * @throws dev.centroid.problem.ProblemException if it is damaged or of another version
     */
    public static ChallengeResult read(Path file) {
        return JsonFile.read(file, ChallengeResult.class, VERSION);
    }
}
