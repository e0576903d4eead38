package dev.centroid.episode;

/**
 * CRC-16/GENIBUS: finds every error burst of up to 16 bits, and so every wrong digit of five bits and every two neighbours
 * that changed places. Inverted at the end, since a plain one does not see zeros that were added behind it.
 */
final class Crc16 {

    /** Length of a check in bytes. */
    static final int BYTES = 2;

    private static final int POLYNOMIAL = 0x1021;

    private Crc16() {}

    /** The check of the first bytes, in the lower 16 bits. */
    static int of(byte[] bytes, int length) {
        int crc = 0xFFFF;
        for (int i = 0; i < length; i++) {
            crc ^= (bytes[i] & 0xFF) << 8;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc & 0x8000) != 0 ? crc << 1 ^ POLYNOMIAL : crc << 1;
            }
            crc &= 0xFFFF;
        }
        return crc ^ 0xFFFF;
    }

    /** Whether the last two bytes are the check of those before them. */
    static boolean endsWithCheck(byte[] bytes) {
        int length = bytes.length - BYTES;
        return of(bytes, length) == ((bytes[length] & 0xFF) << 8 | bytes[length + 1] & 0xFF);
    }
}
