package dev.centroid.model.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;

/** A small graph of supported layers, drawn at random, with images for it. */
final class RandomGraph {

    /** Far more than the engines differ by, far less than numbers usually do. */
    private static final double CLEAR = 3e-5;

    private final Random random;
    private final int count;
    private final int channels;
    private final int height;
    private final int width;
    private final Map<String, String> kinks = new LinkedHashMap<>();
    private final List<String> cancelledBiases = new ArrayList<>();
    private GraphBuilder builder;
    private String last = "images";
    private int planes;
    private int rows;
    private int columns;
    private int names;
    private ComputationGraph graph;

    private RandomGraph(Random random) {
        this.random = random;
        this.count = 2 + random.nextInt(3);
        this.channels = 1 + random.nextInt(3);
        this.height = 6 + random.nextInt(7);
        this.width = 6 + random.nextInt(7);
    }

    static RandomGraph draw(Random random) {
        RandomGraph result = new RandomGraph(random);
        result.build();
        return result;
    }

    private void build() {
        builder = new NeuralNetConfiguration.Builder()
                .seed(random.nextInt(1000))
                .updater(new NoOp())
                .weightInit(WeightInit.RELU)
                .activation(new ActivationIdentity())
                .trainingWorkspaceMode(WorkspaceMode.NONE)
                .inferenceWorkspaceMode(WorkspaceMode.NONE)
                .graphBuilder()
                .addInputs("images");
        planes = channels;
        rows = height;
        columns = width;
        convolution();
        int blocks = 1 + random.nextInt(4);
        for (int i = 0; i < blocks; i++) {
            switch (random.nextInt(4)) {
                case 0 -> convolution();
                case 1 -> norm();
                case 2 -> pooling();
                default -> residual();
            }
        }
        end();
        builder.setOutputs(last).setInputTypes(InputType.convolutional(height, width, channels));
        graph = new ComputationGraph(builder.build());
        graph.init();
        spoilDefaults();
    }

    /** Statistics, β and biases that are not 0 and 1, or half of the mathematics would not be tested. */
    private void spoilDefaults() {
        for (Layer layer : graph.getLayers()) {
            layer.paramTable().forEach((name, values) -> {
                if (!name.equals("W")) {
                    for (int i = 0; i < values.length(); i++) {
                        boolean scale = name.equals("gamma") || name.equals("var");
                        values.putScalar(i, (scale ? 0.6 : -0.3) + 0.6 * random.nextDouble());
                    }
                }
            });
        }
    }

    private void add(String name, org.deeplearning4j.nn.conf.layers.Layer layer, String from) {
        builder.addLayer(name, layer, from);
        last = name;
    }

    private String name(String kind) {
        names++;
        return kind + names;
    }

    private IActivation activation() {
        IActivation[] all = {new ActivationIdentity(), new ActivationReLU(), new ActivationLReLU(0.1)};
        return all[random.nextInt(3)];
    }

    private void convolution() {
        int kernel = 1 + random.nextInt(3);
        int stride = rows > 4 && columns > 4 ? 1 + random.nextInt(2) : 1;
        boolean same = random.nextBoolean();
        int padding = same ? 0 : kernel / 2;
        int outputs = 1 + random.nextInt(20);
        String name = name("convolution");
        boolean bias = random.nextBoolean();
        add(
                name,
                new ConvolutionLayer.Builder(kernel, kernel)
                        .stride(stride, stride)
                        .padding(padding, padding)
                        .convolutionMode(same ? ConvolutionMode.Same : ConvolutionMode.Truncate)
                        .nOut(outputs)
                        .hasBias(bias)
                        .build(),
                last);
        planes = outputs;
        rows = same ? (rows + stride - 1) / stride : (rows + 2 * padding - kernel) / stride + 1;
        columns = same ? (columns + stride - 1) / stride : (columns + 2 * padding - kernel) / stride + 1;
        if (random.nextBoolean()) {
            if (bias) {
                cancelledBiases.add(name);
            }
            norm();
        } else {
            activate();
        }
    }

    private void activate() {
        String from = last;
        String name = name("activation");
        add(name, new ActivationLayer.Builder().activation(activation()).build(), from);
        kinks.put(name, from);
    }

    private void norm() {
        add(
                name("norm"),
                new BatchNormalization.Builder().useLogStd(false).eps(1e-3).build(),
                last);
        activate();
    }

