package dev.centroid.data.download;

/**
 * How far an archive is.
 *
 * @param archive which
 * @param state where it stands
 * @param done bytes that are there
 * @param total bytes in all
 * @param resumed bytes of {@code done} that an earlier download had left
 */
public record ArchiveProgress(Archive archive, ArchiveState state, long done, long total, long resumed) {

    /** One of which nothing is there. */
    public static ArchiveProgress missing(Archive archive) {
        return of(archive, ArchiveState.MISSING, 0);
    }

    /** One that is not being fetched. */
    static ArchiveProgress of(Archive archive, ArchiveState state, long done) {
        return new ArchiveProgress(archive, state, done, archive.bytes(), 0);
    }
}
