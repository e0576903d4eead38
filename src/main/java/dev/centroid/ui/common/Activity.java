package dev.centroid.ui.common;

/**
 * Work that goes on at a place.
 *
 * @param key bundle key of what is done
 * @param done units done
 * @param total units in all; 0 while that is not known
 */
public record Activity(String key, long done, long total) {

    /** Work whose length is not known. */
    public static Activity of(String key) {
        return new Activity(key, 0, 0);
    }
}
