package dev.centroid.data.doctor;

import dev.centroid.data.layout.GivenPart;
import dev.centroid.data.layout.SourceClass;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares a root with the published set that it is meant to be. */
final class PublishedCheck {

    private PublishedCheck() {}

    static void run(Examination root, Findings findings) {
        Optional<PublishedSet> meant = PublishedSet.of(root);
        if (meant.isEmpty()) {
            return;
        }
        PublishedSet set = meant.get();
        int differences = counts(root, set, findings);
        List<SourceClass> classes = root.source().classes();
        if (set.hasNamesOf(classes)) {
            differences += names(classes, set, findings);
        }
        differences += images(root, set, findings);
        if (differences == 0) {
            findings.add(Weight.NOTE, "", DoctorProblem.PUBLISHED_MATCH.with(set.name(), set.images()));
        }
    }

    private static int counts(Examination root, PublishedSet set, Findings findings) {
        int differences = 0;
        for (GivenPart part : List.of(GivenPart.BASE, GivenPart.VALIDATION, GivenPart.NOVEL)) {
            int found = root.classes(part);
            int published = set.classes().get(part);
            if (found != published) {
                differences++;
                findings.add(
                        Weight.WARNING,
                        "",
                        DoctorProblem.PUBLISHED_CLASSES.with(set.name(), name(part), found, published));
            }
        }
        return differences;
    }

    private static int names(List<SourceClass> classes, PublishedSet set, Findings findings) {
        int differences = 0;
        Map<String, GivenPart> missing = new TreeMap<>(set.parts());
        for (SourceClass found : classes) {
            GivenPart published = set.parts().get(found.name());
            missing.remove(found.name());
            if (published == null) {
                differences++;
                findings.add(
                        Weight.WARNING,
                        found.name(),
                        DoctorProblem.PUBLISHED_CLASS_UNKNOWN.with(found.name(), set.name()));
            } else if (found.given() != published && found.given() != GivenPart.OPEN) {
                differences++;
                findings.add(
                        Weight.WARNING,
                        found.name(),
                        DoctorProblem.PUBLISHED_PART.with(
                                found.name(), name(found.given()), name(published), set.name()));
            }
        }
        missing.forEach((name, part) -> findings.add(
                Weight.WARNING, name, DoctorProblem.PUBLISHED_CLASS_MISSING.with(name, name(part), set.name())));
        return differences + missing.size();
    }

    private static int images(Examination root, PublishedSet set, Findings findings) {
        int differences = 0;
        for (SourceClass found : root.source().classes()) {
            int images = found.forTraining();
            if (set.imagesOfClass() > 0 && images != set.imagesOfClass()) {
                differences++;
                findings.add(
                        Weight.WARNING,
                        found.name(),
                        DoctorProblem.PUBLISHED_IMAGES_OF_CLASS.with(
                                found.name(), images, set.imagesOfClass(), set.name()));
            }
        }
        int all = root.facts().images();
        if (set.imagesOfClass() == 0 && all != set.images()) {
            differences++;
            findings.add(Weight.WARNING, "", DoctorProblem.PUBLISHED_IMAGES.with(set.name(), all, set.images()));
        }
        return differences;
    }

    /** The part as configurations name it. */
    private static String name(GivenPart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
