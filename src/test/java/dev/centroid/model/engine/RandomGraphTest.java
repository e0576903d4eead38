package dev.centroid.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.model.engine.network.NetworkReader;
import dev.centroid.model.engine.onednn.CompiledNetwork;
import dev.centroid.model.engine.onednn.FlatVectors;
import dev.centroid.model.engine.onednn.OneDnnLibrary;
import dev.centroid.model.engine.onednn.PassKind;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Graphs of any of the layers that our engines compute, against DL4J's own layers. */
class RandomGraphTest {

    private static final double TOLERANCE = 1e-4;

    /** One of our ways to compute a graph. */
    private interface Subject extends AutoCloseable {

        void infer(FloatPointer pixels, int count, float[] features);

        void forward(FloatPointer pixels, int count, float[] features);

        float[] backward(float[] error, int pixels);

        @Override
        void close();
    }

    @FunctionalInterface
    private interface SubjectOf {
        Subject make(RandomGraph random, INDArray gradients);
    }

    @Property(tries = 60, seed = "4")
    void oneDnnAgreesWithDl4jsOwnLayers(@ForAll long seed) {
        Assume.that(OneDnnLibrary.find().isPresent());
        compare(seed, OneDnn::new);
    }

    @Property(tries = 60, seed = "5")
    void ourOperationsAgreeWithDl4jsOwnLayers(@ForAll long seed) {
        compare(seed, (random, gradients) -> new Walk(random, gradients, true));
    }

    @Property(tries = 30, seed = "6")
    void theBackendsOwnConvolutionAgreesWithDl4jsOwnLayers(@ForAll long seed) {
        compare(seed, (random, gradients) -> new Walk(random, gradients, false));
    }

    private void compare(long seed, SubjectOf subjects) {
        Engines.start(warning -> {});
        NativeBackend.useThreads(1);
        RandomGraph random = RandomGraph.draw(new Random(seed));
        ComputationGraph graph = random.graph();
        INDArray gradients = Nd4j.zeros(DataType.FLOAT, graph.numParams());
        try (INDArray images = random.images()) {
            Map<String, INDArray> values = graph.feedForward(new INDArray[] {images}, true, false);
            Assume.that(random.isClearOfKinks(values));
            float[] expected = floats(values.get(random.output()));
            INDArray error = random.error(values.get(random.output()).shape());
            float[] stock = floats(graph.backpropGradient(error).gradient());
            float[] before = floats(graph.params());
            float[] inferred = floats(graph.outputSingle(false, images));

            try (Subject subject = subjects.make(random, gradients)) {
                FloatPointer pixels = HostCopy.pointer(images);
                float[] features = new float[expected.length];
                subject.infer(pixels, random.count(), features);
                assertClose("inference", features, inferred, 0);
                subject.forward(pixels, random.count(), features);
                assertClose("features", features, expected, 0);
                float[] imageGradients = subject.backward(floats(error), (int) images.length());
                random.compareParameters(stock, before, floats(gradients), floats(graph.params()), this::assertClose);
                compareWithDifferences(random, subject, pixels, floats(error), imageGradients);
            }
        } finally {
            gradients.close();
            // Not the graph: its own close asks for a garbage collection each time.
            graph.params().close();
        }
    }

    private static final class OneDnn implements Subject {

        private final CompiledNetwork network;

        OneDnn(RandomGraph random, INDArray gradients) {
            ComputationGraph graph = random.graph();
            FlatVectors vectors = new FlatVectors(
                    HostCopy.pointer(graph.params()), HostCopy.pointer(gradients), (int) graph.numParams());
            network = new CompiledNetwork(
                    NetworkReader.read(graph), random.imageShape(), false, vectors, (held, more) -> {});
        }

        @Override
        public void infer(FloatPointer pixels, int count, float[] features) {
            network.infer(pixels, count, features);
        }

