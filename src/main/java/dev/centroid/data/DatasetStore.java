package dev.centroid.data;

/**
 * An opened dataset root: its pack, mapped into memory, with its images by part. Owns the mapping; the datasets it gave out
 * must not be used after {@link #close()}.
 */
public interface DatasetStore extends AutoCloseable {

    /** Identifies the source files with everything that changes the pixels. Hexadecimal. */
    String fingerprint();

    /** What training may see. */
    TrainingImages training();

    /** The novel classes; for the final evaluation, the viewer and the {@code data} command only. */
    ImageDataset novel();

    @Override
    void close();
}
