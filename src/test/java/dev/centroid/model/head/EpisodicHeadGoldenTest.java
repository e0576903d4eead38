package dev.centroid.model.head;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.Golden;
import dev.centroid.model.Safetensors;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Logits, loss and gradients of both heads against the reference implementation. */
class EpisodicHeadGoldenTest {

    private static final int EPISODES = 2;
    private static final EpisodeShape SHAPE = new EpisodeShape(5, 3, 20, 64);

    static Stream<Arguments> heads() {
        return Stream.of(
                Arguments.of("head_cos", new CosineCentroidHead()),
                Arguments.of("head_sqr", new SquaredEuclideanHead()));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void agreesWithTheReference(String file, EpisodicHead head) {
        Safetensors golden = Golden.read(file);
        float[] support = golden.floats("support");
        float[] query = golden.floats("query");
        float temperature = golden.floats("temperature")[0];
        long[] label = golden.longs("label");
        float[] logits = new float[golden.floats("logits").length];
        float[] supportGradients = new float[support.length];
        float[] queryGradients = new float[query.length];
        double loss = 0;
        float temperatureGradient = 0;
        int s = support.length / EPISODES;
        int q = query.length / EPISODES;
        int l = logits.length / EPISODES;
        for (int e = 0; e < EPISODES; e++) {
            float[] ownSupport = Arrays.copyOfRange(support, e * s, (e + 1) * s);
            float[] ownQuery = Arrays.copyOfRange(query, e * q, (e + 1) * q);
            float[] own = head.logits(ownSupport, ownQuery, SHAPE, temperature);
            System.arraycopy(own, 0, logits, e * l, l);
            int[] labels = new int[SHAPE.queries()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = (int) label[e * labels.length + i];
            }
            CrossEntropy scored = CrossEntropy.of(own, labels, SHAPE.way());
            loss += scored.meanLoss() / EPISODES;
            float[] logitGradients = scored.gradients();
            for (int i = 0; i < logitGradients.length; i++) {
                logitGradients[i] /= EPISODES;
            }
            HeadGradients gradients = head.gradients(ownSupport, ownQuery, SHAPE, temperature, logitGradients);
            System.arraycopy(gradients.support(), 0, supportGradients, e * s, s);
            System.arraycopy(gradients.queries(), 0, queryGradients, e * q, q);
            temperatureGradient += gradients.temperature();
        }
        Golden.assertAgrees("logits", logits, golden.floats("logits"));
        Golden.assertAgrees("loss", new float[] {(float) loss}, golden.floats("loss"));
        Golden.assertAgrees("grad.support", supportGradients, golden.floats("grad.support"));
        Golden.assertAgrees("grad.query", queryGradients, golden.floats("grad.query"));
        Golden.assertAgrees("grad.temperature", new float[] {temperatureGradient}, golden.floats("grad.temperature"));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void featuresOfZeroGiveNoNaN(String file, EpisodicHead head) {
        EpisodeShape shape = new EpisodeShape(2, 1, 2, 3);
        float[] zeros = new float[6];
        for (float logit : head.logits(zeros, zeros, shape, 10)) {
            assertThat(Math.abs(logit)).isZero();
        }
        HeadGradients gradients = head.gradients(zeros, zeros, shape, 10, new float[] {0.25f, -0.25f, -0.25f, 0.25f});
        for (float g : gradients.support()) {
            assertThat(g).isFinite();
        }
        assertThat(gradients.temperature()).isZero();
    }
}
