package dev.centroid.data.download;

/** Hears how a download goes. Called several times a second, on the thread that downloads. */
@FunctionalInterface
public interface DownloadProgress {

    /** Nobody listens. */
    DownloadProgress NONE = (done, total) -> {};

    /**
     * So far.
     *
     * @param done bytes that are there, those of earlier attempts included
     * @param total bytes in all; -1 where the server does not say
     */
    void at(long done, long total);
}
