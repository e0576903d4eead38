package dev.centroid.experiment.folder;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long each log of a run was when a checkpoint was written: what {@link RunLogs#resume} cuts them back to. Stored in the
 * checkpoint.
 *
 * @param lengths bytes by file name, every log of the run or none
 */
public record LogPosition(SortedMap<String, Long> lengths) {

    /** Before the first checkpoint: all logs are begun again. */
    public static final LogPosition START = new LogPosition(Map.of());

    /** Checks that the names are plain and the lengths are not negative, and copies the map. */
    public LogPosition {
        lengths = Collections.unmodifiableSortedMap(new TreeMap<>(lengths));
        lengths.forEach((name, length) -> {
            if (!name.matches("[A-Za-z0-9._-]+") || length < 0) {
                throw new IllegalArgumentException("not a log: " + name + " of " + length + " bytes");
            }
        });
    }

    /** As read from a checkpoint. */
    public LogPosition(Map<String, Long> lengths) {
        this(new TreeMap<>(lengths));
    }
}
