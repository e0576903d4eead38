package dev.centroid.model.engine.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.format_tag;

/** [B, C, H, W] as [B, C·H·W]: row-major in memory, under another shape. */
final class FlatteningPart implements Part {

    private final Recorder recorder;
    private final Value input;
    private final memory.desc planes;
    private final memory.desc rows;
    private final Value output;

    FlatteningPart(Recorder recorder, Value input, int readers) {
        this.recorder = recorder;
        this.input = input;
        long[] size = input.shape();
        long[] flat = {size[0], size[1] * size[2] * size[3]};
        this.planes = recorder.layout(size, recorder.type(), format_tag.abcd);
        this.rows = recorder.layout(flat, recorder.type(), format_tag.ab);
        Tensor rowMajor = input.in(recorder, planes);
        this.output = new Value(recorder.viewed(rowMajor, rows), flat, readers, true);
    }

    @Override
    public Value output() {
        return output;
    }

    @Override
    public void recordBackward() {
        Gradient.Taken gradient = output.gradient().takeIn(recorder, rows);
        Tensor viewed = recorder.viewed(gradient.tensor(), planes);
        // Whoever else reads the gradient under its own shape must find it unchanged.
        input.addGradient(recorder, new Gradient(viewed, gradient.mayBeOverwritten() ? 1 : 2));
    }
}
