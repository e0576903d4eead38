package dev.centroid.data.glyph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.centroid.data.GlyphSpec;
import dev.centroid.data.ResizeFilter;
import dev.centroid.data.pixel.PixelResizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class GlyphGeneratorTest {

    private static final int SIDE = 105;

    private final GlyphGenerator glyphs = new GlyphGenerator(GlyphSpec.DEFAULT);

    @Test
    void alphabetsAreOrderedBaseThenValidationThenNovel() {
        GlyphGenerator few = new GlyphGenerator(new GlyphSpec(2, 1, 3, 4, 5, 9));
        assertThat(few.baseClasses()).isEqualTo(8);
        assertThat(few.validationClasses()).isEqualTo(4);
        assertThat(few.novelClasses()).isEqualTo(12);
        assertThat(few.classCount()).isEqualTo(24);
        assertThat(few.drawers()).isEqualTo(5);
        assertThat(few.alphabetOf(7)).isEqualTo(1);
        assertThat(few.alphabetOf(8)).isEqualTo(2);
        assertThat(few.className(0)).isEqualTo("Alphabet_01/character01");
        assertThat(few.className(10)).isEqualTo("Alphabet_03/character03");
    }

    @Test
    void theSameSeedDrawsTheSameImagesWhateverTheOrder() {
        byte[] once = drawn(glyphs, 77, 13);
        drawn(glyphs, 3, 2);
        assertThat(drawn(new GlyphGenerator(GlyphSpec.DEFAULT), 77, 13)).isEqualTo(once);
    }

    @Test
    void anotherSeedInventsOtherCharacters() {
        GlyphGenerator others = new GlyphGenerator(new GlyphSpec(1, 0, 1, 12, 20, 2));
        assertThat(drawn(others, 0, 0)).isNotEqualTo(drawn(glyphs, 0, 0));
    }

    /** Guards what published numbers rest on: a change of these pixels needs a new fingerprint of the dataset. */
    @Test
    void thePixelsOfTheDefaultNeverChange() {
        CRC32 sum = new CRC32();
        for (int c = 0; c < glyphs.classCount(); c++) {
            sum.update(drawn(glyphs, c, c % glyphs.drawers()));
        }
        assertThat(Long.toHexString(sum.getValue())).isEqualTo("59b5b564");
    }

    @Test
    void inkIsDarkOnLightPaperAndAntiAliased() {
        int[] histogram = new int[256];
        for (int c = 0; c < glyphs.classCount(); c++) {
            byte[] image = drawn(glyphs, c, 0);
            long dark = count(image, 0, 99);
            assertThat(dark).as(glyphs.className(c)).isBetween(80L, 1600L);
            for (byte b : image) {
                histogram[b & 0xff]++;
            }
        }
        assertThat(histogram[255]).isGreaterThan(glyphs.classCount() * SIDE * SIDE * 3 / 4);
        assertThat(histogram[0]).isPositive();
        assertThat(Arrays.stream(histogram, 1, 255).sum()).isPositive();
    }

    @Test
    void noDrawingTouchesTheEdgeOfThePaper() {
        for (int c = 0; c < glyphs.classCount(); c++) {
            byte[] image = drawn(glyphs, c, c % 20);
            for (int i = 0; i < SIDE; i++) {
                assertThat(image[i]).isEqualTo((byte) 255);
                assertThat(image[(SIDE - 1) * SIDE + i]).isEqualTo((byte) 255);
                assertThat(image[i * SIDE]).isEqualTo((byte) 255);
                assertThat(image[i * SIDE + SIDE - 1]).isEqualTo((byte) 255);
            }
        }
    }

    @Test
    void everyDrawingIsDifferent() {
        Set<String> seen = new HashSet<>();
        for (int c = 0; c < glyphs.classCount(); c++) {
            for (int drawer = 0; drawer < 3; drawer++) {
                assertThat(seen.add(Arrays.toString(drawn(glyphs, c, drawer)))).isTrue();
            }
        }
    }

    /** A hand is a person: the same in one alphabet, another in the next, so that novel hands are new ones. */
    @Test
    void handsBelongToAnAlphabet() {
        Set<Hand> hands = new HashSet<>();
        for (int alphabet = 0; alphabet < 10; alphabet++) {
            for (int drawer = 0; drawer < glyphs.drawers(); drawer++) {
                assertThat(hands.add(glyphs.hand(alphabet, drawer))).isTrue();
            }
        }
        assertThat(hands).contains(new GlyphGenerator(GlyphSpec.DEFAULT).hand(9, 19));
    }

    /** The task is for learners: cosine between raw 28 × 28 pixels is far above chance and far below a trained network. */
    @Test
    void rawPixelsAreNeitherHopelessNorEnough() {
        float[][] images = inkOfNovelClasses();
        int drawers = glyphs.drawers();
        SplittableRandom random = new SplittableRandom(5);
        int right = 0;
        int asked = 0;
        for (int episode = 0; episode < 1000; episode++) {
            int[] classes =
                    random.ints(0, glyphs.novelClasses()).distinct().limit(5).toArray();
            float[][] support = new float[5][];
            for (int i = 0; i < 5; i++) {
                support[i] = images[classes[i] * drawers + random.nextInt(10)];
            }
            for (int i = 0; i < 5; i++) {
                float[] query = images[classes[i] * drawers + 10 + random.nextInt(10)];
                right += nearest(query, support) == i ? 1 : 0;
                asked++;
            }
        }
        assertThat((double) right / asked).isBetween(0.45, 0.75);
    }

    @Test
    void aStrangeDrawerIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> drawn(glyphs, 0, 20));
    }

    private float[][] inkOfNovelClasses() {
        PixelResizer resizer = new PixelResizer(ResizeFilter.BOX, 28, 28);
        int first = glyphs.baseClasses() + glyphs.validationClasses();
        float[][] images = new float[glyphs.novelClasses() * glyphs.drawers()][];
        for (int i = 0; i < images.length; i++) {
            byte[] small = new byte[28 * 28];
            resizer.resize(drawn(glyphs, first + i / glyphs.drawers(), i % glyphs.drawers()), 0, SIDE, SIDE, small, 0);
            images[i] = unitInk(small);
        }
        return images;
    }

    private static float[] unitInk(byte[] grey) {
        float[] ink = new float[grey.length];
        double square = 0;
        for (int i = 0; i < grey.length; i++) {
            ink[i] = 255 - (grey[i] & 0xff);
            square += ink[i] * ink[i];
        }
        for (int i = 0; i < ink.length; i++) {
            ink[i] /= (float) Math.sqrt(square);
        }
        return ink;
    }

    private static int nearest(float[] query, float[][] support) {
        int best = -1;
        float highest = -1;
        for (int i = 0; i < support.length; i++) {
            float cosine = 0;
            for (int p = 0; p < query.length; p++) {
                cosine += query[p] * support[i][p];
            }
            if (cosine > highest) {
                best = i;
                highest = cosine;
            }
        }
        return best;
    }

    private static byte[] drawn(GlyphGenerator glyphs, int classIndex, int drawer) {
        byte[] image = new byte[SIDE * SIDE];
        glyphs.draw(classIndex, drawer, SIDE, image);
        return image;
    }

    private static long count(byte[] image, int from, int to) {
        long count = 0;
        for (byte b : image) {
            count += (b & 0xff) >= from && (b & 0xff) <= to ? 1 : 0;
        }
        return count;
    }
}
