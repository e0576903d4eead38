package dev.centroid.data.stroke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.DatasetStore;
import dev.centroid.data.ImageDataset;
import dev.centroid.data.Layout;
import dev.centroid.data.OmniglotSet;
import dev.centroid.data.RealData;
import dev.centroid.data.TestRoots;
import dev.centroid.data.pack.DatasetStores;
import dev.centroid.data.pack.PackProgress;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunControl;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenImagesTest {

    private static final int SIDE = 105;
    private static final int BYTE = 0xff;

    @TempDir
    private Path folder;

    @Test
    void a_root_without_strokes_is_told_what_to_put_where() {
        DatasetSpec spec = TestRoots.with(TestRoots.spec(folder, Layout.OMNIGLOT, 1), OmniglotSet.SMALL_1, false);
        assertThatThrownBy(() -> WrittenImages.strokesOf(spec))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("strokes_background_small1.zip");
    }

    /** Packs both archives of Omniglot. */
    @Test
    @Tag("slow")
    void a_drawing_written_again_is_another_one_of_the_same_character() {
        DatasetSpec spec = TestRoots.with(
                TestRoots.spec(RealData.folder("omniglot"), Layout.OMNIGLOT, 1), OmniglotSet.SMALL_1, false);
        try (DatasetStore store = DatasetStores.open(spec, folder, PackProgress.NONE, new RunControl())) {
            ImageDataset base = store.training().base();
            WrittenImages written = WrittenImages.of(base, spec);
            assertThat(written.known()).isEqualTo(written.imageCount());
            assertThat(written.fingerprint()).isEqualTo(base.fingerprint());
            byte[] original = new byte[SIDE * SIDE];
            byte[] again = new byte[SIDE * SIDE];
            for (int image = 0; image < 100; image++) {
                base.readPixels(image, original, 0);
                assertThat(written.writeAgain(image, new SplittableRandom(image), again, 0))
                        .isTrue();
                double ink = ink(original);
                assertThat(ink(again)).as(base.imageName(image)).isBetween(0.6 * ink, 1.6 * ink);
                assertThat(again).isNotEqualTo(original);
            }
        }
    }

    private static double ink(byte[] pixels) {
        double ink = 0;
        for (byte pixel : pixels) {
            ink += 255 - (pixel & BYTE);
        }
        return ink;
    }
}
