package dev.centroid.data.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.data.ResizeFilter;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Expected numbers are worked out by hand, or computed with Pillow 12.3 on the same pattern in mode F. */
class PixelResizerTest {

    @Test
    void boxHalvesByTheMeanOfFourPixels() {
        byte[] source = bytes(0, 10, 20, 30, 4, 6, 100, 200);
        assertThat(floats(ResizeFilter.BOX, source, 2, 4, 1, 2)).containsExactly(5f, 87.5f);
    }

    @Test
    void eightBitResultsAreRoundedHalfUp() {
        byte[] target = new byte[3];
        new PixelResizer(ResizeFilter.BOX, 1, 2).resize(bytes(1, 2, 254, 255), 0, 1, 4, target, 1);
        assertThat(target).isEqualTo(bytes(0, 2, 255));
    }

    @Test
    void bilinearDoublesWithQuarterWeights() {
        byte[] source = bytes(0, 100);
        assertThat(floats(ResizeFilter.BILINEAR, source, 1, 2, 1, 4)).containsExactly(0f, 25f, 75f, 100f);
    }

    @Test
    void bilinearIsWidenedWhenShrinking() {
        // centres 1 and 3 in source pixels, half-width 2: weights 3/4, 3/4, 1/4 over pixels 0..2, normalised; mirrored.
        byte[] source = bytes(70, 0, 0, 140);
        float[] target = floats(ResizeFilter.BILINEAR, source, 1, 4, 1, 2);
        assertThat(target[0]).isCloseTo(70 * 3f / 7, within(1e-4f));
        assertThat(target[1]).isCloseTo(140 * 3f / 7, within(1e-4f));
    }

    @Test
    void agreesWithPillow() {
        float[] box = {11.25f, 42.25f, 65.5f, 88.75f, 39.5f, 85.5f, 120f, 154.5f, 102.75f, 163.75f, 209.5f, 127.25f};
        close(floats(ResizeFilter.BOX, pattern(5, 7), 5, 7, 3, 4), box);
        float[] smaller = {
            10.932f, 34.4971f, 62.36f, 85.9252f, 43.1587f, 78.9511f, 121.2711f, 157.0635f, 107.1633f, 155.1829f,
            182.7029f, 120.6599f
        };
        close(floats(ResizeFilter.BILINEAR, pattern(5, 7), 5, 7, 3, 4), smaller);
        float[] larger = floats(ResizeFilter.BILINEAR, pattern(5, 7), 5, 7, 8, 9);
        assertThat(larger).hasSize(72);
        assertThat(larger[10]).isCloseTo(13.1875f, within(1e-3f));
        assertThat(larger[43]).isCloseTo(169.9375f, within(1e-3f));
        assertThat(larger[71]).isCloseTo(54f, within(1e-3f));
    }

    @Test
    void agreesWithPillowWhereAnImageIsCroppedFirst() {
        float[] expected = {
            67.25f, 108.5f, 149.75f, 114.25f, 161.7255f, 137.9405f, 179.9167f, 134.4804f, 79.2738f, 140.8214f,
            105.8235f, 165.75f
        };
        float[] target = new float[12];
        // Pillow's crop (left 2, top 1, right 9, bottom 6), then resize to 3 × 4.
        new PixelResizer(ResizeFilter.BILINEAR, 4, 3)
                .resize(pattern(9, 11), 0, 9, 11, new SourceBox(1, 2, 5, 7), target, 0);
        close(target, expected);
    }

    @Test
    void agreesWithPillowsEightBitImagesWithinOneLevel() {
        int[] row = {
            132, 130, 108, 123, 137, 135, 133, 127, 125, 107, 138, 132, 130, 128, 121, 136, 102, 132, 168, 125, 123,
            121, 109, 129, 143, 157, 92, 150
        };
        byte[] target = new byte[28 * 28];
        new PixelResizer(ResizeFilter.BOX, 28, 28).resize(pattern(105, 105), 0, 105, 105, target, 0);
        for (int x = 0; x < 28; x++) {
            assertThat(target[5 * 28 + x] & 0xff).isCloseTo(row[x], within(1));
        }
    }

