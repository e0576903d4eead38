package dev.centroid.model.engine.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import dev.centroid.model.engine.network.LayerSpec;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.primitive_attr;

/** A convolution whose weights are converted to the primitive's layout whenever they have changed. */
final class ConvolutionPart implements Part {

    private final Recorder recorder;
    private final LayerSpec.Convolution layer;
    private final FilterWeights weights;
    private final Value input;
    private final boolean biasMatters;
    private final long[] strides;
    private final long[] dilations;
    private final long[] before;
    private final long[] after;
    private final memory.desc anyInput;
    private final memory.desc anyWeights;
    private final memory.desc anyOutput;
    private final memory.desc biasLayout;
    private final convolution_forward.primitive_desc forward;
    private final Value output;

    /**
     * Records the forward pass.
     *
     * @param weights where the weights come from
     * @param biasMatters false where a batch normalisation takes the bias out again, so that its gradient is 0
     * @param attributes what is applied to the result
     * @param readers how many nodes take the output
     */
    ConvolutionPart(
            Recorder recorder,
            LayerSpec.Convolution layer,
            FilterWeights weights,
            Value input,
            boolean biasMatters,
            primitive_attr attributes,
            int readers) {
        this.recorder = recorder;
        this.layer = layer;
        this.weights = weights;
        this.input = input;
        this.biasMatters = biasMatters;
        long[] size = input.shape();
        int height = (int) size[2];
        int width = (int) size[3];
        this.strides = new long[] {layer.rows().stride(), layer.columns().stride()};
        this.dilations =
                new long[] {layer.rows().dilation() - 1L, layer.columns().dilation() - 1L};
        this.before = new long[] {layer.rows().before(height), layer.columns().before(width)};
        this.after = new long[] {layer.rows().after(height), layer.columns().after(width)};
        long[] result = {
            size[0],
            layer.outputs(),
            layer.rows().output(height),
            layer.columns().output(width)
        };
        this.anyInput = recorder.anyLayout(size);
        this.anyWeights = recorder.layout(weights.shape(), recorder.type(), format_tag.any);
        this.anyOutput = recorder.anyLayout(result);
        this.biasLayout = weights.hasBias()
                ? recorder.layout(new long[] {layer.outputs()}, data_type.f32, format_tag.a)
                : recorder.keep(new memory.desc());
        this.forward = new convolution_forward.primitive_desc(
                recorder.engine(),
                prop_kind.forward_training,
                algorithm.convolution_direct,
                anyInput,
                anyWeights,
                biasLayout,
                anyOutput,
                strides,
                dilations,
                before,
                after,
                attributes,
                false);
        Tensor y = recorder.passing(forward.dst_desc());
        recorder.record(
                forward,
                new convolution_forward(forward),
                new Arguments()
                        .with(DNNL_ARG_SRC, input.in(recorder, recorder.keep(forward.src_desc())))
                        .with(DNNL_ARG_WEIGHTS, weights.in(recorder.keep(forward.weights_desc())))
                        .withAny(DNNL_ARG_BIAS, weights.bias())
                        .with(DNNL_ARG_DST, y));
        this.output = new Value(y, result, readers, false);
    }

    @Override
    public Value output() {
        return output;
    }

    @Override
    public void recordBackward() {
        recordWeightGradients();
        recorder.onlyForImages(input.isImages());
        recordInputGradients();
        recorder.onlyForImages(false);
        output.gradient().take();
    }

    private void recordWeightGradients() {
        memory.desc anyGradients = recorder.layout(weights.shape(), data_type.f32, format_tag.any);
        boolean withBias = layer.hasBias() && biasMatters;
        memory.desc noBias = recorder.keep(new memory.desc());
        convolution_backward_weights.primitive_desc description = new convolution_backward_weights.primitive_desc(
                recorder.engine(),
                algorithm.convolution_direct,
                anyInput,
                anyGradients,
                withBias ? biasLayout : noBias,
                anyOutput,
                strides,
                dilations,
                before,
                after,
                forward,
                recorder.plain(),
                false);
        memory.desc gradientLayout = recorder.keep(description.diff_dst_desc());
        Tensor target = weights.gradient();
        memory.desc own = recorder.keep(description.diff_weights_desc());
        Tensor result = target.layout().equals(own) ? target : recorder.passing(own);
        recorder.record(
                description,
                new convolution_backward_weights(description),
                new Arguments()
                        .with(DNNL_ARG_SRC, input.in(recorder, recorder.keep(description.src_desc())))
                        .with(DNNL_ARG_DIFF_DST, output.gradientIn(recorder, gradientLayout))
                        .with(DNNL_ARG_DIFF_WEIGHTS, result)
                        .withAny(DNNL_ARG_DIFF_BIAS, withBias ? weights.biasGradient() : null));
        if (result != target) {
            recorder.copy(result, target);
        }
        if (layer.hasBias() && !biasMatters) {
            weights.biasGradientIsZero();
        }
    }

    private void recordInputGradients() {
        convolution_backward_data.primitive_desc description = new convolution_backward_data.primitive_desc(
                recorder.engine(),
                algorithm.convolution_direct,
                anyInput,
                anyWeights,
                anyOutput,
                strides,
                dilations,
                before,
                after,
                forward,
                recorder.plain(),
                false);
        Tensor result = recorder.passing(description.diff_src_desc());
        recorder.record(
                description,
                new convolution_backward_data(description),
                new Arguments()
                        .with(
                                DNNL_ARG_DIFF_DST,
                                output.gradientIn(recorder, recorder.keep(description.diff_dst_desc())))
                        .with(DNNL_ARG_WEIGHTS, weights.in(recorder.keep(description.weights_desc())))
                        .with(DNNL_ARG_DIFF_SRC, result));
        input.addGradient(recorder, new Gradient(result, 1));
    }
}
