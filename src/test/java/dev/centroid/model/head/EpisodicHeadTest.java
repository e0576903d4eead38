package dev.centroid.model.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EpisodicHeadTest {

    /** Sizes that meet every remainder of the blocked loops. */
    private static final EpisodeShape SHAPE = new EpisodeShape(5, 2, 7, 9);

    static Stream<EpisodicHead> heads() {
        return Stream.of(new CosineCentroidHead(), new SquaredEuclideanHead());
    }

    @Test
    void cosineLogitsByHand() {
        EpisodeShape shape = new EpisodeShape(2, 2, 2, 2);
        // Centroids (2, 0) and (0, 3): the raw mean, so the longer support image of class 0 counts for more.
        float[] support = {1, 1, 3, -1, 0, 2, 0, 4};
        float[] queries = {3, 4, 0, -2};
        assertThat(new CosineCentroidHead().logits(support, queries, shape, 10))
                .containsExactly(new float[] {6, 8, 0, -10}, within(1e-5f));
    }

    @Test
    void centroidIsTheMeanOfRawFeaturesNotOfDirections() {
        EpisodeShape shape = new EpisodeShape(2, 2, 1, 2);
        float[] support = {9, 0, 0, 1, 1, 1, 1, 1};
        float[] queries = {1, 0};
        float cosine = CosineCentroidHead.similarities(support, queries, shape)[0];
        assertThat(cosine).isCloseTo((float) (9 / Math.sqrt(82)), within(1e-6f));
    }

    @Test
    void squaredEuclideanLogitsByHand() {
        EpisodeShape shape = new EpisodeShape(2, 1, 1, 3);
        float[] support = {1, 2, 3, 0, 0, 0};
        float[] queries = {1, 0, 1};
        assertThat(new SquaredEuclideanHead().logits(support, queries, shape, 0.5f))
                .containsExactly(-4f, -1f);
    }

    @ParameterizedTest
    @MethodSource("heads")
    void gradientsAreTheSlopesOfTheLoss(EpisodicHead head) {
        SplittableRandom random = new SplittableRandom(5);
        float[] support = values(random, SHAPE.way() * SHAPE.shot() * SHAPE.features());
        float[] queries = values(random, SHAPE.queries() * SHAPE.features());
        float[] weights = values(random, SHAPE.queries() * SHAPE.way());
        HeadGradients gradients = head.gradients(support, queries, SHAPE, 1.5f, weights);
        FiniteDifferences.agree(
                gradients.support(), support, x -> weighted(head.logits(x, queries, SHAPE, 1.5f), weights));
        FiniteDifferences.agree(
                gradients.queries(), queries, x -> weighted(head.logits(support, x, SHAPE, 1.5f), weights));
        FiniteDifferences.agree(
                new float[] {gradients.temperature()},
                new float[] {1.5f},
                x -> weighted(head.logits(support, queries, SHAPE, x[0]), weights));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void featuresOfZerosGiveNumbers(EpisodicHead head) {
        float[] support = new float[SHAPE.way() * SHAPE.shot() * SHAPE.features()];
        float[] queries = new float[SHAPE.queries() * SHAPE.features()];
        float[] logits = head.logits(support, queries, SHAPE, 10);
        for (float logit : logits) {
            assertThat(logit).isZero();
        }
        float[] gradients = new float[logits.length];
        Arrays.fill(gradients, 0.1f);
        HeadGradients back = head.gradients(support, queries, SHAPE, 10, gradients);
        finite(back.support());
        finite(back.queries());
        assertThat(back.temperature()).isZero();
    }

    @Test
    void oneZeroQueryLeavesTheOthersAlone() {
        EpisodeShape shape = new EpisodeShape(2, 1, 2, 2);
        float[] logits = new CosineCentroidHead().logits(new float[] {1, 0, 0, 1}, new float[] {0, 0, 0, 5}, shape, 10);
        assertThat(logits).containsExactly(0, 0, 0, 10);
        HeadGradients back = new CosineCentroidHead()
                .gradients(new float[] {1, 0, 0, 1}, new float[] {0, 0, 0, 5}, shape, 10, new float[] {0, 0, 1, -1});
        assertThat(back.queries()).containsExactly(new float[] {0, 0, 2, 0}, within(1e-6f));
    }

    @Test
    void similaritiesStayInTheirRange() {
        SplittableRandom random = new SplittableRandom(7);
        EpisodeShape shape = new EpisodeShape(3, 1, 3, 37);
        for (int i = 0; i < 200; i++) {
            float[] same = values(random, 3 * 37);
            for (float cosine : CosineCentroidHead.similarities(same, same, shape)) {
                assertThat(cosine).isBetween(-1f, 1f);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("heads")
    void arraysOfAnotherSizeAreRefused(EpisodicHead head) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> head.logits(new float[3], new float[63], SHAPE, 1))
                .withMessageContaining("3 support");
    }

    private static double weighted(float[] logits, float[] weights) {
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            sum += (double) logits[i] * weights[i];
        }
        return sum;
    }

    private static void finite(float[] values) {
        for (float value : values) {
            assertThat(value).isFinite();
        }
    }

    private static float[] values(SplittableRandom random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (2 * random.nextDouble() - 1);
        }
        return values;
    }
}
