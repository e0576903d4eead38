package dev.centroid.data.pixel;

import dev.centroid.data.ResizeFilter;

/**
 * The weights of a separable, antialiased resize along one axis: target pixel {@code t} is the sum over
 * {@code k < count(t)} of {@code weight(t, k)} times source pixel {@code lower() + first(t) + k}. The filter is stretched by
 * the scale when shrinking and its weights sum to 1, as in Pillow's {@code Image.resize}. Not safe for several threads.
 */
final class ResizeAxis {

    private final ResizeFilter filter;
    private final int targetLength;
    private final int[] first;
    private final int[] count;
    private double from = Double.NaN;
    private double length = Double.NaN;
    private int lower;
    private int upper;
    private int taps;
    private float[] weights = new float[0];

    ResizeAxis(ResizeFilter filter, int targetLength) {
        this.filter = filter;
        this.targetLength = targetLength;
        this.first = new int[targetLength];
        this.count = new int[targetLength];
    }

    /**
     * Computes the weights for {@code newLength} source pixels beginning at {@code newFrom}; free when nothing changed
     * since the last call. Source pixels outside the interval, rounded outwards, get no weight: like cropping first.
     */
    void aim(double newFrom, double newLength) {
        if (newFrom == from && newLength == length) {
            return;
        }
        from = newFrom;
        length = newLength;
        lower = (int) Math.floor(from);
        upper = (int) Math.ceil(from + length);
        double scale = length / targetLength;
        double stretch = Math.max(scale, 1);
        double support = (filter == ResizeFilter.BOX ? 0.5 : 1) * stretch;
        taps = (int) Math.ceil(support) * 2 + 1;
        if (weights.length < taps * targetLength) {
            weights = new float[taps * targetLength];
        }
        for (int t = 0; t < targetLength; t++) {
            aim(t, from - lower + (t + 0.5) * scale, support, stretch);
        }
    }

    private void aim(int target, double centre, double support, double stretch) {
        int begin = Math.max((int) (centre - support + 0.5), 0);
        int end = Math.min((int) (centre + support + 0.5), upper - lower);
        double sum = 0;
        for (int s = begin; s < end; s++) {
            sum += value((s + 0.5 - centre) / stretch);
        }
        for (int s = begin; s < end; s++) {
            weights[target * taps + s - begin] = (float) (value((s + 0.5 - centre) / stretch) / sum);
        }
        first[target] = begin;
        count[target] = end - begin;
    }

    private double value(double x) {
        if (filter == ResizeFilter.BOX) {
            return x > -0.5 && x <= 0.5 ? 1 : 0;
        }
        return Math.max(1 - Math.abs(x), 0);
    }

    /** Whether every target pixel is just one source pixel. */
    boolean isCopy() {
        return length == targetLength && from == lower;
    }

    /** The first source pixel that matters. */
    int lower() {
        return lower;
    }

    /** How many source pixels matter, from {@link #lower()} on. */
    int span() {
        return upper - lower;
    }

    int first(int target) {
        return first[target];
    }

    int count(int target) {
        return count[target];
    }

    float weight(int target, int tap) {
        return weights[target * taps + tap];
    }

    /** {@link #first} of every target pixel; only to be read. */
    int[] firsts() {
        return first;
    }

    /** {@link #count} of every target pixel; only to be read. */
    int[] counts() {
        return count;
    }

    /** {@link #weight} of every target pixel, {@link #taps} apart; only to be read. */
    float[] weights() {
        return weights;
    }

    int taps() {
        return taps;
    }
}
