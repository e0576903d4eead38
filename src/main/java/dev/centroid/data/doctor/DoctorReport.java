package dev.centroid.data.doctor;

import dev.centroid.data.Layout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the doctor says about a root.
 *
 * @param root the dataset root; of no meaning for synthetic glyphs
 * @param layout the layout found; empty where there is none
 * @param classes number of classes, those in two parts counted twice
 * @param images number of images
 * @param looked number of images that were read; smaller where somebody stopped it
 * @param seconds that it took
 * @param findings the gravest first
 */
public record DoctorReport(
        Path root,
        Optional<Layout> layout,
        int classes,
        int images,
        int looked,
        double seconds,
        List<Finding> findings) {

    /** Copies the list. */
    public DoctorReport {
        findings = List.copyOf(findings);
    }

    /** Whether every image was read. */
    public boolean isComplete() {
        return looked == images;
    }

    /** How many findings have a weight. */
    public long count(Weight weight) {
        return findings.stream().filter(f -> f.weight() == weight).count();
    }
}
