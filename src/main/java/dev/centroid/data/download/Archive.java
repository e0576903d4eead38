package dev.centroid.data.download;

/**
 * An archive that is published with its length and sum, so that a damaged or another file is told from it.
 *
 * @param stem its name without the ending, by which people choose it
 * @param folder where it lies below its publisher's folder: empty, or ending in a slash
 * @param md5 its sum, in small hexadecimal digits
 * @param bytes its length
 */
public record Archive(String stem, String folder, String md5, long bytes) {

    /** Its file name. */
    public String fileName() {
        return stem + ".zip";
    }

    /** The end of the bundle key that says what it holds. */
    public String key() {
        return stem.replace('_', '-');
    }
}