    @Test
    void fractionalEdgesTakeTheNearestShareOfPixels() {
        // The box 0.5..2.5 of 0 100 200: bilinear at the centres 1.0 and 2.0 is half of each neighbour.
        float[] target = new float[2];
        new PixelResizer(ResizeFilter.BILINEAR, 1, 2)
                .resize(bytes(0, 100, 200), 0, 1, 3, new SourceBox(0, 0.5, 1, 2), target, 0);
        assertThat(target).containsExactly(50f, 150f);
    }

    @Test
    void anEqualSizeIsACopy() {
        byte[] source = new byte[50];
        new Random(3).nextBytes(source);
        byte[] target = new byte[12];
        new PixelResizer(ResizeFilter.BILINEAR, 3, 4).resize(source, 8, 6, 7, new SourceBox(2, 1, 3, 4), target, 0);
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 4; x++) {
                assertThat(target[y * 4 + x]).isEqualTo(source[8 + (y + 2) * 7 + x + 1]);
            }
        }
    }

    @Test
    void pixelsOutsideTheBoxAreNeverLookedAt() {
        byte[] source = bytes(255, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 255);
        float[] target = new float[9];
        new PixelResizer(ResizeFilter.BILINEAR, 3, 3).resize(source, 0, 3, 4, new SourceBox(1, 3, 1, 1), target, 0);
        assertThat(target).containsOnly(0f);
    }

    @Test
    void aResizerMayBeUsedForOneSizeAfterAnother() {
        PixelResizer resizer = new PixelResizer(ResizeFilter.BILINEAR, 3, 4);
        float[] again = new float[12];
        resizer.resize(pattern(5, 7), 0, 5, 7, SourceBox.whole(5, 7), again, 0);
        float[] fresh = again.clone();
        resizer.resize(pattern(9, 11), 0, 9, 11, SourceBox.whole(9, 11), again, 0);
        resizer.resize(pattern(5, 7), 0, 5, 7, SourceBox.whole(5, 7), again, 0);
        assertThat(again).isEqualTo(fresh);
    }

    @Test
    void flatImagesStayFlat() {
        byte[] source = new byte[31 * 17];
        Arrays.fill(source, (byte) 255);
        byte[] target = new byte[13 * 40];
        for (ResizeFilter filter : ResizeFilter.values()) {
            new PixelResizer(filter, 13, 40).resize(source, 0, 31, 17, target, 0);
            assertThat(target).containsOnly((byte) 255);
        }
    }

    @Test
    void theCentredSquareKeepsTheShorterSide() {
        assertThat(SourceBox.centredSquare(10, 15)).isEqualTo(new SourceBox(0, 2.5, 10, 10));
        assertThat(SourceBox.centredSquare(8, 4)).isEqualTo(new SourceBox(2, 0, 4, 4));
    }

    @Test
    void aBoxOutsideTheImageIsRefused() {
        PixelResizer resizer = new PixelResizer(ResizeFilter.BOX, 2, 2);
        SourceBox box = new SourceBox(1, 1, 4, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resizer.resize(new byte[16], 0, 4, 4, box, new byte[4], 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceBox(-1, 0, 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new PixelResizer(ResizeFilter.BOX, 0, 2));
    }

    private static void close(float[] actual, float[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-3f));
        }
    }

    private static float[] floats(
            ResizeFilter filter, byte[] source, int height, int width, int toHeight, int toWidth) {
        float[] target = new float[toHeight * toWidth];
        new PixelResizer(filter, toHeight, toWidth)
                .resize(source, 0, height, width, SourceBox.whole(height, width), target, 0);
        return target;
    }

    /** The pattern that the Pillow numbers were computed from: (7y² + 13x + 5xy) mod 256. */
    private static byte[] pattern(int height, int width) {
        byte[] pixels = new byte[height * width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) (7 * y * y + 13 * x + 5 * x * y);
            }
        }
        return pixels;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
