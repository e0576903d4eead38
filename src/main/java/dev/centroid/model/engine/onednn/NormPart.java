package dev.centroid.model.engine.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SCALE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_MEAN;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCALE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_VARIANCE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;

import dev.centroid.model.engine.network.LayerSpec;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl.normalization_flags;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.memory.format_tag;

/**
 * Batch normalisation, with a ReLU in the same step. Statistics, γ and β are fp32 whatever the activations are; γ, β and
 * their gradients are read and written in the flat vectors themselves.
 */
final class NormPart implements Part {

    private final Recorder recorder;
    private final LayerSpec.Norm layer;
    private final Value input;
    private final int flags;
    private final Tensor gamma;
    private final Tensor gammaGradient;
    private final Tensor betaGradient;
    private final Tensor mean;
    private final Tensor variance;
    private final Tensor workspace;
    private final batch_normalization_forward.primitive_desc forward;
    private final Value output;

    NormPart(
            Recorder recorder,
            LayerSpec.Norm layer,
            PlanVectors vectors,
            PassKind pass,
            Value input,
            boolean withRelu,
            int readers) {
        this.recorder = recorder;
        this.layer = layer;
        this.input = input;
        boolean batchStatistics = pass == PassKind.TRAINING;
        this.flags = normalization_flags.use_scale.value
                | normalization_flags.use_shift.value
                | (withRelu ? normalization_flags.fuse_norm_relu.value : 0)
                | (batchStatistics ? 0 : normalization_flags.use_global_stats.value);
        memory.desc perChannel = recorder.layout(new long[] {layer.channels()}, data_type.f32, format_tag.a);
        FlatVectors flat = vectors.flat();
        this.gamma = recorder.at(perChannel, flat.parameter(layer.gamma()));
        this.gammaGradient = recorder.at(perChannel, flat.gradient(layer.gamma()));
        this.betaGradient = recorder.at(perChannel, flat.gradient(layer.beta()));
        Tensor x = input.tensor(recorder);
        this.forward = new batch_normalization_forward.primitive_desc(
                recorder.engine(),
                (pass.isTraining() ? prop_kind.forward_training : prop_kind.forward_inference).value,
                x.layout(),
                x.layout(),
                (float) layer.epsilon(),
                flags,
                recorder.plain(),
                false);
        if (batchStatistics) {
            this.mean = recorder.passing(forward.mean_desc());
            this.variance = recorder.passing(forward.variance_desc());
            vectors.add(new RunningStatistics(layer, mean, variance));
        } else {
            this.mean = recorder.at(perChannel, flat.parameter(layer.mean()));
            this.variance = recorder.at(perChannel, flat.parameter(layer.variance()));
        }
        memory.desc mask = recorder.keep(forward.workspace_desc());
        this.workspace = mask.get_size() > 0 ? recorder.passing(mask) : null;
        boolean inPlace = !pass.isTraining() && input.mayBeOverwritten();
        Tensor y = inPlace ? x : recorder.passing(x.layout());
        recorder.record(
                forward,
                new batch_normalization_forward(forward),
                new Arguments()
                        .with(DNNL_ARG_SRC, x)
                        .with(DNNL_ARG_DST, y)
                        .with(DNNL_ARG_MEAN, mean)
                        .with(DNNL_ARG_VARIANCE, variance)
                        .with(DNNL_ARG_SCALE, gamma)
                        .with(DNNL_ARG_SHIFT, recorder.at(perChannel, flat.parameter(layer.beta())))
                        .withAny(DNNL_ARG_WORKSPACE, workspace));
        this.output = new Value(y, input.shape(), readers, false);
    }

    @Override
    public Value output() {
        return output;
    }

    @Override
    public void recordBackward() {
        memory.desc layout = input.layout();
        batch_normalization_backward.primitive_desc description = new batch_normalization_backward.primitive_desc(
                recorder.engine(),
                prop_kind.backward.value,
                layout,
                layout,
                layout,
                (float) layer.epsilon(),
                flags,
                forward,
                recorder.plain(),
                false);
        Gradient.Taken gradient = output.gradient().takeIn(recorder, layout);
        Tensor result = gradient.inPlace(recorder);
        // γ alone: oneDNN refuses to run when it is handed β too.
        recorder.record(
                description,
                new batch_normalization_backward(description),
                new Arguments()
                        .with(DNNL_ARG_SRC, input.tensor(recorder))
                        .with(DNNL_ARG_MEAN, mean)
                        .with(DNNL_ARG_VARIANCE, variance)
                        .with(DNNL_ARG_SCALE, gamma)
                        .withAny(DNNL_ARG_WORKSPACE, workspace)
                        .with(DNNL_ARG_DIFF_DST, gradient.tensor())
                        .with(DNNL_ARG_DIFF_SRC, result)
                        .with(DNNL_ARG_DIFF_SCALE, gammaGradient)
                        .with(DNNL_ARG_DIFF_SHIFT, betaGradient));
        input.addGradient(recorder, new Gradient(result, 1));
    }
}
