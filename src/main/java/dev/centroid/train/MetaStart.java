package dev.centroid.train;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where stage 2 gets its backbone from.
 *
 * @param source the stage before, nothing, or a file
 * @param checkpoint the file, absolute; null unless the source is CHECKPOINT
 */
public record MetaStart(Source source, Path checkpoint) {

    /** The three ways. */
    public enum Source {
        /** The last checkpoint of stage 1 in the same run. */
        CLASSIFIER,
        /** Fresh weights. */
        SCRATCH,
        /** A Classifier-Baseline checkpoint of another run. */
        CHECKPOINT
    }

    /** Checks that the file is there when it is needed and only then. */
    public MetaStart {
        Objects.requireNonNull(source, "source");
        if ((source == Source.CHECKPOINT) != (checkpoint != null)) {
            throw new IllegalArgumentException("checkpoint " + checkpoint + " does not fit " + source);
        }
    }
}
