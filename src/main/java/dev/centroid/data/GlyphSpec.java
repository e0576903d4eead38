package dev.centroid.data;

/**
 * How many synthetic glyphs to generate.
 *
 * @param alphabets alphabets of base classes, at least 1
 * @param validationAlphabets alphabets of validation classes, at least 0
 * @param novelAlphabets alphabets of novel classes, at least 1
 * @param characters characters in an alphabet, at least 1
 * @param drawers drawings of each character, at least 2
 * @param seed chooses the characters; another seed gives other alphabets
 */
public record GlyphSpec(
        int alphabets, int validationAlphabets, int novelAlphabets, int characters, int drawers, long seed) {

    /** The embedded default: small enough for a lesson, large enough to learn from. */
    public static final GlyphSpec DEFAULT = new GlyphSpec(5, 2, 3, 12, 20, 1);

    /** Checks the ranges. */
    public GlyphSpec {
        if (alphabets < 1 || validationAlphabets < 0 || novelAlphabets < 1 || characters < 1 || drawers < 2) {
            throw new IllegalArgumentException("no glyphs to draw");
        }
    }
}
