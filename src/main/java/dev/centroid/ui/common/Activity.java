package dev.centroid.ui.common;

/**
 * Work that goes on at a place.
 *
 * @param key bundle key of what is done
 * @param done units done
 * @param total units in all; 0 while that is not known
 * @param stoppable whether people can stop it
 */
public record Activity(String key, long done, long total, boolean stoppable) {

    /** Work that people can stop. */
    public Activity(String key, long done, long total) {
        this(key, done, total, true);
    }

    /** Work whose length is not known. */
    public static Activity of(String key) {
        return new Activity(key, 0, 0);
    }
}
