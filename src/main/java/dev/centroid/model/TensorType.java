package dev.centroid.model;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Number formats of safetensors; those with a reader can be brought to Java numbers. */
enum TensorType {
    BOOL(1),
    U8(1),
    I8(1),
    F8_E5M2(1),
    F8_E4M3(1),
    I16(2),
    U16(2),
    F16(2),
    BF16(2),
    I32(4),
    U32(4),
    F32(4),
    I64(8),
    U64(8),
    F64(8);

    private static final String FLOATS = "F32, F64, F16, BF16";
    private static final String LONGS = "I64, I32";

    private final int bytes;

    TensorType(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    static Optional<TensorType> named(String name) {
        return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst();
    }

    static String floatTypes() {
        return FLOATS;
    }

    static String longTypes() {
        return LONGS;
    }

    boolean isFloat() {
        return this == F32 || this == F64 || this == F16 || this == BF16;
    }

    boolean isLong() {
        return this == I64 || this == I32;
    }

    /** The number at an absolute byte position; for {@link #isFloat} types. */
    float floatAt(ByteBuffer data, int position) {
        return switch (this) {
            case F32 -> data.getFloat(position);
            case F64 -> (float) data.getDouble(position);
            case F16 -> halfToFloat(data.getShort(position));
            case BF16 -> Float.intBitsToFloat(data.getShort(position) << 16);
            default -> throw new IllegalArgumentException(this + " is no type of real numbers");
        };
    }

    /** The number at an absolute byte position; for {@link #isLong} types. */
    long longAt(ByteBuffer data, int position) {
        return switch (this) {
            case I64 -> data.getLong(position);
            case I32 -> data.getInt(position);
            default -> throw new IllegalArgumentException(this + " is no type of whole numbers");
        };
    }

    /** IEEE 754 binary16; Java learnt this conversion only in version 20. */
    private static float halfToFloat(short half) {
        int exponent = half >>> 10 & 0x1F;
        int fraction = half & 0x3FF;
        float magnitude =
                switch (exponent) {
                    case 0 -> Math.scalb((float) fraction, -24);
                    case 0x1F -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
                    default -> Math.scalb((float) (fraction | 0x400), exponent - 25);
                };
        return half < 0 ? -magnitude : magnitude;
    }
}
