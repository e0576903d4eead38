package dev.centroid.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The planned learning rate of a stage: {@code base · gamma^(number of milestones ≤ epoch)}, and the changes that can be made to
 * its milestones. Immutable. Milestones are 0-based epochs, growing, each 1 to {@code epochs - 1}.
 *
 * @param base the rate before the first milestone, above 0
 * @param gamma factor at each milestone, above 0 and at most 1
 * @param epochs number of epochs, at least 1
 * @param milestones where the rate falls
 */
public record Staircase(double base, double gamma, int epochs, List<Integer> milestones) {

    /** Checks that these numbers make a staircase. */
    public Staircase {
        milestones = List.copyOf(milestones);
        if (!isSound(base, gamma, epochs, milestones)) {
            throw new IllegalArgumentException(
                    "base " + base + ", gamma " + gamma + ", epochs " + epochs + ", milestones " + milestones);
        }
    }

    /** Whether these numbers make a staircase. */
    static boolean isSound(double base, double gamma, int epochs, List<Integer> milestones) {
        boolean sound = base > 0 && base < Double.POSITIVE_INFINITY && gamma > 0 && gamma <= 1 && epochs >= 1;
        int before = 0;
        for (Integer milestone : milestones) {
            sound = sound && milestone != null && milestone > before && milestone < epochs;
            before = sound ? milestone : before;
        }
        return sound;
    }

    /** The rate from milestone {@code index} on; the base for -1. */
    double rateFrom(int index) {
        return base * Math.pow(gamma, index + 1.0);
    }

    /** The corners of the staircase, from epoch 0 to the end. */
    public Points points() {
        int count = milestones.size();
        double[] x = new double[count + 2];
        double[] y = new double[count + 2];
        y[0] = base;
        for (int i = 0; i < count; i++) {
            x[i + 1] = milestones.get(i);
            y[i + 1] = rateFrom(i);
        }
        x[count + 1] = epochs;
        y[count + 1] = rateFrom(count - 1);
        return Points.of(x, y);
    }

    /** The earliest epoch that milestone {@code index} can be moved to. */
    int earliest(int index) {
        return index == 0 ? 1 : milestones.get(index - 1) + 1;
    }

    /** The latest epoch that milestone {@code index} can be moved to. */
    int latest(int index) {
        return index == milestones.size() - 1 ? epochs - 1 : milestones.get(index + 1) - 1;
    }

    /** Milestone {@code index} moved as near to {@code epoch} as its neighbours let it. */
    Staircase moved(int index, double epoch) {
        long wanted = Math.round(Math.max(0, Math.min(epochs, epoch)));
        List<Integer> changed = new ArrayList<>(milestones);
        changed.set(index, (int) Math.max(earliest(index), Math.min(latest(index), wanted)));
        return with(changed);
    }

    /** Without milestone {@code index}. */
    Staircase without(int index) {
        List<Integer> changed = new ArrayList<>(milestones);
        changed.remove(index);
        return with(changed);
    }

    /** With one more milestone at the free epoch nearest to {@code epoch}; this one if all are taken. */
    Staircase withMilestoneNear(double epoch) {
        int wanted = (int) Math.max(1, Math.min(epochs - 1, Math.round(epoch)));
        for (int distance = 0; distance < epochs; distance++) {
            for (int candidate : new int[] {wanted - distance, wanted + distance}) {
                if (candidate >= 1 && candidate < epochs && !milestones.contains(candidate)) {
                    List<Integer> changed = new ArrayList<>(milestones);
                    changed.add(candidate);
                    changed.sort(null);
                    return with(changed);
                }
            }
        }
        return this;
    }

    /** Halfway from milestone {@code index} (from the start for -1) to the next one or the end: where a new one is put. */
    double middleAfter(int index) {
        int from = index < 0 ? 0 : milestones.get(index);
        int to = index + 1 < milestones.size() ? milestones.get(index + 1) : epochs;
        return (from + to) / 2.0;
    }

    private Staircase with(List<Integer> changed) {
        return new Staircase(base, gamma, epochs, changed);
    }
}
