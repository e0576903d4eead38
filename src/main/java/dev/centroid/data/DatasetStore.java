package dev.centroid.data;

import dev.centroid.problem.Problem;
import java.util.List;

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

    /** What is odd about the root but no error, such as grey images among colour ones. */
    default List<Problem> warnings() {
        return List.of();
    }

    @Override
    void close();
}
