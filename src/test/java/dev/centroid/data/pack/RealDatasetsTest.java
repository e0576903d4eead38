package dev.centroid.data.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.DatasetStore;
import dev.centroid.data.ImageDataset;
import dev.centroid.data.Layout;
import dev.centroid.data.OmniglotSet;
import dev.centroid.data.RealData;
import dev.centroid.data.TestRoots;
import dev.centroid.data.layout.DatasetPart;
import dev.centroid.data.pack.DatasetReport.PartReport;
import dev.centroid.data.pack.DatasetReport.SizeCount;
import dev.centroid.run.RunControl;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The development data, where it is; skipped where it is not. */
class RealDatasetsTest {

    @TempDir
    Path cache;

    @Test
    void grocery() {
        DatasetReport report = DatasetStores.describe(TestRoots.spec(RealData.folder("grocery-84"), Layout.AUTO, 3));
        assertThat(report.layout()).isEqualTo(Layout.MINI_IMAGENET);
        assertThat(report.part(DatasetPart.BASE)).isEqualTo(new PartReport(DatasetPart.BASE, 36, 1440, 40, 40));
        assertThat(report.part(DatasetPart.VALIDATION).images()).isEqualTo(480);
        assertThat(report.part(DatasetPart.NOVEL)).isEqualTo(new PartReport(DatasetPart.NOVEL, 12, 480, 40, 40));
        assertThat(report.sizes().found()).containsExactly(new SizeCount(84, 84, 2000));
    }

    @Test
    @Tag("slow")
    void groceryIsPacked() {
        DatasetSpec spec = TestRoots.spec(RealData.folder("grocery-84"), Layout.AUTO, 3);
        try (DatasetStore store = DatasetStores.open(spec, cache, PackProgress.NONE, new RunControl())) {
            assertThat(store.training().base().classCount()).isEqualTo(36);
            assertThat(store.training().validation().orElseThrow().classCount()).isEqualTo(12);
            assertThat(store.novel().className(0)).isEqualTo("Beef-Tomato");
            assertThat(store.warnings()).isEmpty();
        }
    }

    @Test
    void omniglot() {
        DatasetReport report = DatasetStores.describe(TestRoots.spec(RealData.folder("omniglot"), Layout.AUTO, 1));
        assertThat(report.layout()).isEqualTo(Layout.OMNIGLOT);
        assertThat(report.part(DatasetPart.BASE)).isEqualTo(new PartReport(DatasetPart.BASE, 964, 19280, 20, 20));
        assertThat(report.part(DatasetPart.NOVEL)).isEqualTo(new PartReport(DatasetPart.NOVEL, 659, 13180, 20, 20));
        assertThat(report.sizes().found()).containsExactly(new SizeCount(105, 105, 2000));
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void omniglotSmall1() {
        DatasetReport report = DatasetStores.describe(TestRoots.with(
                TestRoots.spec(RealData.folder("omniglot"), Layout.OMNIGLOT, 1), OmniglotSet.SMALL_1, false));
        assertThat(report.part(DatasetPart.BASE)).isEqualTo(new PartReport(DatasetPart.BASE, 136, 2720, 20, 20));
        assertThat(report.part(DatasetPart.NOVEL).classes()).isEqualTo(659);
    }

    @Test
    @Tag("slow")
    void omniglotIsPackedAsItIs() {
        DatasetSpec s = TestRoots.spec(RealData.folder("omniglot"), Layout.OMNIGLOT, 1);
        DatasetSpec spec = new DatasetSpec(
                s.root(), s.layout(), 1, 105, s.omniglot(), false, s.validation(), 0.5, 0, 1, s.glyphs());
        try (DatasetStore store = DatasetStores.open(spec, cache, PackProgress.NONE, new RunControl())) {
            ImageDataset base = store.training().base();
            assertThat(base.imageCount() + store.novel().imageCount()).isEqualTo(32_460);
            assertThat(store.warnings()).isEmpty();
            byte[] pixels = new byte[105 * 105];
            byte[] twin = new byte[105 * 105];
            for (int i = 0; i < base.imageCount(); i++) {
                base.readPixels(i, pixels, 0);
                assertThat(isInkOrPaper(pixels)).as(base.imageName(i)).isTrue();
            }
            int[] braille = base.imagesOf(base.classOf(find(base, "Braille/character01/")));
            base.readPixels(braille[2], pixels, 0);
            base.readPixels(braille[18], twin, 0);
            assertThat(twin)
                    .as("drawers 03 and 19 are the same, and both count")
                    .containsExactly(pixels);
        }
    }

    private static boolean isInkOrPaper(byte[] pixels) {
        for (byte pixel : pixels) {
            if (pixel != 0 && pixel != -1) {
                return false;
            }
        }
        return true;
    }

    private static int find(ImageDataset images, String part) {
        for (int i = 0; i < images.imageCount(); i++) {
            if (images.imageName(i).contains(part)) {
                return i;
            }
        }
        throw new AssertionError(part);
    }
}
