package dev.centroid.run;

import java.util.Arrays;

/**
 * Gathers the accuracy of episodes, and the mean and the spread of the latest ones, in a fixed amount of memory. The mean counts every
 * episode; what is kept of a long run is every second, every fourth … of them, as they came: a cloud of dots stays what it was.
 */
final class EpisodeRecorder {

    private final int capacity;
    private final double[] kept;
    private final double[] means;
    private final double[] errors;
    private final double[] window = new double[RunEpisodes.WINDOW];

    private long count;
    private long stride = 1;
    private int size;
    private RunEpisodes copy = RunEpisodes.EMPTY;

    /**
     * No episodes yet.
     *
     * @param capacity how many are kept at most, even, at least 2
     */
    EpisodeRecorder(int capacity) {
        if (capacity < 2 || capacity % 2 != 0) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
        this.kept = new double[capacity];
        this.means = new double[capacity];
        this.errors = new double[capacity];
    }

    /** Adds the next episode. */
    void add(double accuracy) {
        window[(int) (count % window.length)] = accuracy;
        if (count % stride == 0) {
            if (size == capacity) {
                keepEverySecond();
            }
            if (count % stride == 0) {
                keep(accuracy);
            }
        }
        count++;
        copy = null;
    }

    private void keep(double accuracy) {
        int samples = (int) Math.min(count + 1, window.length);
        double mean = Arrays.stream(window, 0, samples).sum() / samples;
        double squares = 0;
        for (int i = 0; i < samples; i++) {
            squares += (window[i] - mean) * (window[i] - mean);
        }
        kept[size] = accuracy;
        means[size] = mean;
        errors[size] = samples < 2 ? Double.NaN : Math.sqrt(squares / (samples - 1) / samples);
        size++;
    }

    private void keepEverySecond() {
        size = capacity / 2;
        for (int i = 0; i < size; i++) {
            kept[i] = kept[2 * i];
            means[i] = means[2 * i];
            errors[i] = errors[2 * i];
        }
        stride *= 2;
    }

    /** The episodes so far; the same object until there is another one. */
    RunEpisodes copy() {
        if (copy == null) {
            copy = new RunEpisodes(
                    count, stride, Arrays.copyOf(kept, size), Arrays.copyOf(means, size), Arrays.copyOf(errors, size));
        }
        return copy;
    }
}
