package dev.centroid.model.engine.onednn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds a place in one block of memory for each piece, so that pieces that are needed at the same time do not overlap. */
final class MemoryPlan {

    /** A cache line, and the widest vector. */
    private static final long ALIGNMENT = 64;

    /**
     * Distance of neighbours: activations are multiples of large powers of two, and arrays that begin at multiples of these
     * would compete for the same lines of a cache.
     */
    private static final long APART = 4096 + 256;

    private final List<Piece> placed = new ArrayList<>();
    private long size;

    /** Something that needs memory from its first use to its last. */
    interface Piece {

        long bytes();

        /** The first step that uses it. */
        int first();

        /** The last step that uses it, not before the first. */
        int last();

        /** Where it lies. */
        long offset();

        void placeAt(long offset);
    }

    /** Places all; the largest first, each as far to the front as it fits. */
    static MemoryPlan of(List<? extends Piece> pieces) {
        MemoryPlan plan = new MemoryPlan();
        pieces.stream()
                .sorted(Comparator.comparingLong(Piece::bytes).reversed().thenComparingInt(Piece::first))
                .forEach(plan::place);
        return plan;
    }

    private void place(Piece piece) {
        long offset = 0;
        // Sorted by offset: the first gap that is large enough is found by going over those in the way once.
        for (Piece other : placed) {
            boolean together = other.first() <= piece.last() && piece.first() <= other.last();
            if (together && other.offset() < offset + piece.bytes()) {
                offset = Math.max(offset, aligned(other.offset() + other.bytes()) + apart(other));
            }
        }
        piece.placeAt(offset);
        int position = 0;
        while (position < placed.size() && placed.get(position).offset() <= offset) {
            position++;
        }
        placed.add(position, piece);
        size = Math.max(size, offset + piece.bytes());
    }

    private static long apart(Piece piece) {
        return piece.bytes() > APART ? APART : 0;
    }

    private static long aligned(long bytes) {
        return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** Bytes of the block. */
    long size() {
        return size;
    }
}
