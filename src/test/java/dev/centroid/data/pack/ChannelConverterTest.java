package dev.centroid.data.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.TestRoots;
import dev.centroid.data.pack.PackedImage.Conversion;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import org.junit.jupiter.api.Test;

class ChannelConverterTest {

    private static DecodedImage decode(byte[] bytes, int channels) {
        return ChannelConverter.convert(ImageDecoder.decode("x", bytes), channels);
    }

    private static int[] unsigned(DecodedImage image) {
        int[] values = new int[image.planes().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = image.planes()[i] & 0xff;
        }
        return values;
    }

    @Test
    void greyLevelsComeThroughAsTheyAre() {
        DecodedImage one = decode(TestRoots.grey(1, 100), 1);
        assertThat(unsigned(one)).containsExactly(100);
        assertThat(one.conversion()).isEqualTo(Conversion.NONE);
    }

    @Test
    void greyIsSpreadToThreePlanes() {
        DecodedImage three = decode(TestRoots.grey(1, 100), 3);
        assertThat(unsigned(three)).containsExactly(100, 100, 100);
        assertThat(three.conversion()).isEqualTo(Conversion.GREY_TO_COLOUR);
    }

    @Test
    void colourKeepsItsPlanes() {
        DecodedImage image = decode(TestRoots.image("png", 2, 1, new Color(10, 20, 30)), 3);
        assertThat(unsigned(image)).containsExactly(10, 10, 20, 20, 30, 30);
        assertThat(image.conversion()).isEqualTo(Conversion.NONE);
    }

    @Test
    void colourBecomesPillowsLuma() {
        // Pillow: Image.new("RGB", (1, 1), c).convert("L"); red 76, green 150, blue 29, (10, 20, 30) 18.
        assertThat(ChannelConverter.luma(255, 0, 0)).isEqualTo(76);
        assertThat(ChannelConverter.luma(0, 255, 0)).isEqualTo(150);
        assertThat(ChannelConverter.luma(0, 0, 255)).isEqualTo(29);
        DecodedImage image = decode(TestRoots.image("png", 1, 1, new Color(10, 20, 30)), 1);
        assertThat(unsigned(image)).containsExactly(18);
        assertThat(image.conversion()).isEqualTo(Conversion.COLOUR_TO_GREY);
        assertThat(decode(TestRoots.image("png", 1, 1, Color.GRAY), 1).conversion())
                .as("grey coded as colour loses nothing")
                .isEqualTo(Conversion.NONE);
    }

    @Test
    void whatIsTransparentLiesOnWhite() {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00ff0000);
        image.setRGB(1, 0, 0x80000000);
        image.setRGB(2, 0, 0xff0000ff);
        assertThat(unsigned(decode(TestRoots.encode("png", image), 3)))
                .containsExactly(255, 127, 0, 255, 127, 0, 255, 127, 255);
    }

    @Test
    void blackAndWhiteOfOneBitIsRead() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(1, 0, 0xffffffff);
        assertThat(unsigned(decode(TestRoots.encode("png", image), 1))).containsExactly(0, 255);
    }

    @Test
    void palettesAreReadInColourAndInGrey() {
        byte[] levels = {0, 50, 100, (byte) 200};
        IndexColorModel grey = new IndexColorModel(2, 4, levels, levels, levels);
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_BINARY, grey);
        image.getRaster().setSample(0, 0, 0, 3);
        assertThat(unsigned(decode(TestRoots.encode("png", image), 1))).containsExactly(200);

        IndexColorModel colour = new IndexColorModel(2, 4, levels, new byte[4], new byte[4]);
        BufferedImage red = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_BINARY, colour);
        red.getRaster().setSample(0, 0, 0, 2);
        assertThat(unsigned(decode(TestRoots.encode("png", red), 3))).containsExactly(100, 0, 0);
    }

    @Test
    void sixteenBitsKeepTheirUpperEight() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, 0x7fff);
        assertThat(unsigned(decode(TestRoots.encode("png", image), 1))).containsExactly(0x7f);
    }
}
