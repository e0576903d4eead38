package dev.centroid.train;

/**
 * What an epoch has summed up so far; part of a checkpoint, so that an epoch that was interrupted still reports all of its
 * steps.
 *
 * @param lossSum sum of loss times weight
 * @param correct images or queries classified rightly
 * @param scored images or queries classified
 * @param weight sum of weights: images in stage 1, episodes in stage 2
 * @param images images that passed the backbone
 * @param seconds time spent in steps
 */
public record EpochTotals(double lossSum, long correct, long scored, double weight, long images, double seconds) {

    /** Nothing yet. */
    public static final EpochTotals ZERO = new EpochTotals(0, 0, 0, 0, 0, 0);

    /** These totals and one more step. */
    public EpochTotals plus(StepOutcome step, double stepSeconds) {
        return new EpochTotals(
                lossSum + step.loss() * step.weight(),
                correct + step.correct(),
                scored + step.scored(),
                weight + step.weight(),
                images + step.images(),
                seconds + stepSeconds);
    }

    /** Mean loss in nats; NaN before the first step. */
    public double meanLoss() {
        return lossSum / weight;
    }

    /** Accuracy, 0..1; NaN before the first step. */
    public double accuracy() {
        return (double) correct / scored;
    }

    /** Training throughput; NaN before the first step. */
    public double imagesPerSecond() {
        return images / seconds;
    }
}
