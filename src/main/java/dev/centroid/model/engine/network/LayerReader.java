package dev.centroid.model.engine.network;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/** Reads one layer of a DL4J graph: what it computes, then the activation that it applies itself. */
final class LayerReader {

    private final String name;
    private final org.deeplearning4j.nn.api.Layer parameters;
    private final List<LayerSpec> result = new ArrayList<>();

    private LayerReader(String name, org.deeplearning4j.nn.api.Layer parameters) {
        this.name = name;
        this.parameters = parameters;
    }

    /**
     * The layer as one or more plain ones, to be applied one after the other.
     *
     * @param name of the layer, for the exception
     * @param layer its settings
     * @param parameters the layer itself, for where its parameters lie
     */
    static List<LayerSpec> read(String name, Layer layer, org.deeplearning4j.nn.api.Layer parameters) {
        LayerReader reader = new LayerReader(name, parameters);
        if (layer.getIDropout() != null) {
            throw reader.unknown("dropout", layer);
        }
        reader.read(layer);
        return reader.result;
    }

    private void read(Layer layer) {
        // Exact classes: a subclass, such as a depthwise or a transposed convolution, computes something else.
        Class<?> kind = layer.getClass();
        if (kind == ConvolutionLayer.class) {
            convolution((ConvolutionLayer) layer);
        } else if (kind == BatchNormalization.class) {
            norm((BatchNormalization) layer);
        } else if (kind == ActivationLayer.class) {
            activation(((ActivationLayer) layer).getActivationFn(), layer);
        } else if (kind == SubsamplingLayer.class) {
            pooling((SubsamplingLayer) layer);
        } else if (kind == GlobalPoolingLayer.class) {
            globalPooling((GlobalPoolingLayer) layer);
        } else if (kind == DenseLayer.class) {
            dense((DenseLayer) layer);
        } else {
            throw unknown(null, layer);
        }
    }

    private void convolution(ConvolutionLayer layer) {
        checkFormat(layer.getCnn2dDataFormat(), layer);
        result.add(new LayerSpec.Convolution(
                Math.toIntExact(layer.getNIn()),
                Math.toIntExact(layer.getNOut()),
                axis(layer, 0),
                axis(layer, 1),
                position("W"),
                layer.hasBias() ? position("b") : -1));
        activation(layer.getActivationFn(), layer);
    }

    private Axis axis(ConvolutionLayer layer, int i) {
        return axis(
                layer,
                layer.getConvolutionMode(),
                layer.getKernelSize()[i],
                layer.getStride()[i],
                layer.getPadding()[i],
                layer.getDilation()[i]);
    }

    private Axis axis(Layer layer, ConvolutionMode mode, int kernel, int stride, int padding, int dilation) {
        if (mode == ConvolutionMode.Causal) {
            throw unknown("causal padding", layer);
        }
        return new Axis(kernel, stride, padding, dilation, mode == ConvolutionMode.Same);
    }

    private void norm(BatchNormalization layer) {
        if (layer.isLockGammaBeta() || layer.isUseLogStd()) {
            throw unknown(layer.isUseLogStd() ? "log10 standard deviations" : "locked gamma and beta", layer);
        }
        checkFormat(layer.getCnn2DFormat(), layer);
        result.add(new LayerSpec.Norm(
                Math.toIntExact(layer.getNOut()),
                layer.getEps(),
                layer.getDecay(),
                position("gamma"),
                position("beta"),
                position("mean"),
                position("var")));
    }

    private void pooling(SubsamplingLayer layer) {
        checkFormat(layer.getCnn2dDataFormat(), layer);
        PoolingKind kind =
                switch (layer.getPoolingType()) {
                    case MAX -> PoolingKind.MAX;
                    case AVG ->
                        layer.isAvgPoolIncludePadInDivisor() ? PoolingKind.AVERAGE_WITH_PADDING : PoolingKind.AVERAGE;
                    default -> throw unknown(layer.getPoolingType().toString(), layer);
                };
        result.add(new LayerSpec.Pooling(kind, axis(layer, 0), axis(layer, 1)));
    }

    private Axis axis(SubsamplingLayer layer, int i) {
        return axis(
                layer,
                layer.getConvolutionMode(),
                layer.getKernelSize()[i],
                layer.getStride()[i],
                layer.getPadding()[i],
                layer.getDilation()[i]);
    }

    private void globalPooling(GlobalPoolingLayer layer) {
        boolean known = layer.getPoolingType() == PoolingType.AVG || layer.getPoolingType() == PoolingType.MAX;
        if (!known || !layer.isCollapseDimensions()) {
            throw unknown(layer.getPoolingType().toString(), layer);
        }
        result.add(new LayerSpec.GlobalPooling(
                layer.getPoolingType() == PoolingType.MAX ? PoolingKind.MAX : PoolingKind.AVERAGE));
    }

    private void dense(DenseLayer layer) {
        if (layer.hasLayerNorm()) {
            throw unknown("layer normalisation", layer);
        }
        result.add(new LayerSpec.Dense(
                Math.toIntExact(layer.getNIn()),
                Math.toIntExact(layer.getNOut()),
                position("W"),
                layer.hasBias() ? position("b") : -1));
        activation(layer.getActivationFn(), layer);
    }

    private void activation(IActivation function, Layer layer) {
        if (function instanceof ActivationReLU) {
            result.add(new LayerSpec.Activation(0));
        } else if (function instanceof ActivationLReLU leaky) {
            result.add(new LayerSpec.Activation(leaky.getAlpha()));
        } else if (!(function instanceof ActivationIdentity)) {
            throw unknown(String.valueOf(function), layer);
        } else if (result.isEmpty()) {
            // assumption: nobody writes a layer that does nothing; a sum of one value stands for it.
            result.add(new LayerSpec.Sum());
        }
    }

    private void checkFormat(CNN2DFormat format, Layer layer) {
        if (format != CNN2DFormat.NCHW) {
            throw unknown(String.valueOf(format), layer);
        }
    }

    private int position(String parameter) {
        return Math.toIntExact(parameters.getParam(parameter).offset());
    }

    private UnknownLayerException unknown(String setting, Layer layer) {
        String type = layer.getClass().getSimpleName();
        return new UnknownLayerException(name, setting == null ? type : type + " (" + setting + ")");
    }
}
