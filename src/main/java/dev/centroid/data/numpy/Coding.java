package dev.centroid.data.numpy;

/** How a {@link ByteRange} writes its bytes down. */
public enum Coding {
    /** As they are. */
    RAW,
    /** A string of Python 2 in protocol 0, without its quotes: what does not print is escaped. */
    PYTHON2_ESCAPES,
    /** One character a byte, in UTF-8: how Python 3 writes bytes and texts in protocols 1 and 2. */
    UTF8,
    /** One character a byte, with some of them escaped: the same in protocol 0. */
    UNICODE_ESCAPES,
    /** Compressed, without a header, as in a zip archive. */
    DEFLATED
}
