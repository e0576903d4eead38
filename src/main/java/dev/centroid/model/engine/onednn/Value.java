package dev.centroid.model.engine.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;

/** The output of a node while a plan is recorded, and its gradient while the backward pass is. */
final class Value {

    private final Tensor tensor;
    private final long[] shape;
    private final int readers;
    private final boolean kept;
    private final boolean images;
    private final List<Tensor> forms = new ArrayList<>();
    private Gradient gradient;

    /**
     * An output.
     *
     * @param shape [B, C, H, W] or [B, features]
     * @param readers how many nodes take it
     * @param kept whether the node that makes it needs it again in the backward pass
     */
    Value(Tensor tensor, long[] shape, int readers, boolean kept) {
        this(tensor, shape, readers, kept, false);
        forms.add(tensor);
    }

    private Value(Tensor tensor, long[] shape, int readers, boolean kept, boolean images) {
        this.tensor = tensor;
        this.shape = shape.clone();
        this.readers = readers;
        this.kept = kept;
        this.images = images;
    }

    /**
     * The images of a pass.
     *
     * @param goneInBackward whether their memory has other content when the backward pass comes, so that readers need a copy
     */
    static Value ofImages(Tensor images, long[] shape, int readers, boolean goneInBackward) {
        Value value = new Value(images, shape, readers, true, true);
        if (!goneInBackward) {
            value.forms.add(images);
        }
        return value;
    }

    long[] shape() {
        return shape.clone();
    }

    /** Whether these are the images, whose gradient is seldom wanted. */
    boolean isImages() {
        return images;
    }

    memory.desc layout() {
        return tensor.layout();
    }

    /** The numbers in the layout in which they were made. */
    Tensor tensor(Recorder recorder) {
        return in(recorder, layout());
    }

    /** The numbers in a layout, copied at most once. */
    Tensor in(Recorder recorder, memory.desc layout) {
        for (Tensor form : forms) {
            if (form.layout().equals(layout)) {
                return form;
            }
        }
        Tensor copy = recorder.passing(layout);
        recorder.copy(forms.isEmpty() ? tensor : forms.get(0), copy);
        forms.add(copy);
        return copy;
    }

    /** Whether its only reader may write over it. */
    boolean mayBeOverwritten() {
        return readers == 1 && !kept;
    }

    /** ∂loss/∂value, complete once all readers have been gone back through. */
    Gradient gradient() {
        return gradient;
    }

    /** The gradient in a layout, for a node that lets go of it later. */
    Tensor gradientIn(Recorder recorder, memory.desc layout) {
        return recorder.in(layout, gradient.tensor());
    }

    /** A reader adds its share to the gradient. */
    void addGradient(Recorder recorder, Gradient share) {
        if (gradient == null) {
            gradient = share;
            return;
        }
        Tensor a = gradient.tensor();
        Tensor b = recorder.in(a.layout(), share.tensor());
        boolean overA = gradient.take();
        boolean overB = share.take() || b != share.tensor();
        // oneDNN writes over its first argument only.
        Tensor first = overB && !overA ? b : a;
        Tensor sum = overA || overB ? first : recorder.passing(a.layout());
        binary.primitive_desc description = new binary.primitive_desc(
                recorder.engine(), algorithm.binary_add, a.layout(), b.layout(), sum.layout(), recorder.plain(), false);
        recorder.record(
                description,
                new binary(description),
                new Arguments()
                        .with(DNNL_ARG_SRC_0, first)
                        .with(DNNL_ARG_SRC_1, first == a ? b : a)
                        .with(DNNL_ARG_DST, sum));
        gradient = new Gradient(sum, 1);
    }
}
