package dev.centroid.experiment.folder;

import dev.centroid.problem.ProblemCode;

/** What can be wrong with a run folder and the files in it. */
public enum FolderProblem implements ProblemCode {
    /** A folder that no run has written: {0} the folder. */
    NOT_A_RUN,
    /** A path that should be a folder and is something else: {0} the path. */
    NOT_A_FOLDER,
    /** Another process writes the run: {0} the folder, {1} process id, {2} its computer. */
    LOCKED,
    /** The file system cannot lock: {0} the lock file, {1} what the system says. */
    LOCK_IMPOSSIBLE,
    /** Nothing may be written there: {0} the file or folder. */
    NOT_WRITABLE,
    /** No space is left: {0} the file that was being written. */
    DISK_FULL,
    /** Writing failed: {0} the file or folder, {1} what the system says. */
    WRITE_FAILED,
    /** Reading failed: {0} the file or folder, {1} what the system says. */
    READ_FAILED,
    /** A file is not JSON: {0} the file, {1} line, {2} column. */
    JSON_SYNTAX,
    /** A JSON file has a field that is missing, unknown or of another type: {0} the file, {1} the field. */
    JSON_FIELD,
    /** A JSON file of another version: {0} the file, {1} its version, {2} the known one. */
    JSON_VERSION,
    /** A log is shorter than the checkpoint says: {0} the file, {1} bytes recorded, {2} bytes found. */
    LOG_TOO_SHORT,
    /** A log is not the one that the run wrote: {0} the file. */
    LOG_CHANGED,
    /** The checkpoint does not say how long a log was: {0} the file. */
    LOG_UNKNOWN;

    @Override
    public String area() {
        return "folder";
    }
}
