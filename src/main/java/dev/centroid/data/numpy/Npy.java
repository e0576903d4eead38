package dev.centroid.data.numpy;

import dev.centroid.data.DataProblem;
import dev.centroid.problem.Reasons;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The npy format: a magic, a version, a Python dict as text that says type, order and shape, and then the elements. */
final class Npy {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 1 << 16;
    private static final Pattern TYPE = Pattern.compile("['\"]descr['\"]\\s*:\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern ORDER = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([\\d\\sL,]*)\\)");

    private Npy() {}

    /**
     * Reads a header.
     *
     * @param range all of the npy file, or an archive's entry
     * @param name of it in messages
     */
    static NdArray read(ByteRange range, String name) {
        try (InputStream in = range.open()) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new IOException("NUMPY");
            }
            int version = in.read();
            int lengthBytes = version == 1 ? 2 : 4;
            if (version < 1 || version > 3 || in.read() < 0) {
                throw new IOException("version " + version);
            }
            long length = 0;
            byte[] written = exactly(in, lengthBytes);
            for (int i = lengthBytes - 1; i >= 0; i--) {
                length = length << Byte.SIZE | written[i] & 0xff;
            }
            if (length > LONGEST_HEADER) {
                throw new IOException("header");
            }
            String header = new String(exactly(in, (int) length), StandardCharsets.UTF_8);
            return array(range, MAGIC.length + 2 + lengthBytes + length, header, name);
        } catch (EOFException e) {
            throw DataProblem.NPY_DAMAGED.exceptionFrom(e, name, "…");
        } catch (IOException e) {
            throw DataProblem.NPY_DAMAGED.exceptionFrom(e, name, Reasons.of(e));
        }
    }

    private static NdArray array(ByteRange range, long begin, String header, String name) throws IOException {
        DType type = DType.parse(found(TYPE, header));
        boolean fortran = found(ORDER, header).equals("True");
        List<Long> shape = new ArrayList<>();
        for (String extent : found(SHAPE, header).replace("L", "").split(",")) {
            if (!extent.isBlank()) {
                try {
                    shape.add(Long.parseLong(extent.strip()));
                } catch (NumberFormatException e) {
                    throw new IOException("shape", e);
                }
            }
        }
        if (type.kind() == 'O') {
            return objects(range, begin, new NdArray(type, shape, fortran, null, 0, List.of()), name);
        }
        if (range.coding() != Coding.RAW) {
            NdArray array = new NdArray(type, shape, fortran, range, begin, List.of());
            array.bytes();
            return array;
        }
        NdArray array = new NdArray(type, shape, fortran, null, 0, List.of());
        if (array.bytes() > range.length() - begin) {
            throw new EOFException();
        }
        ByteRange elements = new ByteRange(range.file(), range.offset() + begin, array.bytes(), Coding.RAW);
        return NdArray.of(type, shape, fortran, elements);
    }

    /** Python objects stand in a pickle behind the header, which itself is an array of them. */
    private static NdArray objects(ByteRange range, long begin, NdArray declared, String name) throws IOException {
        if (range.coding() != Coding.RAW) {
            throw DataProblem.ARRAY_TYPE.exception(name, "object, compressed", "object, np.savez");
        }
        Object value = Pickle.read(range.file(), range.offset() + begin, name);
        if (!(value instanceof PickledArray array) || array.array().count() != declared.count()) {
            throw new IOException(declared.shown());
        }
        return array.array();
    }

    private static String found(Pattern pattern, String header) throws IOException {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new IOException(header.length() > 120 ? header.substring(0, 120) + "…" : header.strip());
        }
        return matcher.group(1);
    }

    private static byte[] exactly(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }
}
