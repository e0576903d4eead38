package dev.centroid.model.engine.onednn;

import dev.centroid.model.engine.network.Axis;
import dev.centroid.model.engine.network.LayerSpec;
import dev.centroid.model.engine.network.Network;
import dev.centroid.model.engine.network.Network.Node;
import dev.centroid.model.engine.network.UnknownLayerException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.memory.format_tag;

/**
 * Records the passes of a network for one batch size. Nodes that no other node reads in between become one step: a ReLU
 * joins the normalisation or the sum before it, and in inference a normalisation joins the convolution before it.
 */
final class Compiler {

    /** How oneDNN begins to say so: "could not create a descriptor for a pooling forward propagation primitive". */
    private static final String NO_PRIMITIVE = "could not create a";

    private final Network network;
    private final PassKind pass;
    private final Recorder recorder;
    private final PlanVectors vectors;
    private final int[] readers;
    private final Value[] values;
    private final List<Part> parts = new ArrayList<>();
    private final List<Integer> nodes = new ArrayList<>();

    private Compiler(Network network, PassKind pass, Recorder recorder, PlanVectors vectors) {
        this.network = network;
        this.pass = pass;
        this.recorder = recorder;
        this.vectors = vectors;
        this.readers = network.readers();
        this.values = new Value[network.nodes().size() + 1];
    }

    /**
     * The arrays at the edges of a recorded plan, row-major fp32.
     *
     * @param images to be moved to where the images of a pass are
     * @param features [B, D]
     * @param featureGradients [B, D], to be filled before a backward pass; null in inference
     * @param imageGradients [B, C, H, W]; null in inference
     */
    record Edges(Tensor images, Tensor features, Tensor featureGradients, Tensor imageGradients) {}

    /**
     * Records a network.
     *
     * @param shape of the images [B, C, H, W]
     * @throws UnknownLayerException if oneDNN has no primitive for a node
     */
    static Edges compile(Network network, PassKind pass, long[] shape, Recorder recorder, PlanVectors vectors) {
        return new Compiler(network, pass, recorder, vectors).compile(shape);
    }

    private Edges compile(long[] shape) {
        memory.desc pixels = recorder.layout(shape, data_type.f32, format_tag.abcd);
        Tensor images = recorder.at(pixels, null);
        values[0] = Value.ofImages(images, shape, readers[0], pass.isTraining());
        for (int i = 0; i < network.nodes().size(); i++) {
            if (values[i + 1] == null) {
                int index = i;
                orUnknown(i, () -> record(index));
            }
        }
        Value last = values[values.length - 1];
        memory.desc rows = rowMajor(last.shape());
        Tensor features = recorder.in(rows, last.tensor(recorder));
        if (!pass.isTraining()) {
            return new Edges(images, features, null, null);
        }
        recorder.beginBackward();
        Tensor featureGradients = recorder.passing(rows);
        last.addGradient(recorder, new Gradient(featureGradients, 1));
        for (int i = parts.size() - 1; i >= 0; i--) {
            orUnknown(nodes.get(i), parts.get(i)::recordBackward);
        }
        recorder.onlyForImages(true);
        Tensor imageGradients = recorder.in(pixels, values[0].gradient().tensor());
        recorder.onlyForImages(false);
        return new Edges(images, features, featureGradients, imageGradients);
    }

    /** JavaCPP throws plain runtime exceptions where oneDNN has no primitive for a setting, and where memory ran out. */
    private void orUnknown(int index, Runnable recording) {
        try {
            recording.run();
        } catch (RuntimeException refused) {
            if (!String.valueOf(refused.getMessage()).startsWith(NO_PRIMITIVE)) {
                throw refused;
            }
            Node node = network.nodes().get(index);
            throw new UnknownLayerException(node.name(), node.layer() + ": " + refused.getMessage(), refused);
        }
    }

    private memory.desc rowMajor(long[] shape) {
        return recorder.layout(shape, data_type.f32, shape.length == 2 ? format_tag.ab : format_tag.abcd);
    }

