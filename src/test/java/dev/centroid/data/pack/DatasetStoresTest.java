package dev.centroid.data.pack;

import static dev.centroid.data.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.DatasetStore;
import dev.centroid.data.ImageDataset;
import dev.centroid.data.Layout;
import dev.centroid.data.OmniglotSet;
import dev.centroid.data.TestRoots;
import dev.centroid.data.ValidationClasses;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunControl;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetStoresTest {

    @TempDir
    Path temp;

    private Path root() {
        return temp.resolve("root");
    }

    private DatasetStore open(DatasetSpec spec) {
        return DatasetStores.open(spec, temp.resolve("cache"), PackProgress.NONE, new RunControl());
    }

    private static byte[] pixels(ImageDataset images, int image) {
        byte[] pixels = new byte[images.shape().size()];
        images.readPixels(image, pixels, 0);
        return pixels;
    }

    private static int first(ImageDataset images, int image) {
        return pixels(images, image)[0] & 0xff;
    }

    @Test
    void omniglotIsReadPixelByPixel() {
        DatasetSpec spec = TestRoots.spec(TestRoots.omniglotZips(root()), Layout.AUTO, 1);
        try (DatasetStore store = open(spec)) {
            ImageDataset base = store.training().base();
            assertThat(base.imageCount()).isEqualTo(12);
            assertThat(base.classCount()).isEqualTo(4);
            assertThat(base.className(2)).isEqualTo("Greek/character03");
            assertThat(base.imageName(7))
                    .isEqualTo("images_background.zip!images_background/Greek/character03/0003_02.png");
            assertThat(base.classOf(7)).isEqualTo(2);
            assertThat(base.imagesOf(2)).containsExactly(6, 7, 8);
            byte[] expected = new byte[64];
            Arrays.fill(expected, (byte) 62);
            assertThat(pixels(base, 7)).containsExactly(expected);
            assertThat(first(store.novel(), 0)).isEqualTo(21);
            assertThat(store.training().validation()).isEmpty();
            assertThat(store.training().baseHoldout()).isEmpty();
            assertThat(store.warnings()).isEmpty();
        }
    }

    @Test
    void foldersAndZipsGiveTheSameFingerprints() {
        Path folders = temp.resolve("folders");
        TestRoots.unpack(folders, TestRoots.omniglotEntries("images_background", "Greek", 4, 3));
        TestRoots.unpack(folders, TestRoots.omniglotEntries("images_evaluation", "Manx", 3, 3));
        try (DatasetStore zips = open(TestRoots.spec(TestRoots.omniglotZips(root()), Layout.OMNIGLOT, 1));
                DatasetStore unpacked = open(TestRoots.spec(folders, Layout.OMNIGLOT, 1))) {
            assertThat(zips.fingerprint()).isNotEqualTo(unpacked.fingerprint()).matches("[0-9a-f]{32}");
            assertThat(zips.novel().fingerprint())
                    .isEqualTo(unpacked.novel().fingerprint())
                    .matches("[0-9a-f]{16}");
            assertThat(zips.training().base().fingerprint())
                    .isEqualTo(unpacked.training().base().fingerprint())
                    .isNotEqualTo(zips.novel().fingerprint());
        }
    }

    @Test
    void rotationsAreClassesOfTheirOwn() {
        Path root = TestRoots.omniglotZips(root());
        BufferedImage corner = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        corner.getRaster().setSample(7, 0, 0, 200);
        Map<String, byte[]> entries =
                new LinkedHashMap<>(TestRoots.omniglotEntries("images_background", "Greek", 3, 2));
        entries.put("images_background/Greek/character02/0002_01.png", TestRoots.encode("png", corner));
        TestRoots.write(root.resolve("images_background.zip"), TestRoots.zip(entries));
        DatasetSpec plain = TestRoots.spec(root, Layout.OMNIGLOT, 1);
        DatasetSpec spec =
                TestRoots.with(TestRoots.with(plain, OmniglotSet.BACKGROUND, true), ValidationClasses.share(0.3), 0.5);
        DatasetSpec unsplit = TestRoots.with(plain, OmniglotSet.BACKGROUND, true);
        try (DatasetStore store = open(unsplit);
                DatasetStore splits = open(spec);
                DatasetStore unturned = open(plain)) {
            ImageDataset base = store.training().base();
            assertThat(base.classCount()).isEqualTo(12);
            assertThat(base.imageCount()).isEqualTo(24);
            assertThat(base.className(5)).isEqualTo("Greek/character02/rot090");
            // Class 4 is character02 unturned, its images 8 and 9; class 5 holds the same turned: 10 and 11.
            assertThat(base.imagesOf(5)).containsExactly(10, 11);
            for (int c = 0; c < 12; c++) {
                for (int image : base.imagesOf(c)) {
                    assertThat(base.classOf(image)).isEqualTo(c);
                }
            }
            assertThat(pixels(base, 8)[7] & 0xff).isEqualTo(200);
            assertThat(first(base, 10))
                    .as("the right upper corner is now the left upper one")
                    .isEqualTo(200);
            assertThat(pixels(base, 12)[56] & 0xff).isEqualTo(200);
            assertThat(pixels(base, 14)[63] & 0xff).isEqualTo(200);
            assertThat(base.imageName(10)).endsWith("0002_01.png rot090");
            assertThat(base.fingerprint())
                    .isNotEqualTo(unturned.training().base().fingerprint());
            assertThat(store.novel().classCount()).isEqualTo(12);
            assertThat(splits.training().validation().orElseThrow().classCount())
                    .isEqualTo(4);
            assertThat(splits.training().baseHoldout().orElseThrow().classCount())
                    .isEqualTo(8);
            assertThat(splits.training().baseHoldout().orElseThrow().imageCount())
                    .isEqualTo(8);
            assertThat(store.fingerprint()).as("no other pack").isEqualTo(unturned.fingerprint());
        }
    }

    @Test
    void otherSplitsUseTheSamePack() {
        DatasetSpec spec = TestRoots.spec(TestRoots.miniImageNet(root()), Layout.MINI_IMAGENET, 3);
        List<Long> heard = new ArrayList<>();
        PackProgress progress = (done, total) -> heard.add(done);
        Path cache = temp.resolve("cache");
        try (DatasetStore first = DatasetStores.open(spec, cache, progress, new RunControl())) {
            assertThat(heard).isNotEmpty().endsWith(18L);
            heard.clear();
            DatasetSpec shared = TestRoots.with(spec, ValidationClasses.share(0.3), 0.3);
            try (DatasetStore second = DatasetStores.open(shared, cache, progress, new RunControl())) {
                assertThat(heard).as("no build").isEmpty();
                assertThat(second.training().base().classCount()).isEqualTo(2);
                assertThat(second.training().baseHoldout().orElseThrow().imageCount())
                        .isEqualTo(2);
                assertThat(second.novel().fingerprint()).isEqualTo(first.novel().fingerprint());
                assertThat(second.training().base().fingerprint())
                        .isNotEqualTo(first.training().base().fingerprint());
                assertThat(second.warnings()).containsExactly(DataProblem.VALIDATION_CLASSES_UNUSED.with(1));
            }
        }
    }

    @Test
    void theShorterSideIsScaledAndTheMiddleKept() {
        TestRoots.classFolders(root(), 4, 2);
        BufferedImage wide = new BufferedImage(64, 16, BufferedImage.TYPE_INT_RGB);
        wide.createGraphics().fillRect(24, 0, 16, 16);
        TestRoots.write(root().resolve("c1/a.png"), TestRoots.encode("png", wide));
        DatasetSpec spec = TestRoots.spec(root(), Layout.CLASS_FOLDERS, 3);
        try (DatasetStore store = open(spec)) {
            byte[] white = new byte[3 * 64];
            Arrays.fill(white, (byte) 255);
            assertThat(pixels(byName(store, "c1/a.png"), imageByName(store, "c1/a.png")))
                    .containsExactly(white);
        }
    }

    private static ImageDataset byName(DatasetStore store, String name) {
        return find(store.training().base(), name) >= 0 ? store.training().base() : store.novel();
    }

    private static int imageByName(DatasetStore store, String name) {
        return find(byName(store, name), name);
    }

    private static int find(ImageDataset images, String name) {
        for (int i = 0; i < images.imageCount(); i++) {
            if (images.imageName(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void greyAmongColourIsSpreadAndTold() {
        TestRoots.miniImageNet(root());
        TestRoots.write(root().resolve("images/a_2.png"), TestRoots.grey(8, 77));
        DatasetSpec spec = TestRoots.spec(root(), Layout.AUTO, 3);
        try (DatasetStore store = open(spec)) {
            byte[] grey = new byte[3 * 64];
            Arrays.fill(grey, (byte) 77);
            assertThat(pixels(store.training().base(), 1)).containsExactly(grey);
            assertThat(store.warnings()).containsExactly(DataProblem.GREY_AMONG_COLOUR.with(1, 18, "images/a_2.png"));
        }
        try (DatasetStore store = open(TestRoots.spec(root(), Layout.AUTO, 1))) {
            assertThat(store.warnings()).containsExactly(DataProblem.COLOUR_TO_GREY.with(17, 18, "images/a_1.png"));
        }
    }

    @Test
    void identicalImagesBothCount() {
        Map<String, byte[]> entries = TestRoots.omniglotEntries("images_background", "Braille", 2, 3);
        byte[] same = TestRoots.grey(8, 1);
        entries.put("images_background/Braille/character01/0001_01.png", same);
        entries.put("images_background/Braille/character01/0001_03.png", same);
        TestRoots.omniglotZips(root());
        TestRoots.write(root().resolve("images_background.zip"), TestRoots.zip(entries));
        try (DatasetStore store = open(TestRoots.spec(root(), Layout.OMNIGLOT, 1))) {
            assertThat(store.training().base().imagesOf(0)).hasSize(3);
        }
    }

    @Test
    void glyphsAreDrawnAtTheStoredSize() {
        DatasetSpec spec = TestRoots.spec(root(), Layout.SYNTHETIC_GLYPHS, 1);
        DatasetSpec colour = TestRoots.spec(root(), Layout.SYNTHETIC_GLYPHS, 3);
        try (DatasetStore store = open(spec);
                DatasetStore three = open(colour)) {
            assertThat(store.training().base().classCount()).isEqualTo(6);
            assertThat(store.training().validation().orElseThrow().classCount()).isEqualTo(3);
            assertThat(store.novel().imageCount()).isEqualTo(6);
            byte[] one = pixels(store.novel(), 0);
            assertThat(Arrays.copyOfRange(pixels(three.novel(), 0), 128, 192)).containsExactly(one);
            assertThat(one).doesNotHaveSameHashCodeAs(pixels(store.novel(), 1)).contains(-1);
        }
    }

    @Test
    void allBrokenImagesAreNamedAtOnceAndNothingIsLeft() {
        TestRoots.miniImageNet(root());
        TestRoots.write(root().resolve("images/a_1.png"), "no image");
        TestRoots.write(root().resolve("images/b_2.png"), new byte[0]);
        DatasetSpec spec = TestRoots.spec(root(), Layout.AUTO, 3);
        assertThatThrownBy(() -> open(spec))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problems())
                        .containsExactly(
                                DataProblem.IMAGE_NOT_AN_IMAGE.with("images/a_1.png"),
                                DataProblem.IMAGE_EMPTY.with("images/b_2.png")));
        assertThat(temp.resolve("cache")).isDirectoryRecursivelyContaining("glob:**/lock");
        assertThat(temp.resolve("cache/packs")).isDirectoryNotContaining(PackCacheTest::holdsFiles);
    }

    @Test
    void aDamagedEntryIsNamedWithItsArchive() {
        byte[] zip = TestRoots.zip(TestRoots.omniglotEntries("images_background", "Greek", 2, 1));
        TestRoots.omniglotZips(root());
        byte[] name = "character01/0001_01.png".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        int at = 0;
        while (!Arrays.equals(Arrays.copyOfRange(zip, at, at + name.length), name)) {
            at++;
        }
        zip[at + name.length + 30] ^= 0x55;
        TestRoots.write(root().resolve("images_background.zip"), zip);
        assertRefused(
                () -> open(TestRoots.spec(root(), Layout.OMNIGLOT, 1)),
                DataProblem.IMAGE_DAMAGED,
                "images_background.zip!images_background/Greek/character01/0001_01.png");
    }

    @Test
    void aZipBombIsRefused() {
        TestRoots.omniglotZips(root());
        Map<String, byte[]> entries = TestRoots.omniglotEntries("images_background", "Greek", 2, 1);
        entries.put("images_background/Greek/character01/bomb.png", new byte[(SourceReader.LIMIT_MEGABYTES << 20) + 1]);
        TestRoots.write(root().resolve("images_background.zip"), TestRoots.zip(entries));
        assertRefused(
                () -> open(TestRoots.spec(root(), Layout.OMNIGLOT, 1)),
                DataProblem.IMAGE_FILE_TOO_LARGE,
                "bomb.png",
                "64 MB");
    }

    @Test
    void aClosedStoreIsNotRead() {
        DatasetStore store = open(TestRoots.spec(TestRoots.omniglotZips(root()), Layout.AUTO, 1));
        ImageDataset base = store.training().base();
        store.close();
        assertThatThrownBy(() -> pixels(base, 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void formatsMayBeMixed() {
        TestRoots.classFolders(root(), 3, 1);
        TestRoots.write(root().resolve("c0/x.JPG"), TestRoots.image("jpg", 20, 10, Color.RED));
        TestRoots.write(root().resolve("c1/x.bmp"), TestRoots.image("bmp", 8, 8, Color.RED));
        TestRoots.write(root().resolve("c2/x.gif"), TestRoots.image("gif", 5, 9, Color.RED));
        try (DatasetStore store = open(TestRoots.spec(root(), Layout.CLASS_FOLDERS, 3))) {
            int image = imageByName(store, "c2/x.gif");
            assertThat(first(byName(store, "c2/x.gif"), image)).isEqualTo(255);
        }
    }
}
