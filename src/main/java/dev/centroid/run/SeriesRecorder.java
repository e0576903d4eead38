package dev.centroid.run;

import java.util.Arrays;

/**
 * Gathers a curve in a fixed amount of memory. Samples are gathered in stretches of equal length, each of which keeps its lowest and
 * its highest sample, and its mean; when all stretches are taken, neighbours are joined and the length doubles. Up to the first
 * doubling every sample is kept. A copy is made anew only after a sample was added.
 */
final class SeriesRecorder {

    private static final int VALUES = 6;
    private static final int SUM = 4;
    private static final int LAST = 5;

    private final int capacity;
    /** Per stretch: x and y of its lowest sample, x and y of its highest, the sum of y, and the x of its last sample. */
    private final double[] stretches;

    private int begun;
    private int samplesPerStretch = 1;
    private int samplesInLast;
    private RunSeries copy = RunSeries.EMPTY;
    private RunMeans means = RunMeans.EMPTY;

    /**
     * A curve without points.
     *
     * @param capacity stretches, even, at least 2; a copy has at most twice as many points
     */
    SeriesRecorder(int capacity) {
        if (capacity < 2 || capacity % 2 != 0) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
        this.stretches = new double[capacity * VALUES];
    }

    /** Adds a sample; one that is not finite cannot be drawn and is left out. */
    void add(double x, double y) {
        if (!Double.isFinite(y)) {
            return;
        }
        copy = null;
        means = null;
        if (begun == 0 || samplesInLast == samplesPerStretch) {
            if (begun == capacity) {
                joinNeighbours();
            }
            begin(x, y);
        } else {
            widenLast(x, y);
        }
    }

    private void begin(double x, double y) {
        int at = begun++ * VALUES;
        stretches[at] = x;
        stretches[at + 1] = y;
        stretches[at + 2] = x;
        stretches[at + 3] = y;
        stretches[at + SUM] = y;
        stretches[at + LAST] = x;
        samplesInLast = 1;
    }

    private void widenLast(double x, double y) {
        int at = (begun - 1) * VALUES;
        if (y < stretches[at + 1]) {
            stretches[at] = x;
            stretches[at + 1] = y;
        }
        if (y > stretches[at + 3]) {
            stretches[at + 2] = x;
            stretches[at + 3] = y;
        }
        stretches[at + SUM] += y;
        stretches[at + LAST] = x;
        samplesInLast++;
    }

    private void joinNeighbours() {
        for (int i = 0; i < capacity / 2; i++) {
            int left = 2 * i * VALUES;
            int right = left + VALUES;
            int lowest = stretches[right + 1] < stretches[left + 1] ? right : left;
            int highest = stretches[right + 3] > stretches[left + 3] ? right : left;
            double highestX = stretches[highest + 2];
            double highestY = stretches[highest + 3];
            double sum = stretches[left + SUM] + stretches[right + SUM];
            double last = stretches[right + LAST];
            System.arraycopy(stretches, lowest, stretches, i * VALUES, 2);
            stretches[i * VALUES + 2] = highestX;
            stretches[i * VALUES + 3] = highestY;
            stretches[i * VALUES + SUM] = sum;
            stretches[i * VALUES + LAST] = last;
        }
        begun = capacity / 2;
        samplesPerStretch *= 2;
    }

    /** The points gathered so far; the same object until there is another sample. */
    RunSeries copy() {
        if (copy == null) {
            copy = copyNow();
        }
        return copy;
    }

    /** The mean of each stretch so far; the same object until there is another sample. */
    RunMeans means() {
        if (means == null) {
            means = meansNow();
        }
        return means;
    }

    private RunMeans meansNow() {
        double[] x = new double[begun];
        double[] mean = new double[begun];
        for (int i = 0; i < begun; i++) {
            x[i] = stretches[i * VALUES + LAST];
            mean[i] = stretches[i * VALUES + SUM] / (i < begun - 1 ? samplesPerStretch : samplesInLast);
        }
        return new RunMeans(x, mean, samplesPerStretch, samplesInLast);
    }

    private RunSeries copyNow() {
        double[] x = new double[2 * begun];
        double[] y = new double[2 * begun];
        int size = 0;
        for (int at = 0; at < begun * VALUES; at += VALUES) {
            boolean lowestFirst = stretches[at] <= stretches[at + 2];
            int first = lowestFirst ? at : at + 2;
            int second = lowestFirst ? at + 2 : at;
            x[size] = stretches[first];
            y[size++] = stretches[first + 1];
            if (stretches[first] != stretches[second]) {
                x[size] = stretches[second];
                y[size++] = stretches[second + 1];
            }
        }
        return new RunSeries(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
    }
}