        @Override
        public void forward(FloatPointer pixels, int count, float[] features) {
            network.forward(pixels, count, PassKind.TRAINING, features);
        }

        @Override
        public float[] backward(float[] error, int pixels) {
            float[] gradients = new float[pixels];
            network.backward(error, gradients);
            return gradients;
        }

        @Override
        public void close() {
            network.close();
        }
    }

    private static final class Walk implements Subject {

        private final ArrayPool pool = new ArrayPool(MemoryLimits.ofThisProcess());
        private final HostCopy copy = new HostCopy(true);
        private final GraphWalk walk;
        private final int[] imageShape;
        private Pass pending;
        private long[] featureShape;

        Walk(RandomGraph random, INDArray gradients, boolean cpu) {
            walk = new GraphWalk(GraphPlan.of(random.graph(), gradients, cpu));
            imageShape = random.imageShape();
        }

        private void run(FloatPointer pixels, int count, Pass pass, float[] features) {
            PooledArray images = pool.take(count, imageShape[0], imageShape[1], imageShape[2]);
            float[] numbers = new float[(int) images.values().length()];
            pixels.get(numbers);
            copy.write(numbers, images.values());
            PooledArray result = walk.forward(images, pass);
            featureShape = result.values().shape();
            copy.read(result.values(), features);
            result.letGo();
        }

        @Override
        public void infer(FloatPointer pixels, int count, float[] features) {
            run(pixels, count, new Pass(null, pool), features);
        }

        @Override
        public void forward(FloatPointer pixels, int count, float[] features) {
            pending = new Pass(NormMode.BATCH_STATISTICS, pool);
            run(pixels, count, pending, features);
        }

        @Override
        public float[] backward(float[] error, int pixels) {
            PooledArray gradient = pool.take(featureShape);
            copy.write(error, gradient.values());
            PooledArray images = walk.backward(gradient, true, pending);
            float[] result = new float[pixels];
            copy.read(images.values(), result);
            images.letGo();
            return result;
        }

        @Override
        public void close() {
            pool.close();
        }
    }

    /** DL4J does not give the gradient of its input: a step along a random direction does. */
    private static void compareWithDifferences(
            RandomGraph random, Subject subject, FloatPointer pixels, float[] error, float[] gradients) {
        Random direction = new Random(5);
        float[] original = new float[gradients.length];
        pixels.get(original);
        double slope = 0;
        double length = 0;
        float[] step = new float[gradients.length];
        for (int i = 0; i < step.length; i++) {
            step[i] = (float) direction.nextGaussian();
            slope += (double) step[i] * gradients[i];
            length += Math.pow(gradients[i], 2);
        }
        double size = 1e-3;
        double[] loss = new double[2];
        for (int side = 0; side < 2; side++) {
            float[] moved = new float[step.length];
            for (int i = 0; i < moved.length; i++) {
                moved[i] = (float) (original[i] + (side == 0 ? -size : size) * step[i]);
            }
            pixels.put(moved);
            float[] features = new float[error.length];
            subject.forward(pixels, random.count(), features);
            for (int i = 0; i < features.length; i++) {
                loss[side] += (double) features[i] * error[i];
            }
        }
        pixels.put(original);
        double difference = (loss[1] - loss[0]) / (2 * size);
        // A few kinks lie within the step; without the right sign and size this fails all the same.
        assertThat(Math.abs(difference - slope)).as("image gradient").isLessThan(0.2 * Math.sqrt(length) + 1e-2);
    }

    private void assertClose(String what, float[] actual, float[] expected, double least) {
        double largest = Math.max(1e-6, least);
        double worst = 0;
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            worst = Math.max(worst, Math.abs((double) expected[i] - actual[i]));
        }
        assertThat(worst / largest).as(what).isLessThanOrEqualTo(TOLERANCE);
    }

    private static float[] floats(INDArray array) {
        return array.dup('c').data().asFloat();
    }
}
