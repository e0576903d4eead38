package dev.centroid.model.engine.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;

import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;

/** ReLU or LeakyReLU, in place where nobody else needs the input; the gradient comes from the output, which has its sign. */
final class ActivationPart implements Part {

    private final Recorder recorder;
    private final float slope;
    private final Value input;
    private final Value output;

    ActivationPart(Recorder recorder, double slope, Value input, int readers) {
        this.recorder = recorder;
        this.slope = (float) slope;
        this.input = input;
        Tensor x = input.tensor(recorder);
        Tensor y = input.mayBeOverwritten() ? x : recorder.passing(x.layout());
        eltwise_forward.primitive_desc description = describe(recorder, x.layout(), this.slope);
        recorder.record(
                description,
                new eltwise_forward(description),
                new Arguments().with(DNNL_ARG_SRC, x).with(DNNL_ARG_DST, y));
        this.output = new Value(y, input.shape(), readers, true);
    }

    private static eltwise_forward.primitive_desc describe(Recorder recorder, memory.desc layout, float slope) {
        return new eltwise_forward.primitive_desc(
                recorder.engine(),
                prop_kind.forward_training,
                algorithm.eltwise_relu_use_dst_for_bwd,
                layout,
                layout,
                slope,
                0,
                recorder.plain(),
                false);
    }

    @Override
    public Value output() {
        return output;
    }

    @Override
    public void recordBackward() {
        Gradient.Taken gradient = output.gradient().takeIn(recorder, output.layout());
        input.addGradient(recorder, recordBackward(recorder, slope, output, gradient));
    }

    /** Records the way back through a (Leaky)ReLU that made the output; gives the gradient of its input. */
    static Gradient recordBackward(Recorder recorder, float slope, Value output, Gradient.Taken gradient) {
        memory.desc layout = output.layout();
        eltwise_forward.primitive_desc hint = recorder.keep(describe(recorder, layout, slope));
        eltwise_backward.primitive_desc description = new eltwise_backward.primitive_desc(
                recorder.engine(),
                algorithm.eltwise_relu_use_dst_for_bwd,
                layout,
                layout,
                layout,
                slope,
                0,
                hint,
                recorder.plain(),
                false);
        Tensor result = gradient.inPlace(recorder);
        recorder.record(
                description,
                new eltwise_backward(description),
                new Arguments()
                        .with(DNNL_ARG_DST, output.tensor(recorder))
                        .with(DNNL_ARG_DIFF_DST, gradient.tensor())
                        .with(DNNL_ARG_DIFF_SRC, result));
        return new Gradient(result, 1);
    }
}
