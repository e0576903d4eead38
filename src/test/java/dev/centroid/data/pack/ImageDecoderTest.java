package dev.centroid.data.pack;

import static dev.centroid.data.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DataProblem;
import dev.centroid.data.TestRoots;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {

    private static byte[] noise(String format) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return TestRoots.encode(format, image);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif"})
    void everyFormatIsDecodedAndItsSizeKnown(String format) {
        assertThat(ImageDecoder.decode("x", noise(format)).getWidth()).isEqualTo(40);
        assertThat(ImageDecoder.size("x", noise(format))).isEqualTo(new ImageDecoder.Size(40, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif"})
    void aTruncatedImageIsNamed(String format) {
        byte[] whole = noise(format);
        for (double share : new double[] {0.3, 0.6, 0.9}) {
            byte[] part = Arrays.copyOf(whole, (int) (whole.length * share));
            assertRefused(() -> ImageDecoder.decode("a/b.img", part), DataProblem.IMAGE_DAMAGED, "a/b.img");
        }
    }

    @Test
    void whatIsNoImageIsNamed() {
        byte[] text = "filename,label\n".repeat(20).getBytes(StandardCharsets.UTF_8);
        assertRefused(() -> ImageDecoder.decode("t.png", text), DataProblem.IMAGE_NOT_AN_IMAGE, "t.png");
        assertRefused(() -> ImageDecoder.decode("z.png", new byte[64]), DataProblem.IMAGE_NOT_AN_IMAGE, "z.png");
        assertRefused(() -> ImageDecoder.decode("e.png", new byte[0]), DataProblem.IMAGE_EMPTY, "e.png");
    }

    @Test
    void aJpegOfVeryManyScansIsRefusedBeforeDecoding() {
        byte[] jpeg = noise("jpg");
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(jpeg, 0, jpeg.length - 2);
        for (int scan = 0; scan < 1000; scan++) {
            many.writeBytes(new byte[] {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0});
        }
        assertRefused(
                () -> ImageDecoder.decode("s.jpg", many.toByteArray()), DataProblem.IMAGE_DAMAGED, "s.jpg", "scans");
    }

    @Test
    void aGiantHeaderIsRefusedBeforeDecoding() {
        byte[] png = noise("png");
        // Width and height stand at bytes 16 to 23, the header's CRC-32 over bytes 12 to 28 behind it.
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        assertRefused(
                () -> ImageDecoder.decode("g.png", png),
                DataProblem.IMAGE_TOO_LARGE,
                "g.png",
                "60,000×60,000",
                "64 megapixels");
    }
}
