package dev.centroid.experiment.config;

import dev.centroid.data.ChannelOrder;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.OmniglotSet;
import dev.centroid.data.SplitSource;
import dev.centroid.data.ValidationClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code dataset}. */
final class DatasetSection {

    static final ConfigKey<Path> ROOT = new ConfigKey<>(
            "dataset.root",
            new WordOrType<Path, Path>(new PathType(), p -> p, p -> p)
                    .word(ExperimentConfig.GLYPHS_ROOT.toString(), ExperimentConfig.GLYPHS_ROOT),
            Unit.NONE,
            DatasetSection::rootOrMissing,
            Sources.HOUSE);

    static final ConfigKey<Layout> LAYOUT = new ConfigKey<>(
            "dataset.layout",
            ChoiceType.of(Layout.values(), Layout::key),
            Unit.NONE,
            v -> v.given(DatasetSection.ROOT) && isGlyphsRoot(v) ? Layout.SYNTHETIC_GLYPHS : Layout.AUTO,
            Sources.HOUSE);

    static final ConfigKey<Integer> CHANNELS = new ConfigKey<>(
            "dataset.channels", new ChannelsType(), Unit.NONE, v -> isInk(v) ? 1 : 3, "1 for ink, 3 for photographs");

    static final ConfigKey<Integer> STORE_SIZE = new ConfigKey<>(
            "dataset.storeSize",
            WholeType.between(8, 1024),
            Unit.PIXELS,
            v -> isInk(v) ? DatasetSpec.INK_STORE_SIZE : DatasetSpec.COLOUR_STORE_SIZE,
            "Omniglot's 105 for ink, miniImageNet's 84 for photographs");

    static final ConfigKey<OmniglotSet> BACKGROUND = new ConfigKey<>(
            "dataset.background",
            ChoiceType.of(OmniglotSet.values(), OmniglotSet::key),
            Unit.NONE,
            v -> OmniglotSet.BACKGROUND,
            "Lake et al. 2015");

    static final ConfigKey<Boolean> ROTATIONS =
            new ConfigKey<>("dataset.rotations", new SwitchType(), Unit.NONE, v -> false, "Lake et al. 2015");

    static final ConfigKey<ValidationClasses> VALIDATION = new ConfigKey<>(
            "dataset.validation",
            new WordOrType<ValidationClasses, Double>(
                            NumberType.share(), ValidationClasses::share, ValidationClasses::share)
                    .word("given", ValidationClasses.given())
                    .word("none", ValidationClasses.none()),
            Unit.SHARE,
            v -> layout(v) == Layout.OMNIGLOT ? ValidationClasses.none() : ValidationClasses.given(),
            "Omniglot has no validation classes");

    static final ConfigKey<SplitSource.Kind> SPLIT = new ConfigKey<>(
            "dataset.split",
            ChoiceType.of(SplitSource.Kind.values(), SplitSource.Kind::key),
            Unit.NONE,
            v -> SplitSource.Kind.GIVEN,
            Sources.HOUSE);

    static final ConfigKey<Optional<Path>> SPLIT_FROM = new ConfigKey<>(
            "dataset.splitFrom",
            new WordOrType<Optional<Path>, Path>(new PathType(), Optional::of, Optional::orElseThrow)
                    .word("root", Optional.empty()),
            Unit.NONE,
            v -> Optional.empty(),
            Sources.HOUSE);

    static final ConfigKey<String> CSV = new ConfigKey<>(
            "dataset.csv",
            new WordOrType<String, String>(new FileNameType(), t -> t, t -> t).word("auto", ""),
            Unit.NONE,
            v -> "",
            Sources.HOUSE);

    static final ConfigKey<ChannelOrder> CHANNEL_ORDER = new ConfigKey<>(
            "dataset.channelOrder",
            ChoiceType.of(ChannelOrder.values(), ChannelOrder::key),
            Unit.NONE,
            v -> ChannelOrder.AUTO,
            "Ren et al. 2018: OpenCV wrote tieredImageNet's arrays");

    static final ConfigKey<Double> NOVEL_SHARE = new ConfigKey<>(
            "dataset.novelShare", NumberType.share(), Unit.SHARE, v -> 0.2, "miniImageNet: 20 of 100 classes");

    static final ConfigKey<Double> HOLDOUT_SHARE =
            new ConfigKey<>("dataset.holdoutShare", NumberType.belowOne(), Unit.SHARE, v -> 0.0, Sources.HOUSE);

    static final ConfigKey<Long> SPLIT_SEED =
            new ConfigKey<>("dataset.splitSeed", WholeType.seed(), Unit.NONE, v -> 1L, Sources.HOUSE);

    private DatasetSection() {}

    static List<ConfigKey<?>> keys() {
        List<ConfigKey<?>> keys = new ArrayList<>(List.of(
                ROOT,
                LAYOUT,
                CHANNELS,
                STORE_SIZE,
                BACKGROUND,
                ROTATIONS,
                VALIDATION,
                SPLIT,
                SPLIT_FROM,
                CSV,
                CHANNEL_ORDER,
                NOVEL_SHARE,
                HOLDOUT_SHARE,
                SPLIT_SEED));
        keys.addAll(GlyphSection.keys());
        return keys;
    }

