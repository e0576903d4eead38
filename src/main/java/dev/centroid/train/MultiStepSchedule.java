package dev.centroid.train;

import java.util.List;

/**
 * The stepped learning rate: multiplied by gamma from each milestone on. A pure function of the 0-based epoch; at a milestone
 * the new rate already holds ({@code epoch >= milestone}). PyTorch's {@code MultiStepLR}.
 *
 * @param base the rate before the first milestone
 * @param milestones 0-based epochs, strictly increasing, each at least 1
 * @param gamma in (0, 1]
 */
public record MultiStepSchedule(double base, List<Integer> milestones, double gamma) {

    /** Checks order and range. */
    public MultiStepSchedule {
        milestones = List.copyOf(milestones);
        if (!(base > 0) || !(gamma > 0 && gamma <= 1)) {
            throw new IllegalArgumentException("base " + base + ", gamma " + gamma);
        }
        for (int i = 0; i < milestones.size(); i++) {
            if (milestones.get(i) < 1 || (i > 0 && milestones.get(i) <= milestones.get(i - 1))) {
                throw new IllegalArgumentException("milestones must grow: " + milestones);
            }
        }
    }

    /**
     * The rate of an epoch.
     *
     * @param epoch 0-based
     */
    public double rateAt(int epoch) {
        double rate = base;
        for (int milestone : milestones) {
            if (epoch >= milestone) {
                rate *= gamma;
            }
        }
        return rate;
    }
}
