package dev.centroid.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.data.ImageShape;
import dev.centroid.data.InMemoryImages;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.model.head.CosineCentroidHead;
import dev.centroid.problem.ProblemException;
import dev.centroid.problem.ProblemKind;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunSeed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class FewShotTasksTest {

    private static final int CLASSES = 8;
    private static final int IMAGES = 10;
    private final InMemoryImages images = InMemoryImages.noise(new ImageShape(1, 2, 2), CLASSES, IMAGES, 1);

    private List<EvaluationResult> score(IntFunction<float[]> features, int threads, RunControl control, int... shots) {
        List<EvaluationSpec> tasks = new ArrayList<>();
        for (int shot : shots) {
            tasks.add(new EvaluationSpec(new EpisodeSpec(4, shot, 3), 200));
        }
        return FewShotTasks.on(images, tasks, new RunSeed(3), RunSeed.Purpose.TEST_EPISODES)
                .score(
                        new FixedFeatures(CLASSES, features),
                        FixedFeatures::load,
                        new CosineCentroidHead(),
                        10,
                        threads,
                        (done, total) -> assertThat(done).isLessThanOrEqualTo(total),
                        control);
    }

    /** A direction of its own for each class. */
    private float[] perfect(int image) {
        float[] feature = new float[CLASSES];
        feature[images.classOf(image)] = 1;
        return feature;
    }

    /** Class 1 looks like class 0. */
    private float[] twins(int image) {
        float[] feature = new float[CLASSES];
        feature[Math.max(1, images.classOf(image))] = 1;
        return feature;
    }

    private static float[] noise(int image) {
        SplittableRandom random = new SplittableRandom(image);
        float[] feature = new float[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            feature[i] = (float) (random.nextDouble() - 0.5);
        }
        return feature;
    }

    @Test
    void separatedClassesAreAllRight() {
        EvaluationResult result = score(this::perfect, 2, new RunControl(), 1).get(0);
        assertThat(result.accuracy()).isEqualTo(new AccuracyEstimate(1, 0, 200));
        assertThat(result.confusion().mostConfused(10)).isEmpty();
        assertThat(result.confusion().recall(3)).isEqualTo(1);
    }

    @Test
    void noiseIsAtChance() {
        EvaluationResult result =
                score(FewShotTasksTest::noise, 2, new RunControl(), 1).get(0);
        assertThat(result.accuracy().mean()).isBetween(0.2, 0.33);
    }

    @Test
    void twinsAreConfusedWithEachOtherOnly() {
        ConfusionMatrix confusion =
                score(this::twins, 2, new RunControl(), 1).get(0).confusion();
        List<ConfusionMatrix.Confusion> pairs = confusion.mostConfused(10);
        assertThat(pairs).isNotEmpty().allSatisfy(pair -> assertThat(pair.actual() + pair.taken())
                .isEqualTo(1));
        assertThat(confusion.count(0, 1) + confusion.count(1, 0)).isPositive();
        assertThat(confusion.offered(0, 1)).isEqualTo(confusion.offered(1, 0)).isPositive();
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        List<EvaluationResult> one = score(FewShotTasksTest::noise, 1, new RunControl(), 1, 5);
        for (int threads : new int[] {2, 5}) {
            List<EvaluationResult> many = score(FewShotTasksTest::noise, threads, new RunControl(), 1, 5);
            for (int i = 0; i < 2; i++) {
                assertThat(many.get(i).episodeAccuracies()).isEqualTo(one.get(i).episodeAccuracies());
                assertThat(many.get(i).episodeLosses()).isEqualTo(one.get(i).episodeLosses());
                assertThat(many.get(i).accuracy()).isEqualTo(one.get(i).accuracy());
            }
        }
    }

    @Test
    void theFingerprintIsThatOfTheEpisodes() {
        EvaluationSpec task = new EvaluationSpec(new EpisodeSpec(4, 1, 3), 10);
        String first = fingerprint(task, 3);
        assertThat(fingerprint(task, 3)).isEqualTo(first).hasSize(16);
        assertThat(fingerprint(task, 4)).isNotEqualTo(first);
        assertThat(fingerprint(new EvaluationSpec(task.episode(), 11), 3)).isNotEqualTo(first);
    }

    private String fingerprint(EvaluationSpec task, long seed) {
        return FewShotTasks.on(images, List.of(task), new RunSeed(seed), RunSeed.Purpose.VALIDATION_EPISODES)
                .fingerprint();
    }

    @Test
    void aStopEndsItBetweenBatches() {
        RunControl control = new RunControl();
        control.stop();
        assertThatThrownBy(() -> score(this::perfect, 1, control, 1)).isInstanceOf(CancellationException.class);
    }

    @Test
    void aDivergedNetworkIsNamedAndNotScored() {
        IntFunction<float[]> diverged =
                image -> image % IMAGES == 7 ? new float[] {Float.NaN, 0, 0, 0, 0, 0, 0, 0} : perfect(image);
        assertThatThrownBy(() -> score(diverged, 2, new RunControl(), 1))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.FAILURE))
                .hasMessageContaining("not finite");
    }
}
