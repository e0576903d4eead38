package dev.centroid.data.numpy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names that a pickle may ask for. Each is answered by code of ours; nothing else exists. */
enum PickleGlobal {
    /** An empty array, to be filled. */
    RECONSTRUCT {
        @Override
        Object call(List<?> arguments) {
            return new PickledArray(null);
        }
    },
    /** An array over bytes: protocol 5. */
    FROM_BUFFER {
        @Override
        Object call(List<?> arguments) throws IOException {
            need(arguments, 4);
            if (!(arguments.get(1) instanceof PickledType type)) {
                throw new IOException("dtype");
            }
            List<Long> shape = PickleValues.shape(arguments.get(2));
            boolean fortran = PickleValues.text(arguments.get(3)).equals("F");
            return new PickledArray(NdArray.of(type.type(), shape, fortran, PickleValues.range(arguments.get(0))));
        }
    },
    /** One number. */
    SCALAR {
        @Override
        Object call(List<?> arguments) throws IOException {
            need(arguments, 2);
            if (!(arguments.get(0) instanceof PickledType type)) {
                throw new IOException("dtype");
            }
            byte[] bytes = PickleValues.range(arguments.get(1))
                    .bytes(Math.max(1, type.type().size()));
            if (bytes.length != type.type().size()) {
                throw new IOException("scalar");
            }
            return type.type().element(bytes, 0);
        }
    },
    /** An element type. */
    DTYPE {
        @Override
        Object call(List<?> arguments) throws IOException {
            need(arguments, 1);
            return new PickledType(DType.parse(PickleValues.text(arguments.get(0))));
        }
    },
    /** The class of arrays: only named. */
    NDARRAY,
    /** Bytes from a text, one character each: what protocols 0 to 2 make of bytes. */
    ENCODE {
        @Override
        Object call(List<?> arguments) throws IOException {
            need(arguments, 2);
            return latin1(arguments);
        }
    },
    /** Bytes or a byte array: empty, from bytes, or from a text. */
    BYTES {
        @Override
        Object call(List<?> arguments) throws IOException {
            need(arguments, 1);
            return arguments.size() == 1 ? PickleValues.range(arguments.get(0)) : latin1(arguments);
        }
    },
    /** An ordered dict: empty, or from pairs. */
    ORDERED_DICT {
        @Override
        Object call(List<?> arguments) throws IOException {
            Map<Object, Object> dict = new LinkedHashMap<>();
            if (!arguments.isEmpty()) {
                for (Object pair : PickleValues.tuple(arguments.get(0))) {
                    List<?> parts = PickleValues.tuple(pair);
                    need(parts, 2);
                    dict.put(PickleValues.key(parts.get(0)), parts.get(1));
                }
            }
            return dict;
        }
    },
    /** A dict with defaults, which are of no use here. */
    DEFAULT_DICT {
        @Override
        Object call(List<?> arguments) {
            return new LinkedHashMap<>();
        }
    },
    /** A list or set from a list. */
    COLLECTION {
        @Override
        Object call(List<?> arguments) throws IOException {
            return arguments.isEmpty() ? new ArrayList<>() : PickleValues.tuple(arguments.get(0));
        }
    },
    /** A type that is only named, as what a dict falls back on. */
    PLAIN_TYPE;

    private static final Map<String, PickleGlobal> BY_NAME = new LinkedHashMap<>();

    static {
        for (String numpy : new String[] {"numpy.core", "numpy._core"}) {
            BY_NAME.put(numpy + ".multiarray._reconstruct", RECONSTRUCT);
            BY_NAME.put(numpy + ".multiarray.scalar", SCALAR);
            BY_NAME.put(numpy + ".numeric._frombuffer", FROM_BUFFER);
        }
        BY_NAME.put("numpy.dtype", DTYPE);
        BY_NAME.put("numpy.ndarray", NDARRAY);
        BY_NAME.put("_codecs.encode", ENCODE);
        BY_NAME.put("collections.OrderedDict", ORDERED_DICT);
        BY_NAME.put("collections.defaultdict", DEFAULT_DICT);
        for (String python : new String[] {"builtins", "__builtin__"}) {
            BY_NAME.put(python + ".bytes", BYTES);
            BY_NAME.put(python + ".bytearray", BYTES);
            BY_NAME.put(python + ".list", COLLECTION);
            BY_NAME.put(python + ".set", COLLECTION);
            BY_NAME.put(python + ".dict", DEFAULT_DICT);
            BY_NAME.put(python + ".int", PLAIN_TYPE);
        }
    }

    /** The name's meaning; null where a pickle must not ask for it. */
    static PickleGlobal of(String module, String name) {
        return BY_NAME.get(module + "." + name);
    }

    /** What a pickle gets for calling it. */
    Object call(List<?> arguments) throws IOException {
        throw new IOException(name().toLowerCase(Locale.ROOT) + "()");
    }

    private static ByteRange latin1(List<?> arguments) throws IOException {
        String charset = PickleValues.text(arguments.get(1));
        if (!charset.equals("latin1") && !charset.equals("latin-1")) {
            throw new IOException(charset.length() > 40 ? "charset" : charset);
        }
        return PickleValues.range(arguments.get(0));
    }

    private static void need(List<?> arguments, int count) throws IOException {
        if (arguments.size() < count) {
            throw new IOException("arguments");
        }
    }
}
