package dev.centroid.data.pack;

import java.util.List;

/**
 * One kind of file and what reads it.
 *
 * @param name of the target
 * @param file where the damaged file is put, relative to the root
 * @param seeds whole files of this kind
 * @param repair mends checksums, so that damage is met behind them
 * @param reading reads the root with the damaged file in it
 */
record FuzzTarget(String name, String file, List<byte[]> seeds, Repair repair, Reading reading) {

    /** Mends checksums in place. */
    interface Repair {
        byte[] of(byte[] damaged);
    }

    /** Reads; throws what the reader throws. */
    interface Reading {
        void read() throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }
}
