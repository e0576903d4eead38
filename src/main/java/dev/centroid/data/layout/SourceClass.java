package dev.centroid.data.layout;

import java.util.List;
import java.util.Objects;

/**
 * One class as the layout has it.
 *
 * @param name for example {@code Greek/character01}
 * @param given where the layout puts it
 * @param where the csv, folder or archive that says so, relative to the root; for messages
 * @param images sorted by name, at least one
 */
public record SourceClass(String name, GivenPart given, String where, List<ImageSource> images) {

    /** Copies the list. */
    public SourceClass {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(where, "where");
        images = List.copyOf(images);
    }

    /** What a split needs to know of it. */
    public ClassSummary summary() {
        return new ClassSummary(name, given, images.size());
    }
}