    private void pooling() {
        if (rows < 4 || columns < 4) {
            norm();
            return;
        }
        int kernel = 2 + random.nextInt(2);
        int stride = 1 + random.nextInt(2);
        boolean max = random.nextBoolean();
        int padding = max ? 0 : random.nextInt(2);
        add(
                name("pooling"),
                new SubsamplingLayer.Builder(max ? SubsamplingLayer.PoolingType.MAX : SubsamplingLayer.PoolingType.AVG)
                        .kernelSize(kernel, kernel)
                        .stride(stride, stride)
                        .padding(padding, padding)
                        .convolutionMode(ConvolutionMode.Truncate)
                        .build(),
                last);
        rows = (rows + 2 * padding - kernel) / stride + 1;
        columns = (columns + 2 * padding - kernel) / stride + 1;
    }

    private void residual() {
        String from = last;
        String branch = name("branch");
        add(
                branch,
                new ConvolutionLayer.Builder(3, 3)
                        .padding(1, 1)
                        .nOut(planes)
                        .hasBias(false)
                        .build(),
                from);
        norm();
        String sum = name("sum");
        builder.addVertex(sum, new ElementWiseVertex(ElementWiseVertex.Op.Add), from, last);
        last = sum;
        if (random.nextBoolean()) {
            activate();
        }
    }

    private void end() {
        if (random.nextBoolean()) {
            PoolingType kind = random.nextBoolean() ? PoolingType.AVG : PoolingType.MAX;
            add(name("whole"), new GlobalPoolingLayer.Builder(kind).build(), last);
            if (random.nextBoolean()) {
                dense();
            }
        } else {
            dense();
        }
    }

    private void dense() {
        add(
                name("dense"),
                new DenseLayer.Builder()
                        .nOut(1 + random.nextInt(9))
                        .hasBias(random.nextBoolean())
                        .build(),
                last);
    }

    ComputationGraph graph() {
        return graph;
    }

    String output() {
        return last;
    }

    int count() {
        return count;
    }

    int[] imageShape() {
        return new int[] {channels, height, width};
    }

    INDArray images() {
        return gaussian(count, channels, height, width);
    }

    INDArray error(long... shape) {
        return gaussian(shape);
    }

    private INDArray gaussian(long... shape) {
        int length = (int) Arrays.stream(shape).reduce(1, Math::multiplyExact);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Nd4j.createFromArray(values).reshape('c', shape);
    }

    /** Whether no ReLU stands where a rounding error tips it over, and no maximum is nearly shared. */
    boolean isClearOfKinks(Map<String, INDArray> values) {
        boolean clear = true;
        for (String from : kinks.values()) {
            clear &= smallest(values.get(from).dup('c').data().asFloat()) > CLEAR;
        }
        return clear;
    }

    private static double smallest(float[] values) {
        double smallest = Double.MAX_VALUE;
        for (float value : values) {
            smallest = Math.min(smallest, Math.abs(value));
        }
        return smallest;
    }

    /** Compares two arrays under a name; {@code least} is the smallest number that an error is measured against. */
    @FunctionalInterface
    interface Comparison {
        void check(String what, float[] actual, float[] expected, double least);
    }

    /**
     * Gradients of what is trained (one that normalisations cancel is noise: it is measured against the others), and running statistics, which DL4J's gradient moves: new = old − gradient.
     */
    void compareParameters(float[] stock, float[] before, float[] gradients, float[] after, Comparison comparison) {
        double least = 0.25 * largestGradient(gradients);
        for (Layer layer : graph.getLayers()) {
            String layerName = layer.conf().getLayer().getLayerName();
            layer.paramTable().forEach((name, values) -> {
                int begin = (int) values.offset();
                int end = begin + (int) values.length();
                String what = layerName + " " + name;
                if (name.equals("mean") || name.equals("var")) {
                    float[] moved = Arrays.copyOfRange(before, begin, end);
                    for (int i = begin; i < end; i++) {
                        moved[i - begin] -= stock[i];
                    }
                    comparison.check(what, Arrays.copyOfRange(after, begin, end), moved, 0);
                } else if (!(name.equals("b") && cancelledBiases.contains(layerName))) {
                    comparison.check(
                            what,
                            Arrays.copyOfRange(gradients, begin, end),
                            Arrays.copyOfRange(stock, begin, end),
                            least);
                }
            });
        }
    }

    private static double largestGradient(float[] gradients) {
        double largest = 0;
        for (float gradient : gradients) {
            largest = Math.max(largest, Math.abs(gradient));
        }
        return largest;
    }
}
