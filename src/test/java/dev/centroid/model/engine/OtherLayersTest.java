package dev.centroid.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.model.BackboneGraphs;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.ModelProblem;
import dev.centroid.model.engine.network.UnknownLayerException;
import dev.centroid.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;

/** Backbones in which somebody put a layer that oneDNN does not compute. */
class OtherLayersTest {

    private static final BackboneSpec SPEC = new BackboneSpec(BackboneKind.CONVNET4, 2, 16, 16, List.of(2, 3, 2, 3));
    private static final int COUNT = 3;

    private final List<Problem> notices = new ArrayList<>();

    private static ComputationGraph graph(Consumer<ComputationGraphConfiguration> change) {
        ComputationGraphConfiguration configuration = BackboneGraphs.configuration(SPEC);
        change.accept(configuration);
        configuration.setTrainingWorkspaceMode(WorkspaceMode.NONE);
        configuration.setInferenceWorkspaceMode(WorkspaceMode.NONE);
        ComputationGraph graph = new ComputationGraph(configuration);
        graph.init();
        return graph;
    }

    private static Layer layer(ComputationGraphConfiguration configuration, String name) {
        return ((LayerVertex) configuration.getVertices().get(name))
                .getLayerConf()
                .getLayer();
    }

    private static void otherActivations(ComputationGraphConfiguration configuration) {
        // One that stands alone, and one within a layer that has weights.
        ((ActivationLayer) layer(configuration, "encoder.0.2")).setActivationFn(new ActivationELU());
        ((BaseLayer) layer(configuration, "encoder.2.0")).setActivationFn(new ActivationTanH());
    }

    private BackboneEngine engine(ComputationGraph graph) {
        return Engines.create(new EngineWish(EngineChoice.AUTO, Precision.FP32, 1), SPEC, graph, notices::add);
    }

    @Test
    void anUnknownLayerIsComputedByDl4jItselfAndTold() {
        Engines.start(warning -> {});
        ComputationGraph stock = graph(OtherLayersTest::otherActivations);
        ComputationGraph same = graph(OtherLayersTest::otherActivations);
        same.setParams(stock.params());
        float[] pixels = random(COUNT * 2 * 16 * 16, 1);
        float[] errors = random(COUNT * SPEC.featureSize(), 2);
        INDArray images = Nd4j.createFromArray(pixels).reshape(COUNT, 2, 16, 16);
        float[] inferred = stock.outputSingle(false, images).dup('c').data().asFloat();
        float[] expected = stock.feedForward(new INDArray[] {images}, true, false)
                .get(BackboneGraphs.FEATURES)
                .dup('c')
                .data()
                .asFloat();
        float[] stockGradients = stock.backpropGradient(
                        Nd4j.createFromArray(errors).reshape(COUNT, SPEC.featureSize()))
                .gradient()
                .data()
                .asFloat();
        try (BackboneEngine engine = engine(same)) {
            assertThat(engine.description().engine()).isEqualTo("dl4j");
            assertThat(notices)
                    .containsExactly(ModelProblem.ONEDNN_LAYER.with("encoder.0.2", "ActivationLayer (elu(alpha=1.0))"));
            for (int again = 0; again < 2; again++) {
                float[] features = new float[errors.length];
                engine.infer(Golden.direct(pixels), COUNT, features);
                if (again == 0) {
                    assertClose(features, inferred);
                }
                engine.forward(Golden.direct(pixels), COUNT, NormMode.BATCH_STATISTICS, features);
                assertClose(features, expected);
                // Somebody asks in between: the backward pass belongs to the training images all the same.
                engine.infer(Golden.direct(random(pixels.length, 3)), COUNT, features);
                engine.backward(errors);
                float[] gradients = new float[engine.layout().size()];
                engine.readGradients(gradients);
                engine.layout().ranges().stream()
                        .filter(range -> range.trained() && range.shape().size() == 4)
                        .forEach(range -> assertClose(
                                Arrays.copyOfRange(gradients, range.begin(), range.end()),
                                Arrays.copyOfRange(stockGradients, range.begin(), range.end())));
            }
        } finally {
            stock.close();
        }
    }

