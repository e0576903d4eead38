package dev.centroid.data.glyph;

import dev.centroid.data.GlyphSpec;
import dev.centroid.run.RunSeed;
import dev.centroid.run.RunSeed.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Alphabets of characters in the manner of Omniglot (Lake, Salakhutdinov and Tenenbaum, Science 2015), invented from a
 * seed. Each alphabet has a style, each character one to a few strokes, and each alphabet people of its own who draw it:
 * novel alphabets share neither characters nor hands with the base ones. Alphabets are numbered from 0, base first, then
 * validation, then novel; classes are numbered alphabet by alphabet. The same on every platform: no library function is
 * used whose result may differ. Safe for several threads.
 */
public final class GlyphGenerator {

    private static final long STYLES = 0;
    private static final long CHARACTERS = 1;
    private static final long HANDS = 2;
    private static final long DRAWINGS = 3;

    /** Characters whose sketches are more alike than this count as the same. */
    private static final float TOO_ALIKE = 0.68f;

    private static final int ATTEMPTS = 30;

    private final GlyphSpec spec;
    private final RunSeed seed;
    private final List<CharacterShape> characters = new ArrayList<>();

    /** Invents the characters; drawing them comes later. */
    public GlyphGenerator(GlyphSpec spec) {
        this.spec = spec;
        this.seed = new RunSeed(spec.seed());
        List<float[]> sketches = new ArrayList<>();
        for (int alphabet = 0; alphabet < alphabets(); alphabet++) {
            AlphabetStyle style = AlphabetStyle.draw(dice(STYLES, alphabet));
            CharacterDesigner designer = new CharacterDesigner(style);
            for (int character = 0; character < spec.characters(); character++) {
                addDistinct(designer, dice(CHARACTERS, (long) alphabet << 32 | character), sketches);
            }
        }
    }

    private void addDistinct(CharacterDesigner designer, Dice dice, List<float[]> sketches) {
        CharacterShape best = null;
        float[] bestSketch = null;
        float bestLikeness = Float.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS && bestLikeness > TOO_ALIKE; i++) {
            CharacterShape shape = designer.invent(dice);
            float[] sketch = shape.sketch();
            float likeness = 0;
            for (int k = 0; k < sketches.size() && likeness < bestLikeness; k++) {
                likeness = Math.max(likeness, dot(sketch, sketches.get(k)));
            }
            if (likeness < bestLikeness) {
                best = shape;
                bestSketch = sketch;
                bestLikeness = likeness;
            }
        }
        characters.add(best);
        sketches.add(bestSketch);
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private Dice dice(long what, long index) {
        return new Dice(seed.draw(Purpose.GLYPHS, what, index));
    }

    private int alphabets() {
        return spec.alphabets() + spec.validationAlphabets() + spec.novelAlphabets();
    }

    /** Number of characters over all alphabets. */
    public int classCount() {
        return characters.size();
    }

    /** Number of base characters; they come first. */
    public int baseClasses() {
        return spec.alphabets() * spec.characters();
    }

    /** Number of validation characters; they come after the base ones. */
    public int validationClasses() {
        return spec.validationAlphabets() * spec.characters();
    }

    /** Number of novel characters; they come last. */
    public int novelClasses() {
        return spec.novelAlphabets() * spec.characters();
    }

    /** Drawings of each character. */
    public int drawers() {
        return spec.drawers();
    }

    /** The alphabet of a character, from 0 over all alphabets. */
    public int alphabetOf(int classIndex) {
        return classIndex / spec.characters();
    }

    /** Name of a character in Omniglot's manner, both numbers from 1, for example {@code Alphabet_03/character07}. */
    public String className(int classIndex) {
        return String.format(
                Locale.ROOT,
                "Alphabet_%02d/character%02d",
                alphabetOf(classIndex) + 1,
                classIndex % spec.characters() + 1);
    }

    /**
     * Draws a character by one of its alphabet's people.
     *
     * @param classIndex which character
     * @param drawer who draws it, 0 to {@code drawers() - 1}; people differ from alphabet to alphabet
     * @param side of the image in pixels, at least 8
     * @param target receives side·side unsigned bytes row by row, ink 0 on paper 255, anti-aliased
     */
    public void draw(int classIndex, int drawer, int side, byte[] target) {
        if (drawer < 0 || drawer >= spec.drawers() || side < 8) {
            throw new IllegalArgumentException("drawer " + drawer + ", side " + side);
        }
        Hand hand = hand(alphabetOf(classIndex), drawer);
        InkRaster raster = new InkRaster(side);
        hand.draw(characters.get(classIndex), dice(DRAWINGS, (long) classIndex << 32 | drawer), raster, side);
        raster.toGrey(target, 0);
    }

    /** The person behind a drawer's number in one alphabet. */
    Hand hand(int alphabet, int drawer) {
        return Hand.draw(dice(HANDS, (long) alphabet << 32 | drawer));
    }
}
