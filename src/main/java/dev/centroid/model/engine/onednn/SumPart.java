package dev.centroid.model.engine.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;

import java.util.List;
import java.util.OptionalDouble;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.primitive_attr;

/** The sum of values, with a (Leaky)ReLU in the same step; in place of the first one where nobody else needs it. */
final class SumPart implements Part {

    private final Recorder recorder;
    private final List<Value> inputs;
    private final OptionalDouble slope;
    private final Value output;

    SumPart(Recorder recorder, List<Value> inputs, OptionalDouble slope, int readers) {
        this.recorder = recorder;
        this.inputs = inputs;
        this.slope = slope;
        Value first = inputs.get(0);
        Tensor sum = first.tensor(recorder);
        boolean own = first.mayBeOverwritten();
        for (int i = 1; i < inputs.size(); i++) {
            Tensor more = inputs.get(i).in(recorder, first.layout());
            Tensor result = own ? sum : recorder.passing(first.layout());
            boolean last = i == inputs.size() - 1;
            record(sum, more, result, last && slope.isPresent() ? recorder.activated(slope.getAsDouble()) : null);
            sum = result;
            own = true;
        }
        this.output = new Value(sum, first.shape(), readers, slope.isPresent() || inputs.size() == 1);
    }

    private void record(Tensor a, Tensor b, Tensor result, primitive_attr activation) {
        binary.primitive_desc description = new binary.primitive_desc(
                recorder.engine(),
                algorithm.binary_add,
                a.layout(),
                b.layout(),
                result.layout(),
                activation == null ? recorder.plain() : activation,
                false);
        recorder.record(
                description,
                new binary(description),
                new Arguments().with(DNNL_ARG_SRC_0, a).with(DNNL_ARG_SRC_1, b).with(DNNL_ARG_DST, result));
    }

    @Override
    public Value output() {
        return output;
    }

    @Override
    public void recordBackward() {
        Gradient gradient = output.gradient();
        if (slope.isPresent()) {
            Gradient.Taken taken = gradient.takeIn(recorder, output.layout());
            gradient = ActivationPart.recordBackward(recorder, (float) slope.getAsDouble(), output, taken);
        }
        // Where others read it besides, the inputs are one holder too few ever to write over it.
        int others = gradient.take() ? 0 : 1;
        Gradient shared = new Gradient(gradient.tensor(), inputs.size() + others);
        inputs.forEach(input -> input.addGradient(recorder, shared));
    }
}
