package dev.centroid.ui.chart;

import dev.centroid.run.RunMeans;

/** Smooths a curve as TensorBoard does, so that the same number on the slider gives the same line. */
public final class Smoothing {

    /** The greatest weight on offer; at 1 a line would never leave its start. */
    public static final double GREATEST = 0.99;

    private Smoothing() {}

    /**
     * The same of a curve that was shortened to the means of its stretches: a stretch of n values lets the past keep
     * w<sup>n</sup>, as n steps of equal height would. So a weight means the same however long the curve is.
     *
     * @param means the curve
     * @param weight of the past at each sample, 0 (no smoothing) to below 1
     * @return as many values as there are stretches
     */
    public static double[] exponential(RunMeans means, double weight) {
        checkWeight(weight);
        double[] smooth = new double[means.size()];
        double mean = 0;
        double pull = 1;
        for (int i = 0; i < smooth.length; i++) {
            double kept = Math.pow(weight, means.samples(i));
            mean = kept * mean + (1 - kept) * means.mean(i);
            pull *= kept;
            smooth[i] = mean / (1 - pull);
        }
        return smooth;
    }

    private static void checkWeight(double weight) {
        if (!(weight >= 0 && weight < 1)) {
            throw new IllegalArgumentException("weight " + weight);
        }
    }

    /**
     * Exponential moving average without the pull towards its start:
     * m<sub>i</sub> = w·m<sub>i-1</sub> + (1-w)·y<sub>i</sub>, m<sub>-1</sub> = 0, and the result is
     * m<sub>i</sub> / (1 - w<sup>i+1</sup>). Goes by the number of the point and not by its x. Values that are not finite stay
     * as they are and do not count.
     *
     * @param values left as they are
     * @param weight of the past, 0 (no smoothing) to below 1
     * @return as many values as came in
     * @throws IllegalArgumentException if the weight is out of range
     */
    public static double[] exponential(double[] values, double weight) {
        checkWeight(weight);
        double[] smooth = new double[values.length];
        double mean = 0;
        double pull = 1;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                smooth[i] = values[i];
                continue;
            }
            mean = weight * mean + (1 - weight) * values[i];
            pull *= weight;
            smooth[i] = mean / (1 - pull);
        }
        return smooth;
    }
}
