package dev.centroid.data.layout;

import static dev.centroid.data.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DataProblem;
import dev.centroid.data.Layout;
import dev.centroid.data.TestRoots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutsTest {

    @TempDir
    Path root;

    private Layout detected() {
        return Layouts.detect(TestRoots.spec(root, Layout.AUTO, 1));
    }

    @Test
    void everyLayoutIsFoundByLooking() {
        TestRoots.classFolders(root.resolve("x"), 2, 1);
        TestRoots.miniImageNet(root.resolve("y"));
        TestRoots.omniglotZips(root.resolve("z/python"));
        TestRoots.classFolders(root.resolve("w/train"), 2, 1);
        assertThat(Layouts.read(TestRoots.spec(root.resolve("x"), Layout.AUTO, 3))
                        .layout())
                .isEqualTo(Layout.CLASS_FOLDERS);
        assertThat(Layouts.read(TestRoots.spec(root.resolve("y"), Layout.AUTO, 3))
                        .layout())
                .isEqualTo(Layout.MINI_IMAGENET);
        assertThat(Layouts.read(TestRoots.spec(root.resolve("z"), Layout.AUTO, 1))
                        .layout())
                .isEqualTo(Layout.OMNIGLOT);
        assertThat(Layouts.detect(TestRoots.spec(root.resolve("w"), Layout.AUTO, 1)))
                .isEqualTo(Layout.CLASS_FOLDERS);
    }

    @Test
    void aMissingRootIsNamed() {
        Path missing = root.resolve("nowhere");
        for (Layout layout : new Layout[] {Layout.AUTO, Layout.OMNIGLOT}) {
            assertRefused(
                    () -> Layouts.read(TestRoots.spec(missing, layout, 1)),
                    DataProblem.ROOT_MISSING,
                    missing.toString());
        }
    }

    @Test
    void aRootThatIsAFileIsNamed() {
        Path file = TestRoots.write(root.resolve("images_background.zip"), "x");
        assertRefused(
                () -> Layouts.read(TestRoots.spec(file, Layout.AUTO, 1)), DataProblem.ROOT_NOT_FOLDER, file.toString());
    }

    @Test
    void anUnknownLayoutSaysWhatIsThereAndWhatCouldBe() throws IOException {
        Files.createDirectory(root.resolve("stuff"));
        TestRoots.write(root.resolve("readme.txt"), "x");
        TestRoots.write(root.resolve(".DS_Store"), "x");
        assertRefused(
                this::detected,
                DataProblem.LAYOUT_UNRECOGNISED,
                "stuff/, readme.txt.",
                "images_evaluation.zip",
                "test.csv",
                "class-folders",
                "synthetic-glyphs");
    }

    @Test
    void theFolderThatIsMeantIsNamed() {
        Path inner = root.resolve("download/mini");
        TestRoots.miniImageNet(inner);
        assertRefused(
                () -> Layouts.detect(TestRoots.spec(root.resolve("download"), Layout.AUTO, 1)),
                DataProblem.LAYOUT_BELOW,
                inner.toString(),
                "mini-imagenet");
    }

    @Test
    void classFoldersMayLieInImages() {
        TestRoots.classFolders(root.resolve("images"), 3, 1);
        TestRoots.write(root.resolve("train.csv"), "c0,x\nc1,x\n");
        TestRoots.write(root.resolve("test.csv"), "c2,y\n");
        SourceIndex index = Layouts.read(TestRoots.spec(root, Layout.AUTO, 3));
        assertThat(index.layout()).isEqualTo(Layout.CLASS_FOLDERS);
        assertThat(index.summaries())
                .containsExactly(
                        new ClassSummary("c0", GivenPart.BASE, 1, "x", 0),
                        new ClassSummary("c1", GivenPart.BASE, 1, "x", 0),
                        new ClassSummary("c2", GivenPart.NOVEL, 1, "y", 0));
        assertThat(index.images().get(0).name()).isEqualTo("images/c0/i0.png");
    }

    @Test
    void glyphsNeedNoFilesAndAreSplitByAlphabet() {
        SourceIndex index = Layouts.read(TestRoots.spec(root.resolve("nowhere"), Layout.SYNTHETIC_GLYPHS, 1));
        assertThat(index.classes())
                .extracting(SourceClass::given)
                .containsExactly(
                        GivenPart.BASE,
                        GivenPart.BASE,
                        GivenPart.BASE,
                        GivenPart.BASE,
                        GivenPart.BASE,
                        GivenPart.BASE,
                        GivenPart.VALIDATION,
                        GivenPart.VALIDATION,
                        GivenPart.VALIDATION,
                        GivenPart.NOVEL,
                        GivenPart.NOVEL,
                        GivenPart.NOVEL);
        assertThat(index.images()).hasSize(12 * 2);
        assertThat(index.bytesOnDisk()).isZero();
    }

    @Test
    void pathsThatLeaveAreKnownInEveryDisguise() {
        assertThat(FileNames.leavesFolder("a/../../b.png")).isTrue();
        assertThat(FileNames.leavesFolder("..\\b.png")).isTrue();
        assertThat(FileNames.leavesFolder("/etc/x.png")).isTrue();
        assertThat(FileNames.leavesFolder("C:\\x.png")).isTrue();
        assertThat(FileNames.leavesFolder("a..b/c...png")).isFalse();
    }
}
