package dev.centroid.episode;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Chooses without replacement in time and memory of what is chosen, not of what there is to choose from. */
final class Choice {

    private static final int FREE = -1;

    /** The numbers that a shuffle has moved so far: place → number, in an open hash table at most half full. */
    private final int[] places;

    private final int[] numbers;

    private Choice(int count) {
        int capacity = Integer.highestOneBit(Math.max(1, count)) * 4;
        places = new int[capacity];
        numbers = new int[capacity];
        Arrays.fill(places, FREE);
    }

    /** {@code count} distinct numbers of 0..from-1 in random order: the first steps of a Fisher–Yates shuffle, kept sparse. */
    static int[] distinct(int count, int from, SplittableRandom random) {
        Choice moved = new Choice(count);
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(from - i);
            int slot = moved.slot(j);
            chosen[i] = moved.at(slot, j);
            int last = moved.at(moved.slot(i), i);
            moved.places[slot] = j;
            moved.numbers[slot] = last;
        }
        return chosen;
    }

    /** Where a place is kept, or would be. */
    private int slot(int place) {
        int mask = places.length - 1;
        int slot = place * 0x9E3779B9 >>> 7 & mask;
        while (places[slot] != place && places[slot] != FREE) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int at(int slot, int place) {
        return places[slot] == FREE ? place : numbers[slot];
    }
}
