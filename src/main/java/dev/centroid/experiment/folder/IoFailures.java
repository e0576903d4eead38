package dev.centroid.experiment.folder;

import dev.centroid.problem.ProblemException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Turns what the file system says into a {@link FolderProblem}. */
final class IoFailures {

    /** Linux and macOS, quotas, Windows; other systems and languages are recognised by the space that is left. */
    private static final List<String> FULL =
            List.of("no space left", "quota exceeded", "not enough space", "disk is full");

    private static final long NEXT_TO_NOTHING = 1 << 16;

    private IoFailures() {}

    /** The problem of a file or folder that could not be written. */
    static ProblemException writing(Path path, IOException cause) {
        if (saysFull(cause)) {
            return FolderProblem.DISK_FULL.exceptionFrom(cause, path);
        }
        if (isReadOnly(path, cause)) {
            return FolderProblem.NOT_WRITABLE.exceptionFrom(cause, path);
        }
        if (noSpaceIsLeft(path, cause)) {
            return FolderProblem.DISK_FULL.exceptionFrom(cause, path);
        }
        return FolderProblem.WRITE_FAILED.exceptionFrom(cause, path, reason(cause));
    }

    /** The problem of a file or folder that could not be read. */
    static ProblemException reading(Path path, IOException cause) {
        return FolderProblem.READ_FAILED.exceptionFrom(cause, path, reason(cause));
    }

    /** What the system says, in a few words. */
    static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "no such file";
        }
        if (cause instanceof NotDirectoryException || cause instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        if (cause instanceof AccessDeniedException) {
            return "access denied";
        }
        if (cause instanceof FileNotFoundException) {
            // "path (reason)", where the path may be that of a temporary file.
            return cause.getMessage().replaceFirst("(?s)^.* \\((.*)\\)$", "$1");
        }
        String words = cause instanceof FileSystemException f ? f.getReason() : cause.getMessage();
        return words == null || words.isBlank() ? cause.getClass().getSimpleName() : words;
    }

    private static boolean saysFull(IOException cause) {
        String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(words::contains);
    }

    private static boolean noSpaceIsLeft(Path path, IOException cause) {
        try {
            return Files.getFileStore(nearestFolder(path)).getUsableSpace() < NEXT_TO_NOTHING;
        } catch (IOException | SecurityException unknown) {
            cause.addSuppressed(unknown);
            return false;
        }
    }

    private static boolean isReadOnly(Path path, IOException cause) {
        if (cause instanceof AccessDeniedException
                || String.valueOf(cause.getMessage()).contains("Read-only file system")) {
            return true;
        }
        return !Files.isWritable(Files.exists(path) ? path : nearestFolder(path));
    }

    private static Path nearestFolder(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        while (folder != null && folder.getParent() != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        return folder == null ? path.toAbsolutePath() : folder;
    }
}
