package dev.centroid.data.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.numpy.ImageArray;
import dev.centroid.data.pack.PackedImage.Conversion;
import org.junit.jupiter.api.Test;

class ArrayPixelsTest {

    private static ImageArray array(int channels, boolean planar, boolean blueFirst) {
        return new ImageArray("x.npz", null, 1, 1, 2, channels, planar, blueFirst, "s");
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void everyOrderBecomesPlanesOfRedGreenBlue() {
        byte[] planes = bytes(10, 11, 20, 21, 30, 31);
        assertThat(ArrayPixels.image(array(3, false, false), bytes(10, 20, 30, 11, 21, 31), 3)
                        .planes())
                .isEqualTo(planes);
        assertThat(ArrayPixels.image(array(3, false, true), bytes(30, 20, 10, 31, 21, 11), 3)
                        .planes())
                .isEqualTo(planes);
        assertThat(ArrayPixels.image(array(3, true, false), planes, 3).planes()).isEqualTo(planes);
        assertThat(ArrayPixels.image(array(3, true, true), bytes(30, 31, 20, 21, 10, 11), 3)
                        .planes())
                .isEqualTo(planes);
    }

    @Test
    void greyAndColourBecomeEachOther() {
        DecodedImage spread = ArrayPixels.image(array(1, false, false), bytes(200, 7), 3);
        assertThat(spread.planes()).isEqualTo(bytes(200, 7, 200, 7, 200, 7));
        assertThat(spread.conversion()).isEqualTo(Conversion.GREY_TO_COLOUR);
        DecodedImage grey = ArrayPixels.image(array(3, false, false), bytes(255, 0, 0, 9, 9, 9), 1);
        assertThat(grey.planes()).isEqualTo(bytes(76, 9));
        assertThat(grey.conversion()).isEqualTo(Conversion.COLOUR_TO_GREY);
        assertThat(ArrayPixels.image(array(3, false, false), bytes(1, 1, 1, 9, 9, 9), 1)
                        .conversion())
                .isEqualTo(Conversion.NONE);
    }
}
