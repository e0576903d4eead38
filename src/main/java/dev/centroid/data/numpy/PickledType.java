package dev.centroid.data.numpy;

import java.io.IOException;
import java.util.List;

/** An element type while its pickle is read: named first, its byte order told by a later operation. */
final class PickledType {

    private static final int ORDER = 1;
    private static final int NAMES = 3;

    private DType type;

    PickledType(DType type) {
        this.type = type;
    }

    /** Takes numpy's state: version, byte order, and what only structured types have. */
    void build(Object state) throws IOException {
        List<?> parts = PickleValues.tuple(state);
        if (parts.size() <= NAMES || parts.get(NAMES) != PickleValues.NONE) {
            throw new IOException("dtype with fields");
        }
        type = type.in(PickleValues.text(parts.get(ORDER)));
    }

    DType type() {
        return type;
    }
}