    @Test
    void aSettingThatOneDnnHasNoPrimitiveForIsComputedByDl4jAndTold() {
        Engines.start(warning -> {});
        // Windows that lie in the padding altogether, of which there is no mean.
        ComputationGraph odd = graph(configuration -> {
            SubsamplingLayer pooling = (SubsamplingLayer) layer(configuration, "encoder.0.3");
            pooling.setPoolingType(org.deeplearning4j.nn.conf.layers.PoolingType.AVG);
            pooling.setPadding(new int[] {2, 2});
        });
        try (BackboneEngine engine = engine(odd)) {
            assertThat(engine.description().engine()).isEqualTo("dl4j");
        }
        assertThat(notices).hasSize(1);
        assertThat(notices.get(0).code()).isEqualTo(ModelProblem.ONEDNN_LAYER);
        assertThat(notices.get(0).toString()).contains("encoder.0.3");
    }

    @Test
    void anUnknownLayerBehindAFlatteningIsComputedToo() {
        Engines.start(warning -> {});
        ComputationGraph graph = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new NoOp())
                .trainingWorkspaceMode(WorkspaceMode.NONE)
                .inferenceWorkspaceMode(WorkspaceMode.NONE)
                .graphBuilder()
                .addInputs("images")
                .addLayer("first", new ConvolutionLayer.Builder(3, 3).nOut(2).build(), "images")
                .addLayer(
                        "last",
                        new DenseLayer.Builder()
                                .nOut(4)
                                .activation(new ActivationTanH())
                                .build(),
                        "first")
                .setOutputs("last")
                .setInputTypes(InputType.convolutional(6, 5, 1))
                .build());
        graph.init();
        INDArray images = Nd4j.createFromArray(random(COUNT * 30, 1)).reshape(COUNT, 1, 6, 5);
        float[] errors = random(COUNT * 4, 2);
        float[] expected = graph.feedForward(new INDArray[] {images}, true, false)
                .get("last")
                .dup('c')
                .data()
                .asFloat();
        float[] stock = graph.backpropGradient(Nd4j.createFromArray(errors).reshape(COUNT, 4))
                .gradient()
                .dup('c')
                .data()
                .asFloat();
        try (INDArray gradients = Nd4j.zeros(DataType.FLOAT, graph.numParams());
                ArrayPool pool = new ArrayPool(MemoryLimits.ofThisProcess())) {
            GraphWalk walk = new GraphWalk(GraphPlan.of(graph, gradients, true));
            Pass pass = new Pass(NormMode.BATCH_STATISTICS, pool);
            PooledArray input = pool.take(COUNT, 1, 6, 5);
            input.values().assign(images);
            PooledArray features = walk.forward(input, pass);
            assertClose(features.values().dup('c').data().asFloat(), expected);
            features.letGo();
            PooledArray error = pool.take(COUNT, 4);
            error.values().assign(Nd4j.createFromArray(errors).reshape(COUNT, 4));
            walk.backward(error, true, pass).letGo();
            // Biases too.
            assertClose(gradients.dup('c').data().asFloat(), stock);
        } finally {
            graph.close();
        }
    }

    @Test
    void whatDrawsNumbersOfItsOwnIsRefusedByName() {
        Engines.start(warning -> {});
        ComputationGraph dropping =
                graph(configuration -> layer(configuration, "encoder.1.0").setIDropout(new Dropout(0.5)));
        assertThatThrownBy(() -> engine(dropping))
                .isInstanceOf(UnknownLayerException.class)
                .hasMessageContaining("encoder.1.0")
                .hasMessageContaining("dropout");
        dropping.close();
    }

    private static float[] random(int count, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static void assertClose(float[] actual, float[] expected) {
        float largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(Math.abs(actual[i] - expected[i])).isLessThanOrEqualTo(1e-4f * largest);
        }
    }
}
