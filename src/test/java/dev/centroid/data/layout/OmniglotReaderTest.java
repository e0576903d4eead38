package dev.centroid.data.layout;

import static dev.centroid.data.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.OmniglotSet;
import dev.centroid.data.TestRoots;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OmniglotReaderTest {

    @TempDir
    Path root;

    private DatasetSpec spec;

    @BeforeEach
    void specify() {
        spec = TestRoots.spec(root, Layout.OMNIGLOT, 1);
    }

    private void background(Map<String, byte[]> entries) {
        TestRoots.write(root.resolve("images_background.zip"), TestRoots.zip(entries));
    }

    @Test
    void zipsAreReadInOrderOfNames() {
        TestRoots.omniglotZips(root);
        SourceIndex index = Layouts.read(spec);
        assertThat(index.classes())
                .extracting(SourceClass::name)
                .containsExactly(
                        "Greek/character01",
                        "Greek/character02",
                        "Greek/character03",
                        "Greek/character04",
                        "Manx/character01",
                        "Manx/character02",
                        "Manx/character03");
        assertThat(index.classes().get(0).given()).isEqualTo(GivenPart.BASE);
        assertThat(index.classes().get(4).given()).isEqualTo(GivenPart.NOVEL);
        assertThat(index.classes().get(0).images())
                .extracting(ImageSource::name)
                .containsExactly(
                        "images_background.zip!images_background/Greek/character01/0001_01.png",
                        "images_background.zip!images_background/Greek/character01/0001_02.png",
                        "images_background.zip!images_background/Greek/character01/0001_03.png");
        assertThat(index.warnings()).isEmpty();
        assertThat(index.bytesOnDisk()).isPositive();
    }

    @Test
    void unpackedFoldersGiveTheSameClasses() {
        Path copy = root.resolve("omniglot-py");
        TestRoots.unpack(copy, TestRoots.omniglotEntries("images_background", "Greek", 4, 3));
        TestRoots.unpack(
                copy.resolve("images_evaluation"), TestRoots.omniglotEntries("images_evaluation", "Manx", 3, 3));
        SourceIndex index = Layouts.read(spec);
        assertThat(index.summaries()).hasSize(7).allMatch(c -> c.images() == 3);
        assertThat(index.images().get(0).name())
                .isEqualTo("omniglot-py/images_background/Greek/character01/0001_01.png");
    }

    @Test
    void litterOfAMacIsIgnoredAndStrayFilesAreTold() {
        TestRoots.omniglotZips(root);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("__MACOSX/images_background/Greek/character01/._0001_01.png", new byte[] {1});
        entries.put("images_background/.DS_Store", new byte[] {1});
        entries.put("images_background/Greek/character01/.DS_Store", new byte[] {1});
        entries.put("images_background/Greek/character01/Thumbs.db", new byte[] {1});
        entries.putAll(TestRoots.omniglotEntries("images_background", "Greek", 4, 3));
        background(entries);
        assertThat(Layouts.read(spec).warnings()).isEmpty();
        assertThat(Layouts.read(spec).images()).hasSize(21);

        entries.put("images_background/notes.txt", new byte[] {1});
        background(entries);
        assertThat(Layouts.read(spec).warnings())
                .containsExactly(
                        DataProblem.FILES_IGNORED.with(1, "images_background.zip!images_background/notes.txt"));
    }

    @Test
    void aSmallSetTakesThePlaceOfTheBackground() {
        TestRoots.omniglotZips(root);
        TestRoots.write(
                root.resolve("images_background_small1.zip"),
                TestRoots.zip(TestRoots.omniglotEntries("images_background_small1", "Latin", 2, 3)));
        SourceIndex index = Layouts.read(TestRoots.with(spec, OmniglotSet.SMALL_1, false));
        assertThat(index.classes()).extracting(SourceClass::name).hasSize(5).startsWith("Latin/character01");
        assertRefused(
                () -> Layouts.read(TestRoots.with(spec, OmniglotSet.SMALL_2, false)),
                DataProblem.OMNIGLOT_ARCHIVE_MISSING,
                "images_background_small2.zip",
                "images_background.zip, images_background_small1.zip, images_evaluation.zip");
    }

    @Test
    void aCharacterInBothSetsIsAnOverlap() {
        TestRoots.omniglotZips(root);
        background(TestRoots.omniglotEntries("images_background", "Manx", 2, 3));
        assertRefused(
                () -> Layouts.read(spec),
                DataProblem.LABEL_IN_TWO_SPLITS,
                "Manx/character01",
                "images_background.zip",
                "images_evaluation.zip");
    }

    @Test
    void anEmptyCharacterIsNamed() {
        TestRoots.omniglotZips(root);
        Map<String, byte[]> entries = TestRoots.omniglotEntries("images_background", "Greek", 2, 1);
        entries.put("images_background/Greek/character09/", new byte[0]);
        background(entries);
        assertRefused(() -> Layouts.read(spec), DataProblem.EMPTY_CLASS, "Greek/character09", "images_background.zip");
    }

    @Test
    void anArchiveWithoutImagesIsNamed() {
        TestRoots.omniglotZips(root);
        background(Map.of("images_background/", new byte[0]));
        assertRefused(() -> Layouts.read(spec), DataProblem.NO_IMAGES, "images_background.zip");
    }

    @Test
    void anEntryThatLeavesTheRootIsRefused() {
        TestRoots.omniglotZips(root);
        background(Map.of("images_background/../../evil.png", new byte[0]));
        assertRefused(
                () -> Layouts.read(spec), DataProblem.PATH_LEAVES_ROOT, "images_background.zip", "../../evil.png");
    }

    @Test
    void aBrokenArchiveIsNamed() {
        TestRoots.omniglotZips(root);
        byte[] whole = TestRoots.zip(TestRoots.omniglotEntries("images_background", "Greek", 4, 3));
        TestRoots.write(root.resolve("images_background.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertRefused(() -> Layouts.read(spec), DataProblem.ZIP_UNREADABLE, "images_background.zip");
    }
}
