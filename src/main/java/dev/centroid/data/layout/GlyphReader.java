package dev.centroid.data.layout;

import dev.centroid.data.GlyphSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.glyph.GlyphGenerator;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Synthetic glyphs: every drawing that the generator can make, without making it. */
final class GlyphReader {

    private static final int SAMPLE_SIDE = 28;

    private GlyphReader() {}

    static SourceIndex read(GlyphSpec spec) {
        GlyphGenerator generator = new GlyphGenerator(spec);
        String stamp = stamp(spec, generator);
        IndexBuilder builder = new IndexBuilder(Complaints.STRICT);
        for (int glyph = 0; glyph < generator.classCount(); glyph++) {
            String name = generator.className(glyph);
            List<ImageSource> drawings = new ArrayList<>();
            for (int drawer = 0; drawer < generator.drawers(); drawer++) {
                String drawing = String.format(Locale.ROOT, "%s/drawer%03d", name, drawer + 1);
                drawings.add(new ImageSource.Drawn(drawing, glyph, drawer, stamp));
            }
            builder.add(name, part(spec, generator.alphabetOf(glyph)), Layout.SYNTHETIC_GLYPHS.key(), drawings);
        }
        return builder.build(Layout.SYNTHETIC_GLYPHS);
    }

    private static GivenPart part(GlyphSpec spec, int alphabet) {
        if (alphabet < spec.alphabets()) {
            return GivenPart.BASE;
        }
        return alphabet < spec.alphabets() + spec.validationAlphabets() ? GivenPart.VALIDATION : GivenPart.NOVEL;
    }

    /**
     * decision: the stamp holds a drawing of each alphabet besides the specification, so that a pack of glyphs is drawn anew
     * when the generator itself has changed, without a version number that someone has to remember.
     */
    private static String stamp(GlyphSpec spec, GlyphGenerator generator) {
        MessageDigest digest = Digests.sha256();
        Digests.update(digest, spec.toString());
        byte[] drawing = new byte[SAMPLE_SIDE * SAMPLE_SIDE];
        for (int glyph = 0; glyph < generator.classCount(); glyph += spec.characters()) {
            generator.draw(glyph, 0, SAMPLE_SIDE, drawing);
            digest.update(drawing);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}
