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
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.memory.format_tag;

/** A fully connected layer. */
final class DensePart implements Part {

    private final Recorder recorder;
    private final FilterWeights weights;
    private final Value input;
    private final memory.desc anyInput;
    private final memory.desc anyWeights;
    private final memory.desc anyOutput;
    private final memory.desc biasLayout;
    private final inner_product_forward.primitive_desc forward;
    private final Value output;

    DensePart(Recorder recorder, LayerSpec.Dense layer, FilterWeights weights, Value input, int readers) {
        this.recorder = recorder;
        this.weights = weights;
        this.input = input;
        long[] result = {input.shape()[0], layer.outputs()};
        this.anyInput = recorder.anyLayout(input.shape());
        this.anyWeights = recorder.layout(weights.shape(), recorder.type(), format_tag.any);
        this.anyOutput = recorder.anyLayout(result);
        this.biasLayout = weights.hasBias()
                ? recorder.layout(new long[] {layer.outputs()}, data_type.f32, format_tag.a)
                : recorder.keep(new memory.desc());
        this.forward = new inner_product_forward.primitive_desc(
                recorder.engine(),
                prop_kind.forward_training,
                anyInput,
                anyWeights,
                biasLayout,
                anyOutput,
                recorder.plain(),
                false);
        Tensor y = recorder.passing(forward.dst_desc());
        recorder.record(
                forward,
                new inner_product_forward(forward),
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
        recordInputGradients();
        output.gradient().take();
    }

    private void recordWeightGradients() {
        inner_product_backward_weights.primitive_desc description = new inner_product_backward_weights.primitive_desc(
                recorder.engine(),
                anyInput,
                recorder.layout(weights.shape(), data_type.f32, format_tag.any),
                biasLayout,
                anyOutput,
                forward,
                recorder.plain(),
                false);
        Tensor target = weights.gradient();
        memory.desc own = recorder.keep(description.diff_weights_desc());
        Tensor result = target.layout().equals(own) ? target : recorder.passing(own);
        recorder.record(
                description,
                new inner_product_backward_weights(description),
                new Arguments()
                        .with(DNNL_ARG_SRC, input.in(recorder, recorder.keep(description.src_desc())))
                        .with(
                                DNNL_ARG_DIFF_DST,
                                output.gradientIn(recorder, recorder.keep(description.diff_dst_desc())))
                        .with(DNNL_ARG_DIFF_WEIGHTS, result)
                        .withAny(DNNL_ARG_DIFF_BIAS, weights.biasGradient()));
        if (result != target) {
            recorder.copy(result, target);
        }
    }

    private void recordInputGradients() {
        inner_product_backward_data.primitive_desc description = new inner_product_backward_data.primitive_desc(
                recorder.engine(), anyInput, anyWeights, anyOutput, forward, recorder.plain(), false);
        Tensor result = recorder.passing(description.diff_src_desc());
        recorder.record(
                description,
                new inner_product_backward_data(description),
                new Arguments()
                        .with(
                                DNNL_ARG_DIFF_DST,
                                output.gradientIn(recorder, recorder.keep(description.diff_dst_desc())))
                        .with(DNNL_ARG_WEIGHTS, weights.in(recorder.keep(description.weights_desc())))
                        .with(DNNL_ARG_DIFF_SRC, result));
        input.addGradient(recorder, new Gradient(result, 1));
    }
}
