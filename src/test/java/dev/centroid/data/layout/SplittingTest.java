package dev.centroid.data.layout;

import static dev.centroid.data.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.ChannelOrder;
import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.OmniglotSet;
import dev.centroid.data.RealData;
import dev.centroid.data.SplitSource;
import dev.centroid.data.TestRoots;
import dev.centroid.data.ValidationClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes split by lists, by superclasses, by shares, and by what lies in the root. */
class SplittingTest {

    @TempDir
    Path root;

    private static DatasetSpec spec(
            Path root,
            Layout layout,
            SplitSource.Kind kind,
            Path from,
            boolean rotations,
            ValidationClasses validation) {
        DatasetSpec s = TestRoots.spec(root, layout, 3);
        return new DatasetSpec(
                root,
                layout,
                3,
                8,
                OmniglotSet.BACKGROUND,
                rotations,
                validation,
                0.34,
                0,
                7,
                s.glyphs(),
                new SplitSource(kind, Optional.ofNullable(from)),
                "",
                ChannelOrder.AUTO);
    }

    private DatasetSpec spec(SplitSource.Kind kind, Path from) {
        return spec(root, Layout.AUTO, kind, from, false, ValidationClasses.given());
    }

    private static Set<String> names(SourceIndex index, GivenPart part) {
        return index.classes().stream()
                .filter(c -> c.given() == part)
                .map(SourceClass::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> superclasses(SourceIndex index, PartSelection part) {
        Set<String> found = new HashSet<>();
        for (int c = 0; c < part.classCount(); c++) {
            found.add(index.classes().get(part.sourceClass(c)).superclass());
        }
        return found;
    }

    @Test
    void tieredListsInTheRootSplitItsClassFolders() {
        TestRoots.classFolders(root, 5, 1);
        TestRoots.write(root.resolve("train.csv"), "c0,fruit\nc3,fruit\n");
        TestRoots.write(root.resolve("val.csv"), "c1,milk\n");
        TestRoots.write(root.resolve("test.csv"), "c2,juice\n");
        SourceIndex index = Layouts.read(spec(SplitSource.Kind.GIVEN, null));
        assertThat(index.layout()).isEqualTo(Layout.CLASS_FOLDERS);
        assertThat(names(index, GivenPart.BASE)).containsExactlyInAnyOrder("c0", "c3");
        assertThat(names(index, GivenPart.VALIDATION)).containsExactly("c1");
        assertThat(names(index, GivenPart.NOVEL)).containsExactly("c2");
        assertThat(index.classes().get(0).superclass()).isEqualTo("fruit");
        assertThat(index.warnings().get(0).toString()).contains("1 class(es)", "c4");
    }

    @Test
    void listsElsewhereGoBeforeTheLayoutsOwnSplit() {
        TestRoots.miniImageNet(root);
        Path lists = root.resolve("lists");
        TestRoots.write(lists.resolve("train.txt"), "f\ne\nd\n");
        TestRoots.write(lists.resolve("test.txt"), "class\na\n");
        SourceIndex index = Layouts.read(spec(SplitSource.Kind.LISTS, lists));
        assertThat(names(index, GivenPart.BASE)).containsExactlyInAnyOrder("d", "e", "f");
        assertThat(names(index, GivenPart.NOVEL)).containsExactly("a");
    }

    @Test
    void faultyListsAreNamed() {
        Path folders = TestRoots.classFolders(root.resolve("folders"), 3, 1);
        DatasetSpec lists =
                spec(folders, Layout.AUTO, SplitSource.Kind.LISTS, root.resolve("l"), false, ValidationClasses.given());
        assertRefused(
                () -> Layouts.read(lists),
                DataProblem.CLASS_LISTS_MISSING,
                root.resolve("l").toString());
        TestRoots.write(root.resolve("l/train.txt"), "c0\nc1\nnone\n");
        TestRoots.write(root.resolve("l/test.txt"), "c2\n");
        assertRefused(() -> Layouts.read(lists), DataProblem.LISTED_CLASS_MISSING, "train.txt:3", "none", "1 such");
        TestRoots.write(root.resolve("l/train.txt"), "c0\nc1\nc2\n");
        assertRefused(() -> Layouts.read(lists), DataProblem.CLASS_LISTED_TWICE, "c2", "train.txt:3", "test.txt:1");
        TestRoots.write(root.resolve("l/train.txt"), "c0,a,b\n");
        assertRefused(() -> Layouts.read(lists), DataProblem.CLASS_LIST_ROW, "train.txt, line 1", "3 value");
    }

    @Test
    void noSuperclassHasClassesOnTwoSides() {
        TestRoots.classFolders(root, 12, 1);
        StringBuilder text = new StringBuilder("label,split,superclass\n");
        for (int c = 0; c < 12; c++) {
            text.append("c" + c + ",x,s" + c % 6 + "\n");
        }
        TestRoots.write(root.resolve("superclasses.csv"), text.toString());
        DatasetSpec spec =
                spec(root, Layout.AUTO, SplitSource.Kind.SUPERCLASSES, null, false, ValidationClasses.share(0.25));
        SourceIndex index = Layouts.read(spec);
        ClassSplit split = ClassSplit.of(spec, index.summaries());
        assertThat(split.novel().classCount()).isEqualTo(4);
        assertThat(split.validation().classCount()).isEqualTo(2);
        assertThat(split.base().classCount()).isEqualTo(6);
        assertThat(superclasses(index, split.novel()))
                .hasSize(2)
                .doesNotContainAnyElementsOf(superclasses(index, split.base()));
        assertThat(superclasses(index, split.validation()))
                .doesNotContainAnyElementsOf(superclasses(index, split.base()));
    }

    @Test
    void aClassWithoutSuperclassIsNamed() {
        TestRoots.classFolders(root, 3, 1);
        TestRoots.write(root.resolve("superclasses.csv"), "c0,a\nc1,b\n");
        assertRefused(
                () -> Layouts.read(spec(SplitSource.Kind.SUPERCLASSES, null)),
                DataProblem.CLASS_WITHOUT_SUPERCLASS,
                "c2",
                "superclasses.csv");
        assertRefused(
                () -> Layouts.read(spec(SplitSource.Kind.SUPERCLASSES, root.resolve("no.csv"))),
                DataProblem.SUPERCLASSES_MISSING,
                "no.csv");
    }

    @Test
    void aShareForgetsTheLayoutsSplit() {
        SourceIndex index = Layouts.read(new DatasetSpec(
                TestRoots.miniImageNet(root),
                Layout.AUTO,
                3,
                8,
                OmniglotSet.BACKGROUND,
                false,
                ValidationClasses.none(),
                0.5,
                0,
                7,
                TestRoots.spec(root, Layout.AUTO, 3).glyphs(),
                new SplitSource(SplitSource.Kind.SHARE, Optional.empty()),
                "",
                ChannelOrder.AUTO));
        assertThat(names(index, GivenPart.OPEN)).hasSize(6);
    }

    @Test
    void alphabetsAreSuperclassesOfCharacters() {
        TestRoots.omniglotZips(root);
        SourceIndex index = Layouts.read(
                spec(root, Layout.AUTO, SplitSource.Kind.SUPERCLASSES, null, false, ValidationClasses.none()));
        assertThat(index.classes()).extracting(SourceClass::superclass).containsOnly("Greek", "Manx");
    }

    @Test
    void turnedCharactersAreListedFourTimesOrNotAtAll() throws IOException {
        TestRoots.omniglotZips(root);
        Path lists = root.resolve("lists");
        List<String> turns = List.of("000", "090", "180", "270");
        String greek = turns.stream()
                .map(t -> "Greek/character01/rot" + t + "\nGreek/character02/rot" + t)
                .collect(Collectors.joining("\n"));
        TestRoots.write(lists.resolve("trainval.txt"), greek);
        TestRoots.write(
                lists.resolve("test.txt"),
                turns.stream().map(t -> "Manx/character01/rot" + t).collect(Collectors.joining("\n")));
        SourceIndex upright = Layouts.read(spec(SplitSource.Kind.LISTS, lists));
        assertThat(upright.summaries())
                .containsExactly(
                        new ClassSummary("Greek/character01", GivenPart.BASE, 3),
                        new ClassSummary("Greek/character02", GivenPart.BASE, 3),
                        new ClassSummary("Manx/character01", GivenPart.NOVEL, 3));
        assertThat(upright.warnings()).extracting(w -> w.code()).contains(DataProblem.LISTED_ROTATIONS_UNUSED);
        DatasetSpec turned = spec(root, Layout.AUTO, SplitSource.Kind.LISTS, lists, true, ValidationClasses.given());
        assertThat(Layouts.read(turned).warnings())
                .extracting(w -> w.code())
                .containsExactly(DataProblem.CLASSES_UNLISTED);
        Files.writeString(lists.resolve("test.txt"), "Manx/character01/rot090\n");
        assertRefused(
                () -> Layouts.read(turned),
                DataProblem.LISTED_ROTATIONS_PARTIAL,
                "test.txt:1",
                "Manx/character01",
                "090");
    }

    @Test
    void omniglotAsVinyalsSplitsIt() {
        Path omniglot = RealData.folder("omniglot");
        DatasetSpec spec = spec(
                omniglot,
                Layout.OMNIGLOT,
                SplitSource.Kind.LISTS,
                RealData.folder("splits/omniglot-vinyals"),
                true,
                ValidationClasses.given());
        SourceIndex index = Layouts.read(spec);
        assertThat(names(index, GivenPart.BASE)).hasSize(1028);
        assertThat(names(index, GivenPart.VALIDATION)).hasSize(172);
        assertThat(names(index, GivenPart.NOVEL)).hasSize(423);
        assertThat(index.warnings()).isEmpty();
    }

    @Test
    void grocerysSuperclassesStandInForTiered() {
        DatasetSpec spec = spec(
                RealData.folder("grocery-84"),
                Layout.AUTO,
                SplitSource.Kind.SUPERCLASSES,
                null,
                false,
                ValidationClasses.share(0.2));
        SourceIndex index = Layouts.read(spec);
        ClassSplit split = ClassSplit.of(spec, index.summaries());
        assertThat(superclasses(index, split.novel())).doesNotContainAnyElementsOf(superclasses(index, split.base()));
        assertThat(split.base().classCount()
                        + split.validation().classCount()
                        + split.novel().classCount())
                .isEqualTo(60);
    }
}
