package dev.centroid.data.layout;

import static dev.centroid.data.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.TestRoots;
import dev.centroid.data.ValidationClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassSplitTest {

    private final DatasetSpec spec = TestRoots.spec(Path.of("/x"), Layout.CLASS_FOLDERS, 3);

    private static List<ClassSummary> classes(int count, GivenPart given, int images) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ClassSummary(given + "" + i, given, images))
                .toList();
    }

    private static List<ClassSummary> given() {
        List<ClassSummary> all = new ArrayList<>(classes(10, GivenPart.BASE, 10));
        all.addAll(classes(3, GivenPart.VALIDATION, 4));
        all.addAll(classes(4, GivenPart.NOVEL, 5));
        return all;
    }

    private static TreeSet<Integer> sourceClasses(PartSelection... parts) {
        TreeSet<Integer> found = new TreeSet<>();
        for (PartSelection part : parts) {
            IntStream.range(0, part.classCount()).forEach(c -> assertThat(found.add(part.sourceClass(c)))
                    .as("in one part only")
                    .isTrue());
        }
        return found;
    }

    @Test
    void givenPartsStayAsTheyAre() {
        ClassSplit split = ClassSplit.of(spec, given());
        assertThat(split.base().classCount()).isEqualTo(10);
        assertThat(split.validation().classCount()).isEqualTo(3);
        assertThat(split.novel().classCount()).isEqualTo(4);
        assertThat(split.baseHoldout().isEmpty()).isTrue();
        // Image numbers run over all classes: 10 · 10 base, then validation from 100 on.
        assertThat(split.validation().imagesOf(1)).containsExactly(104, 105, 106, 107);
        assertThat(split.warnings()).isEmpty();
    }

    @Test
    void noneLeavesValidationClassesOutAndSaysSo() {
        ClassSplit split = ClassSplit.of(TestRoots.with(spec, ValidationClasses.none(), 0), given());
        assertThat(split.base().classCount()).isEqualTo(10);
        assertThat(split.validation().isEmpty()).isTrue();
        assertThat(split.warnings()).containsExactly(DataProblem.VALIDATION_CLASSES_UNUSED.with(3));
    }

    @Test
    void aShareComesFromTheBaseClasses() {
        ClassSplit split = ClassSplit.of(TestRoots.with(spec, ValidationClasses.share(0.25), 0), given());
        assertThat(split.base().classCount()).isEqualTo(7);
        assertThat(split.validation().classCount()).isEqualTo(3);
        assertThat(sourceClasses(split.base(), split.validation()))
                .containsExactlyElementsOf(IntStream.range(0, 10).boxed().toList());
    }

    @Test
    void openClassesAreSplitBySeed() {
        List<ClassSummary> open = classes(20, GivenPart.OPEN, 3);
        ClassSplit split = ClassSplit.of(TestRoots.with(spec, ValidationClasses.share(0.5), 0), open);
        assertThat(split.novel().classCount()).isEqualTo(6);
        assertThat(split.validation().classCount()).isEqualTo(7);
        assertThat(split.base().classCount()).isEqualTo(7);
        assertThat(sourceClasses(split.base(), split.validation(), split.novel()))
                .hasSize(20);
        assertThat(sourceClasses(ClassSplit.of(spec, open).novel()))
                .as("the validation share does not move the novel classes")
                .isEqualTo(sourceClasses(split.novel()));
        DatasetSpec otherSeed = new DatasetSpec(
                spec.root(),
                spec.layout(),
                3,
                8,
                spec.omniglot(),
                false,
                ValidationClasses.given(),
                0.3,
                0,
                8,
                spec.glyphs());
        assertThat(sourceClasses(ClassSplit.of(otherSeed, open).novel())).isNotEqualTo(sourceClasses(split.novel()));
        assertThat(ClassSplit.of(spec, open).validation().isEmpty()).isTrue();
    }

    @Test
    void aShareOfEachBaseClassIsHeldOut() {
        ClassSplit split = ClassSplit.of(TestRoots.with(spec, ValidationClasses.given(), 0.2), given());
        assertThat(split.baseHoldout().classCount()).isEqualTo(10);
        TreeSet<String> positions = new TreeSet<>();
        for (int c = 0; c < 10; c++) {
            assertThat(split.baseHoldout().sourceClass(c))
                    .isEqualTo(split.base().sourceClass(c));
            int[] held = split.baseHoldout().imagesOf(c);
            int[] kept = split.base().imagesOf(c);
            assertThat(held).hasSize(2).isSorted();
            assertThat(IntStream.concat(IntStream.of(held), IntStream.of(kept))
                            .sorted()
                            .toArray())
                    .containsExactly(IntStream.range(10 * c, 10 * c + 10).toArray());
            positions.add(held[0] % 10 + "," + held[1] % 10);
        }
        assertThat(positions).as("each class draws its own").hasSizeGreaterThan(3);
        assertThat(split.novel().imagesOf(0)).hasSize(5);
    }

    @Test
    void atLeastOneImageIsHeldOutAndOneIsKept() {
        DatasetSpec little = TestRoots.with(spec, ValidationClasses.given(), 0.01);
        assertThat(ClassSplit.of(little, given()).baseHoldout().smallestClass()).isOne();
        List<ClassSummary> single = new ArrayList<>(given());
        single.set(4, new ClassSummary("lonely", GivenPart.BASE, 1));
        assertRefused(
                () -> ClassSplit.of(little, single), DataProblem.TOO_FEW_IMAGES_FOR_HOLDOUT, "class lonely has 1");
    }

    @Test
    void tooFewClassesAreCounted() {
        assertRefused(
                () -> ClassSplit.of(spec, classes(2, GivenPart.OPEN, 3)),
                DataProblem.TOO_FEW_CLASSES,
                "1 base, 0 validation and 1 novel");
        assertRefused(
                () -> ClassSplit.of(
                        TestRoots.with(spec, ValidationClasses.share(0.9), 0), classes(5, GivenPart.OPEN, 3)),
                DataProblem.TOO_FEW_CLASSES,
                "0 base, 3 validation and 2 novel");
    }
}