    /** Records a node and those that join it; the value that they make together is that of the last of them. */
    private void record(int index) {
        Node node = network.nodes().get(index);
        Value input = values[node.inputs().get(0)];
        LayerSpec layer = node.layer();
        if (layer instanceof LayerSpec.Convolution convolution) {
            convolution(convolution, index, input);
        } else if (layer instanceof LayerSpec.Norm norm) {
            int relu = onlyReader(index, LayerSpec.Activation.class);
            boolean joins = relu >= 0 && ((LayerSpec.Activation) layer(relu)).slope() == 0;
            int last = joins ? relu : index;
            put(new NormPart(recorder, norm, vectors, pass, input, joins, readers[last + 1]), index, last);
        } else if (layer instanceof LayerSpec.Activation activation) {
            put(new ActivationPart(recorder, activation.slope(), input, readers[index + 1]), index);
        } else if (layer instanceof LayerSpec.Pooling pooling) {
            put(new PoolingPart(recorder, pooling, pass, input, readers[index + 1]), index);
        } else if (layer instanceof LayerSpec.GlobalPooling global) {
            globalPooling(global, index, input);
        } else if (layer instanceof LayerSpec.Dense dense) {
            long[] shape = {dense.outputs(), dense.inputs()};
            FilterWeights weights = FilterWeights.of(recorder, vectors, shape, dense.weights(), dense.bias());
            put(new DensePart(recorder, dense, weights, input, readers[index + 1]), index);
        } else if (layer instanceof LayerSpec.Flattening) {
            put(new FlatteningPart(recorder, input, readers[index + 1]), index);
        } else if (layer instanceof LayerSpec.Sum) {
            sum(node, index);
        } else {
            throw new UnknownLayerException(node.name(), ((LayerSpec.Other) layer).type());
        }
    }

    private void convolution(LayerSpec.Convolution layer, int index, Value input) {
        long[] shape = {
            layer.outputs(),
            layer.inputs(),
            layer.rows().kernel(),
            layer.columns().kernel()
        };
        int norm = onlyReader(index, LayerSpec.Norm.class);
        boolean folds = norm >= 0 && !pass.isTraining();
        FilterWeights weights;
        if (folds) {
            FoldedNorm folded = new FoldedNorm(recorder, (LayerSpec.Norm) layer(norm), layer.bias());
            vectors.add(folded);
            weights = FilterWeights.folded(recorder, vectors, shape, layer.weights(), folded);
        } else {
            weights = FilterWeights.of(recorder, vectors, shape, layer.weights(), layer.bias());
        }
        int normed = folds ? norm : index;
        int activation = pass.isTraining() ? -1 : onlyReader(normed, LayerSpec.Activation.class);
        OptionalDouble slope = slope(activation);
        int last = activation >= 0 ? activation : normed;
        boolean biasMatters = norm < 0 || pass != PassKind.TRAINING;
        put(
                new ConvolutionPart(
                        recorder,
                        layer,
                        weights,
                        input,
                        biasMatters,
                        slope.isPresent() ? recorder.activated(slope.getAsDouble()) : recorder.plain(),
                        readers[last + 1]),
                index,
                normed,
                last);
    }

    private void globalPooling(LayerSpec.GlobalPooling layer, int index, Value input) {
        long[] size = input.shape();
        Axis rows = Axis.sideBySide((int) size[2]);
        Axis columns = Axis.sideBySide((int) size[3]);
        LayerSpec.Pooling whole = new LayerSpec.Pooling(layer.kind(), rows, columns);
        PoolingPart pooling = new PoolingPart(recorder, whole, pass, input, 1);
        add(pooling, index);
        put(new FlatteningPart(recorder, pooling.output(), readers[index + 1]), index);
    }

    private void sum(Node node, int index) {
        List<Value> inputs = node.inputs().stream().map(i -> values[i]).toList();
        int activation = inputs.size() > 1 ? onlyReader(index, LayerSpec.Activation.class) : -1;
        int last = activation >= 0 ? activation : index;
        put(new SumPart(recorder, inputs, slope(activation), readers[last + 1]), index, last);
    }

    private OptionalDouble slope(int activation) {
        return activation >= 0
                ? OptionalDouble.of(((LayerSpec.Activation) layer(activation)).slope())
                : OptionalDouble.empty();
    }

    private LayerSpec layer(int index) {
        return network.nodes().get(index).layer();
    }

    /** The only node that reads the output of a node, if it is of a kind; else −1. */
    private int onlyReader(int index, Class<? extends LayerSpec> kind) {
        if (readers[index + 1] != 1) {
            return -1;
        }
        for (int i = index + 1; i < network.nodes().size(); i++) {
            if (network.nodes().get(i).inputs().contains(index + 1)) {
                return kind.isInstance(layer(i)) ? i : -1;
            }
        }
        return -1;
    }

    private void add(Part part, int node) {
        parts.add(part);
        nodes.add(node);
    }

    /** Adds a part that computes one node, or several that became one step. */
    private void put(Part part, int... nodes) {
        add(part, nodes[0]);
        for (int node : nodes) {
            values[node + 1] = part.output();
        }
    }
}