    /** The layout, as far as it can be known before the root is opened. */
    static Layout layout(ConfigValues v) {
        Layout layout = v.get(LAYOUT);
        return layout == Layout.AUTO && isGlyphsRoot(v) ? Layout.SYNTHETIC_GLYPHS : layout;
    }

    /** Dark ink on light paper: Omniglot and what looks like it. */
    static boolean isInk(ConfigValues v) {
        Layout layout = layout(v);
        return layout == Layout.OMNIGLOT || layout == Layout.SYNTHETIC_GLYPHS;
    }

    /** Whether there can be validation classes; a layout that is only known once the root is open may have them. */
    static boolean mayHaveValidation(ConfigValues v) {
        boolean given = v.get(VALIDATION).source() == ValidationClasses.Source.GIVEN;
        boolean none = v.get(VALIDATION).source() == ValidationClasses.Source.NONE;
        boolean noAlphabets = layout(v) == Layout.SYNTHETIC_GLYPHS && v.get(GlyphSection.VALIDATION_ALPHABETS) == 0;
        return !none && !(given && (layout(v) == Layout.OMNIGLOT || noAlphabets));
    }

    static void check(ConfigValues v) {
        Layout layout = layout(v);
        if (v.sound(ROOT, LAYOUT) && isGlyphsRoot(v) != (layout == Layout.SYNTHETIC_GLYPHS)) {
            v.problem(ConfigProblem.GLYPHS_ROOT, ROOT, v.get(ROOT).toString(), layout.key());
        }
        boolean photographsAssumed = layout == Layout.AUTO && !v.given(CHANNELS) && !v.given(InputSection.CHANNELS);
        if (v.sound(ROOT, LAYOUT) && photographsAssumed) {
            v.problem(ConfigProblem.PHOTOGRAPHS_ASSUMED, LAYOUT);
        }
        if (v.sound(LAYOUT) && layout != Layout.OMNIGLOT && layout != Layout.AUTO) {
            v.warnNoEffect(BACKGROUND, LAYOUT, layout.key());
        }
        if (v.sound(LAYOUT) && layout != Layout.LABEL_CSV && layout != Layout.AUTO) {
            v.warnNoEffect(CSV, LAYOUT, layout.key());
        }
        if (v.sound(LAYOUT) && layout != Layout.ARRAYS && layout != Layout.AUTO) {
            v.warnNoEffect(CHANNEL_ORDER, LAYOUT, layout.key());
        }
        boolean ownSplit = v.get(SPLIT) == SplitSource.Kind.GIVEN || v.get(SPLIT) == SplitSource.Kind.SHARE;
        if (v.sound(SPLIT) && ownSplit) {
            v.warnNoEffect(SPLIT_FROM, SPLIT, v.get(SPLIT).key());
        }
        if (v.sound(LAYOUT) && layout != Layout.SYNTHETIC_GLYPHS) {
            GlyphSection.keys().forEach(key -> v.warnNoEffect(key, LAYOUT, layout.key()));
        }
    }

    static DatasetSpec read(ConfigValues v) {
        return new DatasetSpec(
                v.get(ROOT),
                layout(v),
                v.get(CHANNELS),
                v.get(STORE_SIZE),
                v.get(BACKGROUND),
                v.get(ROTATIONS),
                v.get(VALIDATION),
                v.get(NOVEL_SHARE),
                v.get(HOLDOUT_SHARE),
                v.get(SPLIT_SEED),
                GlyphSection.read(v),
                new SplitSource(v.get(SPLIT), v.get(SPLIT_FROM)),
                v.get(CSV),
                v.get(CHANNEL_ORDER));
    }

    static void write(DatasetSpec dataset, ConfigOutput out) {
        out.put(ROOT, dataset.root())
                .put(LAYOUT, dataset.layout())
                .put(CHANNELS, dataset.channels())
                .put(STORE_SIZE, dataset.storeSize())
                .put(BACKGROUND, dataset.omniglot())
                .put(ROTATIONS, dataset.rotations())
                .put(VALIDATION, dataset.validation())
                .put(SPLIT, dataset.split().kind())
                .put(SPLIT_FROM, dataset.split().from())
                .put(CSV, dataset.csv())
                .put(CHANNEL_ORDER, dataset.channelOrder())
                .put(NOVEL_SHARE, dataset.novelShare())
                .put(HOLDOUT_SHARE, dataset.holdoutShare())
                .put(SPLIT_SEED, dataset.splitSeed());
        GlyphSection.write(dataset.glyphs(), out);
    }

    private static boolean isGlyphsRoot(ConfigValues v) {
        return v.get(ROOT).equals(ExperimentConfig.GLYPHS_ROOT);
    }

    private static Path rootOrMissing(ConfigValues v) {
        boolean glyphs = v.given(LAYOUT) && v.get(LAYOUT) == Layout.SYNTHETIC_GLYPHS;
        return glyphs ? ExperimentConfig.GLYPHS_ROOT : v.missing("dataset.root", Path.of("nowhere"));
    }
}
