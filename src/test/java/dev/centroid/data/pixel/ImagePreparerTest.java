package dev.centroid.data.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.data.ImageShape;
import dev.centroid.data.InMemoryImages;
import dev.centroid.data.Preprocessing;
import dev.centroid.data.ResizeFilter;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ImagePreparerTest {

    /** 0, 51, 102, 153, 204, 255 are 0, 0.2 … 1. */
    private static final byte[] RAMP = {0, 51, 102, (byte) 153, (byte) 204, (byte) 255, 0, 51, 102};

    private static final ImageShape THREE = new ImageShape(1, 3, 3);

    @Test
    void normalisesAsDocumented() {
        Preprocessing grey = new Preprocessing(1, 3, ResizeFilter.BILINEAR, false, List.of(0.4), List.of(0.2));
        assertClose(prepared(grey, View.whole(THREE)), -2, -1, 0, 1, 2, 3, -2, -1, 0);
    }

    @Test
    void invertsInkBeforeNormalising() {
        Preprocessing ink = new Preprocessing(1, 3, ResizeFilter.BOX, true, List.of(0.4), List.of(0.2));
        assertClose(prepared(ink, View.whole(THREE)), 3, 2, 1, 0, -1, -2, 3, 2, 1);
        assertClose(prepared(Preprocessing.ink(3), View.whole(THREE)), 1, .8, .6, .4, .2, 0, 1, .8, .6);
    }

    @Test
    void scalesWithoutRoundingInBetween() {
        // The mean of 0, 51, 102, 153, 204, 255, 0, 51, 102 is 102; of the first row 51, of the second 204.
        assertClose(prepared(Preprocessing.ink(1), View.whole(THREE)), 0.6);
        byte[] pixels = {0, 1, 0, 0};
        InMemoryImages one = new InMemoryImages(new ImageShape(1, 2, 2), 1, 1, pixels);
        FloatBuffer target = FloatBuffer.allocate(1);
        Preprocessing plain = new Preprocessing(1, 1, ResizeFilter.BOX, false, List.of(0.0), List.of(1.0));
        new ImagePreparer(plain, one.shape()).prepare(one, 0, View.whole(one.shape()), target, 0);
        assertThat(target.get(0)).isCloseTo(0.25f / 255, within(1e-7f));
    }

    @Test
    void mirrorsLeftAndRight() {
        View mirrored = new View(SourceBox.whole(3, 3), 0, 0, true, 0);
        assertClose(prepared(Preprocessing.ink(3), mirrored), .6, .8, 1, 0, .2, .4, .6, .8, 1);
    }

    @Test
    void whatComesInAtTheEdgeIsTheMean() {
        Preprocessing grey = new Preprocessing(1, 3, ResizeFilter.BILINEAR, false, List.of(0.4), List.of(0.2));
        View moved = new View(SourceBox.whole(3, 3), 1, -1, false, 0);
        assertClose(prepared(grey, moved), 0, 0, 0, -1, 0, 0, 2, 3, 0);
        View movedThenMirrored = new View(SourceBox.whole(3, 3), 1, -1, true, 0);
        assertClose(prepared(grey, movedThenMirrored), 0, 0, 0, 0, 0, -1, 0, 3, 2);
    }

    @Test
    void cropsBeforeScaling() {
        View corner = new View(new SourceBox(1, 1, 2, 2), 0, 0, false, 0);
        Preprocessing two = new Preprocessing(1, 2, ResizeFilter.BOX, false, List.of(0.0), List.of(1.0));
        assertClose(prepared(two, corner), .8, 1, .2, .4);
    }

    @Test
    void whatIsWrittenAgainTakesThePlaceOfTheStoredImage() {
        InMemoryImages images = new InMemoryImages(THREE, 1, 1, RAMP) {
            @Override
            public boolean writeAgain(int image, SplittableRandom random, byte[] target, int offset) {
                Arrays.fill(target, offset, offset + 9, (byte) random.nextInt(1, 255));
                return true;
            }
        };
        Preprocessing plain = new Preprocessing(1, 3, ResizeFilter.BOX, false, List.of(0.0), List.of(1.0));
        FloatBuffer target = FloatBuffer.allocate(9);
        new ImagePreparer(plain, THREE).prepare(images, 0, new View(SourceBox.whole(3, 3), 0, 0, false, 7), target, 0);
        float written = new SplittableRandom(7).nextInt(1, 255) / 255f;
        for (int i = 0; i < 9; i++) {
            assertThat(target.get(i)).isCloseTo(written, within(1e-6f));
        }
        new ImagePreparer(plain, THREE).prepare(images, 0, View.whole(THREE), target, 0);
        assertThat(target.get(0))
                .as("a stored image without a wish for writing")
                .isZero();
    }

    @Test
    void channelsHaveTheirOwnMeanAndStd() {
        byte[] pixels = {51, 102, (byte) 153};
        InMemoryImages one = new InMemoryImages(new ImageShape(3, 1, 1), 1, 1, pixels);
        Preprocessing rgb =
                new Preprocessing(3, 1, ResizeFilter.BILINEAR, false, List.of(0.1, 0.2, 0.3), List.of(0.1, 0.2, 0.3));
        FloatBuffer target = FloatBuffer.allocate(5);
        new ImagePreparer(rgb, one.shape()).prepare(one, 0, View.whole(one.shape()), target, 2);
        assertClose(target.array(), 0, 0, 1, 1, 1);
    }

    private static float[] prepared(Preprocessing preprocessing, View view) {
        InMemoryImages one = new InMemoryImages(THREE, 1, 1, RAMP);
        FloatBuffer target = FloatBuffer.allocate(preprocessing.inputSize());
        new ImagePreparer(preprocessing, THREE).prepare(one, 0, view, target, 0);
        return target.array();
    }

    private static void assertClose(float[] actual, double... expected) {
        assertThat(actual).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i]).as("value %d", i).isCloseTo(expected[i], within(1e-5));
        }
    }
}
