package dev.centroid.data.doctor;

import dev.centroid.data.layout.SourceClass;
import java.util.Comparator;
import java.util.List;

/** Finds classes that are too small for an episode, and sizes that are very uneven. */
final class ClassCheck {

    /** What a class gives to an episode of the reference's recipe: 1 support image and 15 queries. */
    private static final int EPISODE = 16;

    /** From here on the largest classes rule what a classifier learns. */
    private static final int UNEVEN = 10;

    private ClassCheck() {}

    static void run(Examination root, Findings findings) {
        List<SourceClass> classes = root.source().classes();
        for (SourceClass found : classes) {
            int images = found.forTraining();
            if (images < EPISODE) {
                findings.add(
                        Weight.WARNING, found.name(), DoctorProblem.SMALL_CLASS.with(found.name(), images, EPISODE));
            }
        }
        Comparator<SourceClass> bySize = Comparator.comparingInt(SourceClass::forTraining);
        SourceClass smallest = classes.stream().min(bySize).orElseThrow();
        int least = smallest.forTraining();
        int most = classes.stream().max(bySize).orElseThrow().forTraining();
        if (most >= UNEVEN * least) {
            findings.add(Weight.NOTE, smallest.name(), DoctorProblem.UNEVEN_CLASSES.with(least, most, smallest.name()));
        }
    }
}
