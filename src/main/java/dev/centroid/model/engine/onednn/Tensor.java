package dev.centroid.model.engine.onednn;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** An array in one of oneDNN's layouts, and the steps that use it. */
final class Tensor implements MemoryPlan.Piece {

    private final memory.desc layout;
    private final memory memory;
    private final long bytes;
    private final Tensor original;
    private final List<Tensor> views = new ArrayList<>();
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;
    private long offset;
    private FloatPointer floats;
    private FloatBuffer numbers;

    /**
     * An array.
     *
     * @param place where it lies; null where that is found later
     */
    Tensor(memory.desc layout, engine engine, Pointer place, Handles handles) {
        this(layout, engine, place, null, handles);
    }

    private Tensor(memory.desc layout, engine engine, Pointer place, Tensor original, Handles handles) {
        this.original = original;
        this.layout = layout;
        this.bytes = layout.get_size();
        this.memory = handles.keep(new memory(layout, engine, place));
    }

    /** The same numbers in the same place under another shape. */
    Tensor viewed(memory.desc shape, engine engine, Handles handles) {
        Tensor view = new Tensor(shape, engine, null, this, handles);
        views.add(view);
        return view;
    }

    memory.desc layout() {
        return layout;
    }

    memory memory() {
        return memory;
    }

    /** A step uses it. */
    void usedAt(int step) {
        first = Math.min(first, step);
        last = Math.max(last, step);
        if (original != null) {
            original.usedAt(step);
        }
    }

    /** The numbers of an array of floats without gaps, wherever it lies now. */
    FloatBuffer numbers() {
        if (numbers == null) {
            numbers = floats().asBuffer();
        }
        return numbers;
    }

    /** The same, to copy all at once. */
    FloatPointer floats() {
        if (floats == null) {
            floats = new FloatPointer(memory.get_data_handle()).capacity(bytes / Float.BYTES);
        }
        return floats;
    }

    /** Moves it. */
    void moveTo(Pointer place) {
        memory.set_data_handle(place);
        floats = null;
        numbers = null;
        views.forEach(view -> view.moveTo(place));
    }

    /** Moves it to its planned place in a block. */
    void moveInto(NativeBlock block) {
        moveTo(block.at(offset));
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public int first() {
        return first;
    }

    @Override
    public int last() {
        return last;
    }

    @Override
    public long offset() {
        return offset;
    }

    @Override
    public void placeAt(long place) {
        offset = place;
    }
}
