package dev.centroid.data.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.data.Augmentation;
import dev.centroid.data.Augmentation.Crop;
import dev.centroid.data.ImageShape;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ViewTest {

    private static final int DRAWS = 20_000;

    private final SplittableRandom random = new SplittableRandom(11);

    /** Mean area (0.08 + 1) / 2 would be 54 %; boxes that stick out are drawn again, which makes them smaller on average. */
    @Test
    void randomResizedCropsSpreadOverAreaAspectAndPlace() {
        double area = 0;
        double logAspect = 0;
        double middle = 0;
        double least = 1;
        for (int i = 0; i < DRAWS; i++) {
            SourceBox box = View.randomResized(84, 84, random);
            double share = box.height() * box.width() / (84 * 84);
            double aspect = box.width() / box.height();
            assertThat(share).isBetween(0.075, 1.0);
            assertThat(aspect).isBetween(0.70, 1.42);
            assertThat(box.top() + box.height()).isLessThanOrEqualTo(84);
            assertThat(box.left() + box.width()).isLessThanOrEqualTo(84);
            assertThat(box.top() % 1 + box.left() % 1 + box.height() % 1 + box.width() % 1)
                    .isZero();
            area += share;
            logAspect += Math.log(aspect);
            middle += box.left() + box.width() / 2;
            least = Math.min(least, share);
        }
        assertThat(area / DRAWS).isBetween(0.47, 0.54);
        assertThat(logAspect / DRAWS).isCloseTo(0, within(0.01));
        assertThat(middle / DRAWS).isCloseTo(42, within(0.4));
        assertThat(least).isLessThan(0.09);
    }

    /** With 100 × 10 pixels nearly no box of an allowed aspect fits: torchvision then takes the centred 13 × 10. */
    @Test
    void anImageTooLongFallsBackToItsCentre() {
        boolean fellBack = false;
        for (int i = 0; i < 200; i++) {
            SourceBox box = View.randomResized(10, 100, random);
            assertThat(box.height()).isLessThanOrEqualTo(10);
            fellBack |= box.equals(new SourceBox(0, 43, 10, 13));
        }
        assertThat(fellBack).isTrue();
    }

    @Test
    void paddedCropsReachEveryPlaceEquallyOften() {
        int[][] seen = new int[5][5];
        Augmentation padded = new Augmentation(Crop.PADDED, 2, false);
        for (int i = 0; i < DRAWS; i++) {
            View view = View.draw(padded, new ImageShape(1, 8, 8), random);
            seen[view.down() + 2][view.right() + 2]++;
            assertThat(view.mirrored()).isFalse();
            assertThat(view.box()).isEqualTo(SourceBox.whole(8, 8));
        }
        for (int[] row : seen) {
            for (int count : row) {
                assertThat(count).isBetween(DRAWS / 25 - 130, DRAWS / 25 + 130);
            }
        }
    }

    @Test
    void halfOfTheImagesAreMirrored() {
        Augmentation flip = new Augmentation(Crop.NONE, 0, true);
        int mirrored = 0;
        for (int i = 0; i < DRAWS; i++) {
            mirrored += View.draw(flip, new ImageShape(3, 8, 8), random).mirrored() ? 1 : 0;
        }
        assertThat((double) mirrored / DRAWS).isCloseTo(0.5, within(0.015));
    }

    @Test
    void noAugmentationIsTheWholeImage() {
        ImageShape shape = new ImageShape(1, 9, 7);
        assertThat(View.draw(Augmentation.NONE, shape, random)).isEqualTo(View.whole(shape));
    }

    @Test
    void writingIsDrawnWithItsProbabilityAndLeavesOtherDrawsAsTheyWere() {
        ImageShape shape = new ImageShape(1, 105, 105);
        Augmentation half = new Augmentation(Crop.NONE, 0, false, 0.5);
        int written = 0;
        for (int i = 0; i < 1000; i++) {
            written += View.draw(half, shape, new SplittableRandom(i)).writing() == 0 ? 0 : 1;
        }
        assertThat(written).isBetween(420, 580);
        Augmentation always = new Augmentation(Crop.NONE, 0, false, 1);
        assertThat(View.draw(always, shape, new SplittableRandom(1)).writing()).isNotZero();
        Augmentation flip = new Augmentation(Crop.NONE, 0, true);
        for (int i = 0; i < 20; i++) {
            assertThat(View.draw(flip, shape, new SplittableRandom(i)).mirrored())
                    .isEqualTo(new SplittableRandom(i).nextBoolean());
        }
    }
}
