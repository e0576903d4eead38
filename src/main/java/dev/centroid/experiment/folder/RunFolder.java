package dev.centroid.experiment.folder;

import dev.centroid.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A run folder that this process writes, and has locked against others until it is closed. Others may read it meanwhile,
 * through {@link RunFiles}. It is never taken by another run and never deleted.
 */
public final class RunFolder implements AutoCloseable {

    static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private final RunFiles files;
    private final RunLock lock;

    private RunFolder(RunFiles files, RunLock lock) {
        this.files = files;
        this.lock = lock;
    }

    /**
     * Makes and locks a new folder {@code <runs>/<yyyyMMdd-HHmmss>-<name>}, with {@code -2}, {@code -3} … behind it where that
     * is taken.
     *
     * @param runs the folder of all runs; made if it is missing
     * @param name what people call the run; made safe for a file name
     * @param clock gives the local time
     * @throws ProblemException when the folder cannot be made: {@link FolderProblem#NOT_A_FOLDER},
     *     {@link FolderProblem#NOT_WRITABLE}, {@link FolderProblem#DISK_FULL}, {@link FolderProblem#WRITE_FAILED}
     */
    public static RunFolder create(Path runs, String name, Clock clock) {
        makeFolder(runs);
        RunFiles files = new RunFiles(makeNext(runs, LocalDateTime.now(clock).format(TIMESTAMP), name));
        try {
            return finish(files, RunLock.acquire(files.folder()));
        } catch (ProblemException e) {
            // Made a moment ago, and nothing is in it: not yet a run.
            undo(files, e);
            throw e;
        }
    }

    /**
     * Locks the folder of an earlier run, to go on with it; what a killed process left half written is removed.
     *
     * @throws ProblemException {@link FolderProblem#NOT_A_RUN}, {@link FolderProblem#LOCKED}, or what {@link #create} throws
     */
    public static RunFolder open(Path folder) {
        RunFiles files = RunFiles.of(folder);
        RunLock lock = RunLock.acquire(folder);
        RunFolder opened = finish(files, lock);
        try {
            removeHalfWritten(files.folder());
            removeHalfWritten(files.checkpoints());
            return opened;
        } catch (ProblemException e) {
            opened.close();
            throw e;
        }
    }

    private static RunFolder finish(RunFiles files, RunLock lock) {
        try {
            makeFolder(files.checkpoints());
            return new RunFolder(files, lock);
        } catch (ProblemException e) {
            lock.close();
            throw e;
        }
    }

    /** The runs in a folder, newest first, broken ones among them; empty where the folder does not exist. */
    public static List<RunSummary> list(Path runs) {
        return RunSummary.list(runs);
    }

    private static Path makeNext(Path runs, String timestamp, String name) {
        for (int number = 1; ; number++) {
            String ending = number == 1 ? "" : "-" + number;
            Path folder = child(runs, timestamp, name, ending);
            try {
                return Files.createDirectory(folder);
            } catch (FileAlreadyExistsException taken) {
                continue;
            } catch (IOException e) {
                throw IoFailures.writing(runs, e);
            }
        }
    }

    private static Path child(Path runs, String timestamp, String name, String ending) {
        try {
            return runs.resolve(timestamp + "-" + FileNames.safe(name) + ending);
        } catch (InvalidPathException notInThisSystemsLetters) {
            return runs.resolve(timestamp + "-" + FileNames.ascii(name) + ending);
        }
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw FolderProblem.NOT_A_FOLDER.exceptionFrom(e, folder);
        } catch (IOException e) {
            throw IoFailures.writing(folder, e);
        }
    }

    private static void undo(RunFiles files, ProblemException why) {
        for (Path made : List.of(files.checkpoints(), files.folder().resolve(RunLock.FILE), files.folder())) {
            try {
                Files.deleteIfExists(made);
            } catch (IOException e) {
                why.addSuppressed(e);
            }
        }
    }

    private static void removeHalfWritten(Path folder) {
        for (Path file : FolderListing.of(folder, AtomicFiles::isTemporary)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw IoFailures.writing(file, e);
            }
        }
    }

    /** Where its files lie. */
    public RunFiles files() {
        return files;
    }

    /** Lets others write the folder. */
    @Override
    public void close() {
        lock.close();
    }
}
