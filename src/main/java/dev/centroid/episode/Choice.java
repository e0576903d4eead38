package dev.centroid.episode;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Chooses without replacement in time and memory of what is chosen, not of what there is to choose from. */
final class Choice {

    private Choice() {}

    /** {@code count} distinct numbers of 0..from-1 in random order: the first steps of a Fisher–Yates shuffle, kept sparse. */
    static int[] distinct(int count, int from, SplittableRandom random) {
        Map<Integer, Integer> moved = new HashMap<>(2 * count);
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(from - i);
            chosen[i] = moved.getOrDefault(j, j);
            moved.put(j, moved.getOrDefault(i, i));
        }
        return chosen;
    }
}
