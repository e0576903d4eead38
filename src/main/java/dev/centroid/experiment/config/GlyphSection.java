package dev.centroid.experiment.config;

import dev.centroid.data.GlyphSpec;
import java.util.List;

/** {@code dataset.glyphs}; the defaults live in {@link GlyphSpec#DEFAULT}. */
final class GlyphSection {

    private static final GlyphSpec DEFAULT = GlyphSpec.DEFAULT;

    static final ConfigKey<Integer> ALPHABETS = count("alphabets", 1, Unit.ALPHABETS, DEFAULT.alphabets());
    static final ConfigKey<Integer> VALIDATION_ALPHABETS =
            count("validationAlphabets", 0, Unit.ALPHABETS, DEFAULT.validationAlphabets());
    static final ConfigKey<Integer> NOVEL_ALPHABETS =
            count("novelAlphabets", 1, Unit.ALPHABETS, DEFAULT.novelAlphabets());
    static final ConfigKey<Integer> CHARACTERS = count("characters", 1, Unit.CLASSES, DEFAULT.characters());
    static final ConfigKey<Integer> DRAWERS = count("drawers", 2, Unit.IMAGES_PER_CLASS, DEFAULT.drawers());
    static final ConfigKey<Long> SEED =
            new ConfigKey<>("dataset.glyphs.seed", WholeType.seed(), Unit.NONE, v -> DEFAULT.seed(), Sources.HOUSE);

    private GlyphSection() {}

    static List<ConfigKey<?>> keys() {
        return List.of(ALPHABETS, VALIDATION_ALPHABETS, NOVEL_ALPHABETS, CHARACTERS, DRAWERS, SEED);
    }

    static GlyphSpec read(ConfigValues v) {
        return new GlyphSpec(
                v.get(ALPHABETS),
                v.get(VALIDATION_ALPHABETS),
                v.get(NOVEL_ALPHABETS),
                v.get(CHARACTERS),
                v.get(DRAWERS),
                v.get(SEED));
    }

    static void write(GlyphSpec glyphs, ConfigOutput out) {
        out.put(ALPHABETS, glyphs.alphabets())
                .put(VALIDATION_ALPHABETS, glyphs.validationAlphabets())
                .put(NOVEL_ALPHABETS, glyphs.novelAlphabets())
                .put(CHARACTERS, glyphs.characters())
                .put(DRAWERS, glyphs.drawers())
                .put(SEED, glyphs.seed());
    }

    private static ConfigKey<Integer> count(String name, int least, Unit unit, int usual) {
        return new ConfigKey<>(
                "dataset.glyphs." + name, WholeType.between(least, 1000), unit, v -> usual, Sources.HOUSE);
    }
}
