package dev.centroid.data.glyph;

/**
 * What the characters of one alphabet have in common.
 *
 * @param primitives how often each {@link StrokePrimitive} is used, by ordinal
 * @param strokeCounts how often a character has 1, 2, 3, 4 strokes
 * @param columns places from left to right where strokes like to begin and end, at least 2
 * @param rows places from top to bottom, at least 2
 * @param aspect width of the places' grid over its height
 * @param upright how much strokes prefer to run level or upright, 0..1
 * @param join how often a stroke begins on an earlier one, 0..1
 * @param bulge how far curves swing out, as a share of their chord
 * @param sharpness how often a turn is a corner and not a bend, 0..1
 * @param mark a stroke that many characters of the alphabet share
 * @param markShare how many of them, 0..1
 */
record AlphabetStyle(
        double[] primitives,
        double[] strokeCounts,
        int columns,
        int rows,
        double aspect,
        double upright,
        double join,
        double bulge,
        double sharpness,
        Mark mark,
        double markShare) {

    /** The strokes that alphabets share, as Devanagari its bar and Ogham its stem. */
    enum Mark {
        NONE,
        TOP_BAR,
        LEFT_STEM,
        RIGHT_STEM,
        BASE_BAR,
        MIDDLE_STEM
    }

    static AlphabetStyle draw(Dice dice) {
        double[] primitives = new double[StrokePrimitive.values().length];
        for (int i = 0; i < primitives.length; i++) {
            // decision: squared, so that an alphabet has two or three favourites and hardly uses the rest.
            double weight = dice.between(0.05, 1);
            primitives[i] = weight * weight * StrokePrimitive.values()[i].share();
        }
        double centre = dice.between(0.9, 3.2);
        double[] counts = new double[4];
        for (int i = 0; i < 4; i++) {
            counts[i] = 1 / (0.35 + (i - centre + 0.5) * (i - centre + 0.5));
        }
        boolean marked = dice.chance(0.4);
        return new AlphabetStyle(
                primitives,
                counts,
                2 + dice.below(2),
                3 + dice.below(2),
                dice.between(0.65, 1.15),
                dice.between(0.3, 1),
                dice.between(0.5, 0.95),
                dice.between(0.25, 0.6),
                dice.between(0, 1),
                marked ? Mark.values()[1 + dice.below(Mark.values().length - 1)] : Mark.NONE,
                dice.between(0.4, 0.9));
    }
}
