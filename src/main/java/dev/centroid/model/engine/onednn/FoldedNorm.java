package dev.centroid.model.engine.onednn;

import dev.centroid.model.engine.network.LayerSpec;
import java.nio.FloatBuffer;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.memory.format_tag;

/**
 * A normalisation by running statistics as part of the convolution before it: γ/√(variance + ε) multiplies the filters, and
 * β + (bias − mean)·γ/√(variance + ε) is their bias.
 */
final class FoldedNorm {

    private final LayerSpec.Norm layer;
    private final int bias;
    private final Tensor factors;
    private final Tensor shifts;

    /**
     * For a normalisation.
     *
     * @param bias where the convolution's own bias begins, or −1 where it has none
     */
    FoldedNorm(Recorder recorder, LayerSpec.Norm layer, int bias) {
        this.layer = layer;
        this.bias = bias;
        memory.desc perFilter = recorder.layout(new long[] {layer.channels()}, data_type.f32, format_tag.a);
        this.factors = recorder.lasting(perFilter);
        this.shifts = recorder.lasting(perFilter);
    }

    Tensor factors() {
        return factors;
    }

    Tensor bias() {
        return shifts;
    }

    void compute(FloatBuffer parameters) {
        FloatBuffer factor = factors.numbers();
        FloatBuffer shift = shifts.numbers();
        for (int i = 0; i < layer.channels(); i++) {
            double deviation = Math.sqrt(parameters.get(layer.variance() + i) + layer.epsilon());
            double scale = parameters.get(layer.gamma() + i) / deviation;
            double centre = parameters.get(layer.mean() + i) - (bias < 0 ? 0 : parameters.get(bias + i));
            factor.put(i, (float) scale);
            shift.put(i, (float) (parameters.get(layer.beta() + i) - centre * scale));
        }
    }
}
