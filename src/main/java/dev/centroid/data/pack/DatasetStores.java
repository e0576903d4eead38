package dev.centroid.data.pack;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.DatasetStore;
import dev.centroid.data.glyph.GlyphGenerator;
import dev.centroid.data.layout.ClassSplit;
import dev.centroid.data.layout.Layouts;
import dev.centroid.data.layout.SourceIndex;
import dev.centroid.data.pack.PackedImage.Conversion;
import dev.centroid.problem.Problem;
import dev.centroid.problem.Reasons;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens and describes dataset roots. */
public final class DatasetStores {

    private DatasetStores() {}

    /**
     * Opens a dataset root, packing it first where the cache has no pack of it as it is now. The root itself is only read. A
     * root of more than some 100,000 images can be used at once and is packed class by class meanwhile.
     *
     * @param spec which images, and how their classes are split
     * @param cacheFolder the pack lies in its {@code packs/}; created if missing
     * @param progress hears how the packing goes on
     * @param control a stop ends the packing between two images and leaves nothing behind
     * @return the images by part; the caller closes it
     * @throws dev.centroid.problem.ProblemException if the root, an image, or the cache is at fault
     * @throws java.util.concurrent.CancellationException if the control was asked to stop
     */
    public static DatasetStore open(DatasetSpec spec, Path cacheFolder, PackProgress progress, RunControl control) {
        return open(spec, cacheFolder, progress, control, PackSettings.standard());
    }

    static DatasetStore open(
            DatasetSpec spec, Path cacheFolder, PackProgress progress, RunControl control, PackSettings settings) {
        SourceIndex source = Layouts.read(spec);
        ClassSplit split = ClassSplit.of(spec, source.summaries());
        PackFormat format = PackFormat.of(spec);
        String key = PackKey.of(source, format);
        PackCache cache = new PackCache(cacheFolder, settings);
        PackBuilder builder = new PackBuilder(source, format, () -> new GlyphGenerator(spec.glyphs()), settings);
        List<Problem> warnings = new ArrayList<>(source.warnings());
        warnings.addAll(split.warnings());
        int images = source.images().size();
        try {
            PackImages pack;
            if (images > settings.mostAtOnce()) {
                pack = new LargePackOpener(cache.folder(key), key, format, source, builder, settings, progress).open();
            } else {
                PackIndex index = cache.openOrBuild(key, format, images, builder, progress, control);
                warnings.addAll(conversions(index));
                pack = new CompletePack(
                        source,
                        index,
                        PackedPixels.map(
                                cache.folder(key).pixels(), format.shape().size(), images, settings.segmentBytes()));
            }
            return new PackedStore(key, pack, split, spec.rotations(), warnings);
        } catch (IOException e) {
            throw DataProblem.CACHE_UNUSABLE.exceptionFrom(e, cacheFolder, Reasons.of(e));
        }
    }

    /**
     * What a dataset root holds, without packing it: reads names, and the headers of at most 2,000 images.
     *
     * @throws dev.centroid.problem.ProblemException if the root is at fault, or an image that was looked at
     */
    public static DatasetReport describe(DatasetSpec spec) {
        return DatasetDescriber.describe(spec);
    }

    /**
     * As {@link #describe}, with some images from all over the root, at their stored size.
     *
     * @param samples how many images, at most
     */
    public static DatasetLook look(DatasetSpec spec, int samples) {
        return DatasetDescriber.look(spec, samples);
    }

    private static List<Problem> conversions(PackIndex index) {
        List<Problem> warnings = new ArrayList<>();
        addConversion(index, Conversion.GREY_TO_COLOUR, DataProblem.GREY_AMONG_COLOUR, warnings);
        addConversion(index, Conversion.COLOUR_TO_GREY, DataProblem.COLOUR_TO_GREY, warnings);
        return warnings;
    }

    private static void addConversion(
            PackIndex index, Conversion conversion, DataProblem warning, List<Problem> warnings) {
        List<PackedImage> converted = index.images().stream()
                .filter(i -> i.conversion() == conversion)
                .toList();
        if (!converted.isEmpty()) {
            warnings.add(warning.with(
                    converted.size(), index.images().size(), converted.get(0).name()));
        }
    }
}
