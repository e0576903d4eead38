package dev.centroid.problem;

import java.nio.file.FileSystemException;

/** The system's own words for a failure, short enough to stand in a sentence. */
public final class Reasons {

    private Reasons() {}

    /**
     * Why it failed, or why that which made it fail did; the kind of failure where there are no words, since a file's exception
     * often just repeats its path.
     */
    public static String of(Throwable failure) {
        String kind = failure.getClass().getSimpleName().replaceAll("Exception$", "");
        if (failure instanceof FileSystemException file) {
            return file.getReason() == null ? kind : file.getReason();
        }
        if (failure.getMessage() != null) {
            return failure.getMessage();
        }
        return failure.getCause() == null ? kind : of(failure.getCause());
    }
}
