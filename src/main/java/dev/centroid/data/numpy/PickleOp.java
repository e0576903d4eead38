package dev.centroid.data.numpy;

/** The operations of pickle's protocols 0 to 5, and what stands behind each in the file. */
enum PickleOp {
    MARK('(', Argument.NONE),
    STOP('.', Argument.NONE),
    POP('0', Argument.NONE),
    POP_MARK('1', Argument.NONE),
    DUP('2', Argument.NONE),
    FLOAT('F', Argument.LINE),
    INT('I', Argument.LINE),
    BININT('J', Argument.SIGNED_4),
    BININT1('K', Argument.UNSIGNED_1),
    LONG('L', Argument.LINE),
    BININT2('M', Argument.UNSIGNED_2),
    NONE('N', Argument.NONE),
    PERSID('P', Argument.LINE),
    BINPERSID('Q', Argument.NONE),
    REDUCE('R', Argument.NONE),
    STRING('S', Argument.LONG_LINE),
    BINSTRING('T', Argument.BYTES_4),
    SHORT_BINSTRING('U', Argument.BYTES_1),
    UNICODE('V', Argument.LONG_LINE),
    BINUNICODE('X', Argument.BYTES_4),
    APPEND('a', Argument.NONE),
    BUILD('b', Argument.NONE),
    GLOBAL('c', Argument.TWO_LINES),
    DICT('d', Argument.NONE),
    EMPTY_DICT('}', Argument.NONE),
    APPENDS('e', Argument.NONE),
    GET('g', Argument.LINE),
    BINGET('h', Argument.UNSIGNED_1),
    INST('i', Argument.TWO_LINES),
    LONG_BINGET('j', Argument.UNSIGNED_4),
    LIST('l', Argument.NONE),
    EMPTY_LIST(']', Argument.NONE),
    OBJ('o', Argument.NONE),
    PUT('p', Argument.LINE),
    BINPUT('q', Argument.UNSIGNED_1),
    LONG_BINPUT('r', Argument.UNSIGNED_4),
    SETITEM('s', Argument.NONE),
    TUPLE('t', Argument.NONE),
    EMPTY_TUPLE(')', Argument.NONE),
    SETITEMS('u', Argument.NONE),
    BINFLOAT('G', Argument.FLOAT_8),
    BINBYTES('B', Argument.BYTES_4),
    SHORT_BINBYTES('C', Argument.BYTES_1),
    PROTO(0x80, Argument.UNSIGNED_1),
    NEWOBJ(0x81, Argument.NONE),
    EXT1(0x82, Argument.UNSIGNED_1),
    EXT2(0x83, Argument.UNSIGNED_2),
    EXT4(0x84, Argument.SIGNED_4),
    TUPLE1(0x85, Argument.NONE),
    TUPLE2(0x86, Argument.NONE),
    TUPLE3(0x87, Argument.NONE),
    NEWTRUE(0x88, Argument.NONE),
    NEWFALSE(0x89, Argument.NONE),
    LONG1(0x8a, Argument.BYTES_1),
    LONG4(0x8b, Argument.BYTES_4),
    SHORT_BINUNICODE(0x8c, Argument.BYTES_1),
    BINUNICODE8(0x8d, Argument.BYTES_8),
    BINBYTES8(0x8e, Argument.BYTES_8),
    EMPTY_SET(0x8f, Argument.NONE),
    ADDITEMS(0x90, Argument.NONE),
    FROZENSET(0x91, Argument.NONE),
    NEWOBJ_EX(0x92, Argument.NONE),
    STACK_GLOBAL(0x93, Argument.NONE),
    MEMOIZE(0x94, Argument.NONE),
    FRAME(0x95, Argument.SIGNED_8),
    BYTEARRAY8(0x96, Argument.BYTES_8),
    NEXT_BUFFER(0x97, Argument.NONE),
    READONLY_BUFFER(0x98, Argument.NONE);

    /** What follows an operation's byte; numbers are little-endian. */
    enum Argument {
        NONE,
        UNSIGNED_1,
        UNSIGNED_2,
        UNSIGNED_4,
        SIGNED_4,
        SIGNED_8,
        /** Big-endian, unlike all others. */
        FLOAT_8,
        /** A short text up to a line feed. */
        LINE,
        TWO_LINES,
        /** Anything up to a line feed. */
        LONG_LINE,
        /** That many bytes behind a length of 1, 4 or 8 bytes. */
        BYTES_1,
        BYTES_4,
        BYTES_8
    }

    private static final PickleOp[] BY_CODE = new PickleOp[256];

    static {
        for (PickleOp op : values()) {
            BY_CODE[op.code] = op;
        }
    }

    private final int code;
    private final Argument argument;

    PickleOp(int code, Argument argument) {
        this.code = code;
        this.argument = argument;
    }

    Argument argument() {
        return argument;
    }

    /** The operation of a byte; null where there is none. */
    static PickleOp of(int code) {
        return BY_CODE[code];
    }
}
