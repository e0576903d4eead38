package dev.centroid.ui.chart;

import java.util.ArrayList;
import java.util.List;

/** Which numbers stand beside a logarithmic axis. */
final class LogTicks {

    private static final double[] FINE = {1, 2, 5};
    private static final double[] HALF = {1, 3};
    private static final double[] ALL = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    private LogTicks() {}

    /**
     * Numbers to be written: powers of ten, with 2 and 5 between them where there is room or where else fewer than two numbers
     * would stand there; round numbers where the axis is shorter than one power of ten.
     *
     * @param most how many there is room for, at least 2
     */
    static List<Double> labelled(Span span, int most) {
        double decades = Math.log10(span.high() / span.low());
        if (decades * 3 < 2) {
            return evenly(span, most);
        }
        List<Double> fine = multiples(span, FINE, 1);
        if (decades * FINE.length <= most) {
            return fine;
        }
        List<Double> powers = multiples(span, new double[] {1}, (int) Math.max(1, Math.ceil(decades / most)));
        if (powers.size() > 1) {
            return powers;
        }
        // One number alone tells no scale.
        List<Double> half = multiples(span, HALF, 1);
        return half.size() > 1 ? half : fine;
    }

    /** Fine lines between the numbers; none where they would lie too close. */
    static List<Double> unlabelled(Span span, int most) {
        double decades = Math.log10(span.high() / span.low());
        return decades * 3 >= 2 && decades <= most ? multiples(span, ALL, 1) : List.of();
    }

    private static List<Double> multiples(Span span, double[] factors, int everyDecade) {
        List<Double> found = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(span.low()));
        int last = (int) Math.ceil(Math.log10(span.high()));
        for (int power = first; power <= last; power++) {
            for (double factor : factors) {
                // Dividing by a whole power of ten gives the double nearest to 0.001; multiplying by 0.001 may not.
                double value = power < 0 ? factor / Math.pow(10, -power) : factor * Math.pow(10, power);
                if (Math.floorMod(power, everyDecade) == 0 && span.contains(value)) {
                    found.add(value);
                }
            }
        }
        return found;
    }

    private static List<Double> evenly(Span span, int most) {
        double rough = span.length() / Math.max(2, most);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step =
                rough <= power ? power : rough <= 2 * power ? 2 * power : rough <= 5 * power ? 5 * power : 10 * power;
        List<Double> found = new ArrayList<>();
        long last = (long) Math.floor(span.high() / step);
        for (long i = (long) Math.ceil(span.low() / step); i <= last; i++) {
            found.add(i * step);
        }
        return found;
    }
}
