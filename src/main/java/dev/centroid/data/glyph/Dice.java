package dev.centroid.data.glyph;

import java.util.SplittableRandom;

/** The random draws that glyphs are made of. Only + - * / on doubles, so that every platform draws alike. */
final class Dice {

    private static final double ROOT_3 = StrictMath.sqrt(3);

    private final SplittableRandom random;

    Dice(SplittableRandom random) {
        this.random = random;
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double sign() {
        return random.nextBoolean() ? 1 : -1;
    }

    /** Nearly normal with the given standard deviation and never beyond 3.5 of it: the sum of four uniform draws. */
    double spread(double deviation) {
        double sum = random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble();
        return (sum - 2) * ROOT_3 * deviation;
    }

    /** An index, drawn in proportion to its weight. */
    int weighted(double[] weights) {
        double total = 0;
        for (double w : weights) {
            total += w;
        }
        double left = random.nextDouble() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
