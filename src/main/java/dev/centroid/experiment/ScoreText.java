package dev.centroid.experiment;

import java.util.Locale;

/** Writes scores as the field does; the same in all languages. */
public final class ScoreText {

    private static final double PERCENT = 100;

    private ScoreText() {}

    /**
     * A task with its accuracy in percent, and its interval where there is one: {@code 5-way 1-shot 92.91 ± 0.45 %}.
     *
     * @param way classes in an episode
     * @param shot support images per class
     * @param accuracy 0..1
     * @param ci95 half-width of the 95 % interval; NaN where it is not known
     */
    public static String of(int way, int shot, double accuracy, double ci95) {
        String score = task(way, shot) + " " + decimals(accuracy * PERCENT, 2);
        return Double.isNaN(ci95) ? score + " %" : score + " ± " + decimals(ci95 * PERCENT, 2) + " %";
    }

    /** A task: {@code 5-way 1-shot}. */
    public static String task(int way, int shot) {
        return way + "-way " + shot + "-shot";
    }

    static String decimals(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
