package dev.centroid.model.engine.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;

import dev.centroid.model.engine.network.Axis;
import dev.centroid.model.engine.network.LayerSpec;
import dev.centroid.model.engine.network.PoolingKind;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;

/** Pooling; the largest number's place is remembered, so that the backward pass needs neither input nor output. */
final class PoolingPart implements Part {

    private final Recorder recorder;
    private final Value input;
    private final algorithm algorithm;
    private final long[] strides;
    private final long[] kernel;
    private final long[] dilations;
    private final long[] before;
    private final long[] after;
    private final pooling_forward.primitive_desc forward;
    private final Tensor places;
    private final Value output;

    PoolingPart(Recorder recorder, LayerSpec.Pooling layer, PassKind pass, Value input, int readers) {
        this.recorder = recorder;
        this.input = input;
        this.algorithm = algorithm(layer.kind());
        long[] size = input.shape();
        Axis rows = layer.rows();
        Axis columns = layer.columns();
        int height = (int) size[2];
        int width = (int) size[3];
        this.strides = new long[] {rows.stride(), columns.stride()};
        this.kernel = new long[] {rows.kernel(), columns.kernel()};
        this.dilations = new long[] {rows.dilation() - 1L, columns.dilation() - 1L};
        this.before = new long[] {rows.before(height), columns.before(width)};
        this.after = new long[] {rows.after(height), columns.after(width)};
        long[] result = {size[0], size[1], rows.output(height), columns.output(width)};
        Tensor x = input.tensor(recorder);
        this.forward = new pooling_forward.primitive_desc(
                recorder.engine(),
                pass.isTraining() ? prop_kind.forward_training : prop_kind.forward_inference,
                algorithm,
                x.layout(),
                recorder.anyLayout(result),
                strides,
                kernel,
                dilations,
                before,
                after,
                recorder.plain(),
                false);
        Tensor y = recorder.passing(forward.dst_desc());
        memory.desc remembered = recorder.keep(forward.workspace_desc());
        this.places = remembered.get_size() > 0 ? recorder.passing(remembered) : null;
        recorder.record(
                forward,
                new pooling_forward(forward),
                new Arguments().with(DNNL_ARG_SRC, x).with(DNNL_ARG_DST, y).withAny(DNNL_ARG_WORKSPACE, places));
        this.output = new Value(y, result, readers, false);
    }

    private static algorithm algorithm(PoolingKind kind) {
        return switch (kind) {
            case MAX -> org.bytedeco.dnnl.global.dnnl.algorithm.pooling_max;
            case AVERAGE -> org.bytedeco.dnnl.global.dnnl.algorithm.pooling_avg_exclude_padding;
            case AVERAGE_WITH_PADDING -> org.bytedeco.dnnl.global.dnnl.algorithm.pooling_avg_include_padding;
        };
    }

    @Override
    public Value output() {
        return output;
    }

    @Override
    public void recordBackward() {
        memory.desc layout = input.layout();
        pooling_backward.primitive_desc description = new pooling_backward.primitive_desc(
                recorder.engine(),
                algorithm,
                layout,
                output.layout(),
                strides,
                kernel,
                dilations,
                before,
                after,
                forward,
                recorder.plain(),
                false);
        Tensor result = recorder.passing(layout);
        recorder.record(
                description,
                new pooling_backward(description),
                new Arguments()
                        .with(
                                DNNL_ARG_DIFF_DST,
                                output.gradient()
                                        .takeIn(recorder, output.layout())
                                        .tensor())
                        .with(DNNL_ARG_DIFF_SRC, result)
                        .withAny(DNNL_ARG_WORKSPACE, places));
        input.addGradient(recorder, new Gradient(result, 1));
    }
}
