package dev.centroid.data.numpy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a pickle can hold here: {@link Long}, {@link Double}, {@link Boolean}, {@link #NONE}, texts and bytes as
 * {@link ByteRange}, lists and tuples and sets as {@link List}, dicts as {@link Map} with keys of {@link String}, {@link Long},
 * {@link Double} or {@link Boolean}, arrays as {@link PickledArray}. A list may hold itself: nothing here looks into it deeper
 * than it must.
 */
final class PickleValues {

    /** Python's {@code None}. */
    static final Object NONE = new Object() {
        @Override
        public String toString() {
            return "None";
        }
    };

    private static final int LONGEST_TEXT = 1 << 12;
    private static final int MOST_ELEMENTS = 50_000_000;

    private PickleValues() {}

    static List<?> list(Object value) throws IOException {
        if (value instanceof List<?> list) {
            return list;
        }
        if (value instanceof PickledArray array) {
            return array.array().elements(MOST_ELEMENTS);
        }
        throw unexpected(value, "list");
    }

    /** A list that lies there as one: no array, whose elements would have to be read first, again each time. */
    static List<?> tuple(Object value) throws IOException {
        if (value instanceof List<?> list) {
            return list;
        }
        throw unexpected(value, "tuple");
    }

    static Map<?, ?> dict(Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw unexpected(value, "dict");
    }

    static ByteRange range(Object value) throws IOException {
        if (value instanceof ByteRange range) {
            return range;
        }
        throw unexpected(value, "bytes");
    }

    /** A short text; bytes count as one, since Python 2 knew no difference. */
    static String text(Object value) throws IOException {
        return value instanceof String text ? text : range(value).text(LONGEST_TEXT);
    }

    static long whole(Object value) throws IOException {
        if (value instanceof Long number) {
            return number;
        }
        throw unexpected(value, "int");
    }

    static boolean truth(Object value) throws IOException {
        return value instanceof Boolean truth ? truth : whole(value) != 0;
    }

    /** The extents of an array. */
    static List<Long> shape(Object value) throws IOException {
        if (tuple(value).size() > NdArray.MOST_AXES) {
            throw new IOException("shape");
        }
        return longs(value);
    }

    static List<Long> longs(Object value) throws IOException {
        List<?> list = list(value);
        List<Long> longs = new ArrayList<>(list.size());
        for (Object item : list) {
            longs.add(whole(item));
        }
        return longs;
    }

    /** What may stand in front of a dict's colon. */
    static Object key(Object value) throws IOException {
        boolean plain = value instanceof Long || value instanceof Double || value instanceof Boolean;
        return plain ? value : text(value);
    }

    private static IOException unexpected(Object value, String wanted) {
        String kind = value instanceof Map
                ? "dict"
                : value instanceof List
                        ? "list"
                        : value instanceof ByteRange || value instanceof String
                                ? "bytes"
                                : value instanceof Long
                                        ? "int"
                                        : value instanceof PickledArray
                                                ? "ndarray"
                                                : value == NONE
                                                        ? "None"
                                                        : value.getClass().getSimpleName();
        return new IOException(kind + " ≠ " + wanted);
    }
}
