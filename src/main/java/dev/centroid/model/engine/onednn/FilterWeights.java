package dev.centroid.model.engine.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.memory.format_tag;

/**
 * The weights and the bias of a layer in the flat vectors, and copies of the weights in the layouts that primitives want. A
 * copy is made anew when the weights have changed.
 */
final class FilterWeights {

    private final Recorder recorder;
    private final long[] shape;
    private final Tensor source;
    private final Tensor factors;
    private final Tensor bias;
    private final Tensor gradient;
    private final Tensor biasGradient;
    private final Runnable zeroBiasGradient;
    private final List<Tensor> copies = new ArrayList<>();

    private FilterWeights(
            Recorder recorder,
            long[] shape,
            Tensor source,
            Tensor factors,
            Tensor bias,
            Tensor gradient,
            Tensor biasGradient,
            Runnable zeroBiasGradient) {
        this.recorder = recorder;
        this.shape = shape;
        this.source = source;
        this.factors = factors;
        this.bias = bias;
        this.gradient = gradient;
        this.biasGradient = biasGradient;
        this.zeroBiasGradient = zeroBiasGradient;
    }

    /**
     * The weights as they are.
     *
     * @param shape [O, …], row-major in the flat vectors
     * @param begin where the weights begin in the flat vectors
     * @param biasBegin where the bias [O] begins, or −1 where there is none
     */
    static FilterWeights of(Recorder recorder, PlanVectors vectors, long[] shape, int begin, int biasBegin) {
        memory.desc layout = plain(recorder, shape);
        memory.desc biasLayout = recorder.layout(new long[] {shape[0]}, data_type.f32, format_tag.a);
        boolean hasBias = biasBegin >= 0;
        return new FilterWeights(
                recorder,
                shape,
                recorder.at(layout, vectors.flat().parameter(begin)),
                null,
                hasBias ? recorder.at(biasLayout, vectors.flat().parameter(biasBegin)) : null,
                recorder.at(layout, vectors.flat().gradient(begin)),
                hasBias ? recorder.at(biasLayout, vectors.flat().gradient(biasBegin)) : null,
                () -> vectors.zeroGradient(biasBegin, (int) shape[0]));
    }

    /** The weights with a normalisation by running statistics folded in; for inference only. */
    static FilterWeights folded(Recorder recorder, PlanVectors vectors, long[] shape, int begin, FoldedNorm norm) {
        Tensor source = recorder.at(plain(recorder, shape), vectors.flat().parameter(begin));
        return new FilterWeights(recorder, shape, source, norm.factors(), norm.bias(), null, null, null);
    }

    private static memory.desc plain(Recorder recorder, long[] shape) {
        return recorder.layout(shape, data_type.f32, shape.length == 2 ? format_tag.ab : format_tag.abcd);
    }

    long[] shape() {
        return shape.clone();
    }

    boolean hasBias() {
        return bias != null;
    }

    /** [O] or null. */
    Tensor bias() {
        return bias;
    }

    /** The weights in a layout. */
    Tensor in(memory.desc layout) {
        if (factors == null && source.layout().equals(layout)) {
            return source;
        }
        for (Tensor copy : copies) {
            if (copy.layout().equals(layout)) {
                return copy;
            }
        }
        Tensor copy = recorder.lasting(layout);
        if (factors == null) {
            recorder.convert(source, copy);
        } else {
            recorder.convertScaled(source, factors, copy);
        }
        copies.add(copy);
        return copy;
    }

    /** Where the gradient of the weights belongs. */
    Tensor gradient() {
        return gradient;
    }

    /** Where the gradient of the bias belongs, or null. */
    Tensor biasGradient() {
        return biasGradient;
    }

    /** The gradient of the bias is 0, and no step writes it. */
    void biasGradientIsZero() {
        zeroBiasGradient.run();
    }
}
