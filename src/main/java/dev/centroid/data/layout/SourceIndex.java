package dev.centroid.data.layout;

import dev.centroid.data.Layout;
import dev.centroid.problem.Problem;
import java.util.List;
import java.util.Objects;

/**
 * All classes and images of a dataset root, in an order that depends on names only.
 *
 * @param layout the layout found, never {@link Layout#AUTO}
 * @param classes by given part, then by name
 * @param bytesOnDisk of the images or of the archives they lie in
 * @param warnings what is odd but no error
 */
public record SourceIndex(Layout layout, List<SourceClass> classes, long bytesOnDisk, List<Problem> warnings) {

    /** Copies the lists. */
    public SourceIndex {
        Objects.requireNonNull(layout, "layout");
        classes = List.copyOf(classes);
        warnings = List.copyOf(warnings);
    }

    /** The same root with other classes and warnings. */
    SourceIndex with(List<SourceClass> others, List<Problem> told) {
        return new SourceIndex(layout, others, bytesOnDisk, told);
    }

    /** What a split needs to know, in the same order. */
    public List<ClassSummary> summaries() {
        return classes.stream().map(SourceClass::summary).toList();
    }

    /** All images, class by class: a view, which makes each source when it is asked for. */
    public List<ImageSource> images() {
        return new JoinedImages(classes.stream().map(SourceClass::images).toList());
    }
}
