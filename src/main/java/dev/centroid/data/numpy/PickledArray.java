package dev.centroid.data.numpy;

import java.io.IOException;
import java.util.List;

/** An array while its pickle is read: made empty first, filled by a later operation. */
final class PickledArray {

    private static final int STATE = 4;

    private NdArray array;

    PickledArray(NdArray array) {
        this.array = array;
    }

    /** Takes numpy's state: (version,) shape, type, whether in Fortran's order, bytes or a list of objects. */
    void build(Object state) throws IOException {
        List<?> parts = PickleValues.tuple(state);
        int from = parts.size() - STATE;
        if (array != null || from < 0 || from > 1) {
            throw new IOException("ndarray");
        }
        List<Long> shape = PickleValues.shape(parts.get(from));
        if (!(parts.get(from + 1) instanceof PickledType type)) {
            throw new IOException("dtype");
        }
        boolean fortran = PickleValues.truth(parts.get(from + 2));
        Object data = parts.get(from + STATE - 1);
        if (type.type().kind() == 'O') {
            @SuppressWarnings("unchecked")
            List<Object> objects = (List<Object>) PickleValues.tuple(data);
            array = new NdArray(type.type(), shape, fortran, null, 0, objects);
            if (array.count() != objects.size()) {
                throw new IOException(array.shown());
            }
        } else {
            array = NdArray.of(type.type(), shape, fortran, PickleValues.range(data));
        }
    }

    /** The extents in a state that {@link #build} has taken. */
    static Object shape(Object state) throws IOException {
        List<?> parts = PickleValues.tuple(state);
        return parts.get(parts.size() - STATE);
    }

    NdArray array() throws IOException {
        if (array == null) {
            throw new IOException("ndarray");
        }
        return array;
    }
}
