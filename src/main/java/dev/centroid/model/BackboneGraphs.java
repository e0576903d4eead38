package dev.centroid.model;

import dev.centroid.run.RunSeed;
import java.util.List;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * Builds backbones as DL4J graphs of stock layers: images [B, C, H, W] at the input {@value #INPUT}, features [B, D] at the
 * output {@value #FEATURES}. The layers bear the names of the reference's modules, so that its tensor names follow.
 *
 * <p>ConvNet4 is that of Vinyals et al. (2016), ResNet12 that of Oreshkin et al. (2018), both as in Meta-Baseline (Chen et
 * al., ICCV 2021, arXiv 2003.04390). Batch normalisation keeps variances (not log10 standard deviations), with ε 1e-5 and a
 * running average that keeps 0.9 of the old value.
 */
public final class BackboneGraphs {

    /** Name of the graph's input. */
    public static final String INPUT = "images";

    /** Name of the graph's output. */
    public static final String FEATURES = "features";

    /** ε of batch normalisation, added to the variance; PyTorch's default. */
    public static final double NORM_EPSILON = 1e-5;

    /** Share of the old running statistic that a training step keeps; 1 − PyTorch's default momentum. */
    public static final double NORM_DECAY = 0.9;

    /** Slope of ResNet12's activation below zero. */
    public static final double LEAK = 0.1;

    private BackboneGraphs() {}

    /**
     * A fresh backbone with initialised weights; see {@link #configuration} and the design's "Networks" for how they are
     * drawn.
     *
     * @param seed the seed of the run; equal seeds give equal weights, whatever the machine
     */
    public static ComputationGraph build(BackboneSpec spec, RunSeed seed) {
        ComputationGraph graph = new ComputationGraph(configuration(spec));
        graph.init();
        ParameterVector.write(graph, BackboneInitialisation.draw(spec, ParameterLayouts.of(graph, spec), seed));
        return graph;
    }

    /** The layers of a backbone, without weights. */
    public static ComputationGraphConfiguration configuration(BackboneSpec spec) {
        ComputationGraphConfiguration.GraphBuilder builder = new NeuralNetConfiguration.Builder()
                .seed(0)
                .dataType(DataType.FLOAT)
                .updater(new Sgd(0.1))
                .weightInit(WeightInit.RELU)
                .activation(new ActivationIdentity())
                .convolutionMode(ConvolutionMode.Truncate)
                .graphBuilder()
                .addInputs(INPUT);
        if (spec.kind() == BackboneKind.CONVNET4) {
            addConvNet4(builder, spec);
        } else {
            addResNet12(builder, spec.widths());
        }
        return builder.setOutputs(FEATURES)
                .setInputTypes(InputType.convolutional(spec.height(), spec.width(), spec.channels(), CNN2DFormat.NCHW))
                .build();
    }

    private static void addConvNet4(ComputationGraphConfiguration.GraphBuilder builder, BackboneSpec spec) {
        String from = INPUT;
        for (int block = 0; block < spec.widths().size(); block++) {
            String name = "encoder." + block;
            builder.addLayer(name + ".0", convolution(3, spec.widths().get(block), true), from)
                    .addLayer(name + ".1", normalisation(), name + ".0")
                    .addLayer(name + ".2", activation(new ActivationReLU()), name + ".1")
                    .addLayer(name + ".3", pooling(), name + ".2");
            from = name + ".3";
        }
        int last = spec.widths().get(spec.widths().size() - 1);
        // Row-major over channel, row, column: the order of PyTorch's view(B, -1).
        builder.addVertex(
                FEATURES,
                new PreprocessorVertex(new CnnToFeedForwardPreProcessor(spec.height() / 16, spec.width() / 16, last)),
                from);
    }

    private static void addResNet12(ComputationGraphConfiguration.GraphBuilder builder, List<Integer> widths) {
        String from = INPUT;
        for (int block = 0; block < widths.size(); block++) {
            String name = "layer" + (block + 1) + ".";
            int width = widths.get(block);
            builder.addLayer(name + "conv1", convolution(3, width, false), from)
                    .addLayer(name + "bn1", normalisation(), name + "conv1")
                    .addLayer(name + "relu1", leakyRelu(), name + "bn1")
                    .addLayer(name + "conv2", convolution(3, width, false), name + "relu1")
                    .addLayer(name + "bn2", normalisation(), name + "conv2")
                    .addLayer(name + "relu2", leakyRelu(), name + "bn2")
                    .addLayer(name + "conv3", convolution(3, width, false), name + "relu2")
                    .addLayer(name + "bn3", normalisation(), name + "conv3")
                    .addLayer(name + "downsample.0", convolution(1, width, false), from)
                    .addLayer(name + "downsample.1", normalisation(), name + "downsample.0")
                    .addVertex(
                            name + "add",
                            new ElementWiseVertex(ElementWiseVertex.Op.Add),
                            name + "bn3",
                            name + "downsample.1")
                    .addLayer(name + "relu", leakyRelu(), name + "add")
                    .addLayer(name + "maxpool", pooling(), name + "relu");
            from = name + "maxpool";
        }
        builder.addLayer(FEATURES, new GlobalPoolingLayer.Builder(PoolingType.AVG).build(), from);
    }

    private static ConvolutionLayer convolution(int kernel, int filters, boolean bias) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .nOut(filters)
                .padding(kernel / 2, kernel / 2)
                .hasBias(bias)
                .build();
    }

    private static BatchNormalization normalisation() {
        return new BatchNormalization.Builder()
                .eps(NORM_EPSILON)
                .decay(NORM_DECAY)
                .useLogStd(false)
                .build();
    }

    private static ActivationLayer leakyRelu() {
        return activation(new ActivationLReLU(LEAK));
    }

    /** A layer of its own, since DL4J's batch normalisation ignores the activation that it is given. */
    private static ActivationLayer activation(IActivation function) {
        return new ActivationLayer.Builder().activation(function).build();
    }

    private static SubsamplingLayer pooling() {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .kernelSize(2, 2)
                .stride(2, 2)
                .build();
    }
}
