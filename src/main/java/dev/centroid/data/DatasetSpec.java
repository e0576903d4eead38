package dev.centroid.data;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Which images, and how their classes are split.
 *
 * @param root the dataset root, absolute; ignored for synthetic glyphs
 * @param layout how images lie there
 * @param channels 1 or 3, how pixels are stored
 * @param storeSize side of the stored square in pixels; the shorter side is scaled to it and the rest cropped away evenly
 * @param omniglot Omniglot only: which characters are the base classes
 * @param rotations every class also turned by 90°, 180° and 270°, as classes of their own
 * @param validation where the validation classes come from
 * @param novelShare where neither layout nor lists say: share of all classes, or superclasses, that become novel, in (0, 1)
 * @param holdoutShare share of each base class's images held out for stage 1 validation, in [0, 1)
 * @param splitSeed chooses classes and held-out images where a share decides
 * @param glyphs synthetic glyphs only
 * @param split what decides which classes are base, validation and novel ones
 * @param csv one csv of any name only: which, relative to the root; empty for the only one there
 * @param channelOrder arrays of pixels only: which colour comes first
 */
public record DatasetSpec(
        Path root,
        Layout layout,
        int channels,
        int storeSize,
        OmniglotSet omniglot,
        boolean rotations,
        ValidationClasses validation,
        double novelShare,
        double holdoutShare,
        long splitSeed,
        GlyphSpec glyphs,
        SplitSource split,
        String csv,
        ChannelOrder channelOrder) {

    /** Stored side for colour images. */
    public static final int COLOUR_STORE_SIZE = 84;

    /** Stored side for Omniglot and for synthetic glyphs: Omniglot's own. */
    public static final int INK_STORE_SIZE = 105;

    /** Checks the ranges. */
    public DatasetSpec {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(omniglot, "omniglot");
        Objects.requireNonNull(validation, "validation");
        Objects.requireNonNull(glyphs, "glyphs");
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(csv, "csv");
        Objects.requireNonNull(channelOrder, "channelOrder");
        if ((channels != 1 && channels != 3) || storeSize < 8 || storeSize > 1024) {
            throw new IllegalArgumentException("channels " + channels + ", storeSize " + storeSize);
        }
        if (!(novelShare > 0 && novelShare < 1) || !(holdoutShare >= 0 && holdoutShare < 1)) {
            throw new IllegalArgumentException("novelShare " + novelShare + ", holdoutShare " + holdoutShare);
        }
    }

    /** A specification whose classes are split as the layout has it. */
    public DatasetSpec(
            Path root,
            Layout layout,
            int channels,
            int storeSize,
            OmniglotSet omniglot,
            boolean rotations,
            ValidationClasses validation,
            double novelShare,
            double holdoutShare,
            long splitSeed,
            GlyphSpec glyphs) {
        this(
                root,
                layout,
                channels,
                storeSize,
                omniglot,
                rotations,
                validation,
                novelShare,
                holdoutShare,
                splitSeed,
                glyphs,
                SplitSource.given(),
                "",
                ChannelOrder.AUTO);
    }

    /** The same choice of images and classes below another root, lying there as {@code otherLayout} says. */
    public DatasetSpec at(Path otherRoot, Layout otherLayout) {
        return new DatasetSpec(
                otherRoot,
                otherLayout,
                channels,
                storeSize,
                omniglot,
                rotations,
                validation,
                novelShare,
                holdoutShare,
                splitSeed,
                glyphs,
                split,
                csv,
                channelOrder);
    }
}
