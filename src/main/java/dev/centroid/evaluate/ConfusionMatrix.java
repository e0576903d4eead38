package dev.centroid.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which class was taken for which, over all queries of all episodes. A pair can only be confused in an episode that holds both,
 * so each count stands beside the number of queries that had the choice.
 */
public final class ConfusionMatrix {

    private final int classes;
    private final long[] predicted;
    private final long[] offered;

    /** An empty matrix between so many classes. */
    ConfusionMatrix(int classes) {
        this.classes = classes;
        this.predicted = new long[classes * classes];
        this.offered = new long[classes * classes];
    }

    /**
     * A pair of classes.
     *
     * @param actual the query's class
     * @param taken the class it was taken for
     * @param count queries taken so
     * @param offered queries of {@code actual} in episodes that held {@code taken}
     */
    public record Confusion(int actual, int taken, long count, long offered) {

        /** Share of those that had the choice, 0..1. */
        public double rate() {
            return (double) count / offered;
        }
    }

    /** Number of classes. */
    public int classes() {
        return classes;
    }

    /** Queries of class {@code actual} that were taken for {@code taken}. */
    public long count(int actual, int taken) {
        return predicted[actual * classes + taken];
    }

    /** Queries of class {@code actual} in episodes that held {@code taken}. */
    public long offered(int actual, int taken) {
        return offered[actual * classes + taken];
    }

    /** Share of a class's queries that were classified rightly, 0..1; NaN where it had none. */
    public double recall(int actual) {
        return (double) count(actual, actual) / offered(actual, actual);
    }

    /** The pairs of different classes confused most often, by rate, then by count. */
    public List<Confusion> mostConfused(int limit) {
        List<Confusion> pairs = new ArrayList<>();
        for (int a = 0; a < classes; a++) {
            for (int b = 0; b < classes; b++) {
                if (a != b && count(a, b) > 0) {
                    pairs.add(new Confusion(a, b, count(a, b), offered(a, b)));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Confusion::rate)
                .thenComparingLong(Confusion::count)
                .reversed()
                .thenComparingInt(Confusion::actual)
                .thenComparingInt(Confusion::taken));
        return List.copyOf(pairs.subList(0, Math.min(limit, pairs.size())));
    }

    /** Counts one query of an episode with these classes. */
    void add(int[] episodeClasses, int actual, int taken) {
        for (int other : episodeClasses) {
            offered[actual * classes + other]++;
        }
        predicted[actual * classes + taken]++;
    }

    /** Adds all counts of another matrix. */
    void add(ConfusionMatrix other) {
        for (int i = 0; i < predicted.length; i++) {
            predicted[i] += other.predicted[i];
            offered[i] += other.offered[i];
        }
    }
}
