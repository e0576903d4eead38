package dev.centroid.data.numpy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An array of numpy. Its elements stay in the file.
 *
 * @param type of its elements
 * @param shape its extents, outermost first
 * @param fortran whether the first index runs fastest in the file, instead of the last
 * @param data where the elements lie; {@code null} for Python objects
 * @param skip bytes of the decoded data in front of the first element
 * @param objects the elements where they are Python objects, in the order of the file; empty for all others
 */
public record NdArray(DType type, List<Long> shape, boolean fortran, ByteRange data, long skip, List<Object> objects) {

    /** Room that an element takes as an object, about. */
    private static final int ELEMENT_BYTES = 64;

    /** Elements that are texts may take this share of the heap, as bytes. */
    private static final int DATA_SHARE = 16;

    /** As numpy has it. */
    static final int MOST_AXES = 32;

    /** Copies the list of extents. */
    public NdArray {
        shape = List.copyOf(shape);
    }

    /** An array whose elements must be as many as its shape says, as far as that can be told without decoding. */
    static NdArray of(DType type, List<Long> shape, boolean fortran, ByteRange data) throws IOException {
        NdArray array = new NdArray(type, shape, fortran, data, 0, List.of());
        if (array.bytes() != data.length() && data.coding() == Coding.RAW) {
            throw new IOException(array.shown() + ", " + data.length());
        }
        return array;
    }

    /** Number of elements. */
    public long count() throws IOException {
        if (shape.size() > MOST_AXES) {
            throw new IOException("shape");
        }
        long count = 1;
        try {
            for (long extent : shape) {
                if (extent < 0) {
                    throw new IOException("shape");
                }
                count = Math.multiplyExact(count, extent);
            }
            Math.multiplyExact(count, Math.max(1, type.size()));
        } catch (ArithmeticException e) {
            throw new IOException("shape", e);
        }
        return count;
    }

    /** Length of all elements, uncompressed. */
    public long bytes() throws IOException {
        return count() * type.size();
    }

    /** Whether element after element lies in the file just as it is. */
    public boolean isPlain() {
        return data != null && data.coding() == Coding.RAW && skip == 0 && !fortran;
    }

    /** The elements one after the other as bytes, in the order of the file; the caller closes it. */
    public InputStream open() throws IOException {
        InputStream in = data.open();
        try {
            in.skipNBytes(skip);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** For messages: type and shape, such as {@code uint8 [600, 84, 84, 3]}. */
    public String shown() {
        return type.shown() + " "
                + shape.stream().limit(8).map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * All elements of an array with one axis.
     *
     * @param most how many are wanted at most
     */
    List<Object> elements(int most) throws IOException {
        long count = count();
        long heap = Runtime.getRuntime().maxMemory();
        boolean large = count > Math.min(most, heap / ELEMENT_BYTES) || bytes() > heap / DATA_SHARE;
        if (shape.size() > 1 && count != shape.get(0) || large) {
            throw new IOException(shown());
        }
        if (data == null) {
            return objects;
        }
        List<Object> elements = new ArrayList<>((int) count);
        byte[] one = new byte[type.size()];
        try (InputStream in = new BufferedInputStream(open(), 1 << 16)) {
            for (int i = 0; i < count; i++) {
                if (in.readNBytes(one, 0, one.length) < one.length) {
                    throw new IOException(shown());
                }
                elements.add(type.element(one, 0));
            }
        }
        return elements;
    }
}
