package dev.centroid.data.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.Layout;
import dev.centroid.data.TestRoots;
import dev.centroid.data.layout.GivenPart;
import dev.centroid.data.layout.ImageSource;
import dev.centroid.data.layout.SourceClass;
import dev.centroid.data.layout.SourceIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Published sets are known by their classes. */
class PublishedSetTest {

    private static Examination root(List<SourceClass> classes) {
        SourceIndex index = new SourceIndex(Layout.CLASS_FOLDERS, classes, 0, List.of());
        return Examination.of(
                TestRoots.spec(Path.of("root"), Layout.CLASS_FOLDERS, 3),
                index,
                new ImageFacts(index.images().size()));
    }

    private static List<SourceClass> classesOf(PublishedSet set, int images) {
        List<SourceClass> classes = new ArrayList<>();
        ImageSource image = new ImageSource.Drawn("x", 0, 0, "");
        set.parts()
                .forEach((name, part) ->
                        classes.add(new SourceClass(name, part, "x", Collections.nCopies(images, image))));
        return classes;
    }

    private static List<DoctorProblem> codes(List<SourceClass> classes) {
        Findings findings = new Findings();
        PublishedCheck.run(root(classes), findings);
        return findings.sorted().stream()
                .map(f -> (DoctorProblem) f.problem().code())
                .distinct()
                .toList();
    }

    @Test
    void the_sets_have_the_published_counts() {
        PublishedSet mini = PublishedSet.miniImageNet();
        assertThat(mini.classes()).isEqualTo(Map.of(GivenPart.BASE, 64, GivenPart.VALIDATION, 16, GivenPart.NOVEL, 20));
        assertThat(mini.images()).isEqualTo(60_000);
        PublishedSet tiered = PublishedSet.tieredImageNet();
        assertThat(tiered.classes())
                .isEqualTo(Map.of(GivenPart.BASE, 351, GivenPart.VALIDATION, 97, GivenPart.NOVEL, 160));
        assertThat(tiered.images()).isEqualTo(779_165);
    }

    @Test
    void images_that_the_files_hold_out_are_no_difference() {
        List<SourceClass> classes = classesOf(PublishedSet.miniImageNet(), 600).stream()
                .map(c -> c.given() == GivenPart.BASE ? withHeldOut(c, 290) : c)
                .toList();
        assertThat(codes(classes)).containsExactly(DoctorProblem.PUBLISHED_MATCH);
    }

    private static SourceClass withHeldOut(SourceClass c, int more) {
        List<ImageSource> images = new ArrayList<>(c.images());
        images.addAll(Collections.nCopies(more, c.images().get(0)));
        return new SourceClass(c.name(), c.given(), c.where(), images, "", more);
    }

    @Test
    void a_set_is_known_by_its_classes() {
        assertThat(codes(classesOf(PublishedSet.miniImageNet(), 600))).containsExactly(DoctorProblem.PUBLISHED_MATCH);
        assertThat(codes(classesOf(PublishedSet.miniImageNet(), 599)))
                .containsExactly(DoctorProblem.PUBLISHED_IMAGES_OF_CLASS);
        assertThat(codes(classesOf(PublishedSet.tieredImageNet(), 3))).containsExactly(DoctorProblem.PUBLISHED_IMAGES);
        assertThat(codes(classesOf(PublishedSet.miniImageNet(), 600).subList(0, 9)))
                .isEmpty();
    }

    @Test
    void a_class_that_is_elsewhere_missing_or_foreign_is_named() {
        List<SourceClass> classes = classesOf(PublishedSet.miniImageNet(), 600);
        SourceClass moved = classes.get(0);
        classes.set(0, new SourceClass(moved.name(), GivenPart.NOVEL, "x", moved.images()));
        classes.set(1, new SourceClass("zebra", classes.get(1).given(), "x", moved.images()));
        assertThat(codes(classes))
                .containsExactlyInAnyOrder(
                        DoctorProblem.PUBLISHED_CLASSES,
                        DoctorProblem.PUBLISHED_PART,
                        DoctorProblem.PUBLISHED_CLASS_UNKNOWN,
                        DoctorProblem.PUBLISHED_CLASS_MISSING);
    }
}
