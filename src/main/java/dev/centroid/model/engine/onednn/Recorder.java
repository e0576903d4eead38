package dev.centroid.model.engine.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_ATTR_SCALES;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_FROM;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCRATCHPAD;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_TO;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.scratchpad_mode;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.javacpp.Pointer;

/**
 * Writes down the steps of a plan in the order in which they will run, and the arrays that they use. Conversions of weights
 * run first, and only after the weights have changed.
 */
final class Recorder {

    /** Conversions come before the other steps; nobody records as many. */
    private static final int FIRST_CONVERSION = -1_000_000;

    private final engine engine;
    private final Handles handles;
    private final memory.data_type type;
    private final primitive_attr plain;
    private final List<Step> conversions = new ArrayList<>();
    private final List<Step> forward = new ArrayList<>();
    private final List<Step> backward = new ArrayList<>();
    private final List<Tensor> passing = new ArrayList<>();
    private final List<Tensor> lasting = new ArrayList<>();
    private boolean inBackward;
    private boolean forImages;

    /**
     * Begins with the forward pass.
     *
     * @param type of activations: f32 or bf16
     * @param handles receives all native objects
     */
    Recorder(engine engine, memory.data_type type, Handles handles) {
        this.engine = engine;
        this.handles = handles;
        this.type = type;
        this.plain = attributes();
    }

    engine engine() {
        return engine;
    }

    /** The type of activations. */
    memory.data_type type() {
        return type;
    }

    <T extends Pointer> T keep(T object) {
        return handles.keep(object);
    }

    /** Attributes without anything special. */
    primitive_attr plain() {
        return plain;
    }

    /** decision: scratch memory is planned like any other array, so that it has an owner too. */
    private primitive_attr attributes() {
        primitive_attr attributes = keep(new primitive_attr());
        attributes.set_scratchpad_mode(scratchpad_mode.user);
        return attributes;
    }

    /** Attributes that apply a (Leaky)ReLU to the result. */
    primitive_attr activated(double slope) {
        post_ops operations = keep(new post_ops());
        operations.append_eltwise(algorithm.eltwise_relu, (float) slope, 0);
        primitive_attr attributes = attributes();
        attributes.set_post_ops(operations);
        return attributes;
    }

    /** A description of an array. */
    memory.desc layout(long[] shape, memory.data_type elements, memory.format_tag tag) {
        return keep(new memory.desc(shape, elements, tag));
    }

    /** A description of an array of activations whose layout the primitive may choose. */
    memory.desc anyLayout(long[] shape) {
        return layout(shape, type, memory.format_tag.any);
    }

    /** An array that is needed within one pass only; shares its memory with others. */
    Tensor passing(memory.desc layout) {
        return added(passing, keep(layout));
    }

    /** An array that keeps its content from pass to pass. */
    Tensor lasting(memory.desc layout) {
        return added(lasting, keep(layout));
    }

    private Tensor added(List<Tensor> list, memory.desc layout) {
        Tensor tensor = new Tensor(layout, engine, null, handles);
        list.add(tensor);
        return tensor;
    }

    /** An array in somebody else's memory. */
    Tensor at(memory.desc layout, Pointer place) {
        return new Tensor(keep(layout), engine, place, handles);
    }

    /** An array under another shape. */
    Tensor viewed(Tensor tensor, memory.desc shape) {
        return tensor.viewed(shape, engine, handles);
    }

    /** From now on steps belong to the backward pass. */
    void beginBackward() {
        inBackward = true;
    }

    /** Whether steps from now on are only needed for the gradient of the images. */
    void onlyForImages(boolean only) {
        forImages = only;
    }

    /** Adds a step to the pass. */
    void record(primitive_desc_base description, primitive primitive, Arguments arguments) {
        int position = forward.size() + backward.size();
        (inBackward ? backward : forward).add(step(description, primitive, arguments, position));
    }

    private void recordConversion(primitive_desc_base description, primitive primitive, Arguments arguments) {
        conversions.add(step(description, primitive, arguments, FIRST_CONVERSION + conversions.size()));
    }

    private Step step(primitive_desc_base description, primitive primitive, Arguments arguments, int position) {
        keep(description);
        keep(primitive);
        memory.desc scratch = keep(description.scratchpad_desc());
        if (scratch.get_size() > 0) {
            arguments.with(DNNL_ARG_SCRATCHPAD, passing(scratch));
        }
        IntMemoryMap map = keep(new IntMemoryMap());
        arguments.forEach((number, tensor) -> {
            map.put(number, tensor.memory());
            tensor.usedAt(position);
        });
        return new Step(primitive, map, forImages);
    }

    /** Copies into another layout or type. */
    void copy(Tensor from, Tensor to) {
        reorder.primitive_desc description =
                new reorder.primitive_desc(engine, from.layout(), engine, to.layout(), plain, false);
        record(description, new reorder(description), arguments(from, to));
    }

    /** Copies weights into another layout or type, whenever they have changed. */
    void convert(Tensor from, Tensor to) {
        reorder.primitive_desc description =
                new reorder.primitive_desc(engine, from.layout(), engine, to.layout(), plain, false);
        recordConversion(description, new reorder(description), arguments(from, to));
    }

    /** The same, and multiplies each filter by a factor. */
    void convertScaled(Tensor from, Tensor factors, Tensor to) {
        primitive_attr attributes = attributes();
        attributes.set_scales_mask(DNNL_ARG_FROM, 1);
        reorder.primitive_desc description =
                new reorder.primitive_desc(engine, from.layout(), engine, to.layout(), attributes, false);
        Arguments arguments = arguments(from, to).with(DNNL_ARG_ATTR_SCALES | DNNL_ARG_FROM, factors);
        recordConversion(description, new reorder(description), arguments);
    }

    private static Arguments arguments(Tensor from, Tensor to) {
        return new Arguments().with(DNNL_ARG_FROM, from).with(DNNL_ARG_TO, to);
    }

    /** The same values in a layout; the array itself where it has that one already. */
    Tensor in(memory.desc layout, Tensor tensor) {
        if (tensor.layout().equals(layout)) {
            return tensor;
        }
        Tensor result = passing(layout);
        copy(tensor, result);
        return result;
    }

    List<Step> conversions() {
        return conversions;
    }

    List<Step> forward() {
        return forward;
    }

    List<Step> backward() {
        return backward;
    }

    /** The arrays to place in memory that passes share. */
    List<Tensor> passing() {
        return passing;
    }

    /** The arrays to place in memory of the plan's own. */
    List<Tensor> lasting() {
        return lasting;
    }
}
