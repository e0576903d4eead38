package dev.centroid.data.pack;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.glyph.GlyphGenerator;
import dev.centroid.data.layout.ClassSplit;
import dev.centroid.data.layout.DatasetPart;
import dev.centroid.data.layout.ImageSource;
import dev.centroid.data.layout.Layouts;
import dev.centroid.data.layout.PartSelection;
import dev.centroid.data.layout.SourceIndex;
import dev.centroid.data.pack.DatasetReport.ImageSizes;
import dev.centroid.data.pack.DatasetReport.PartReport;
import dev.centroid.data.pack.DatasetReport.SizeCount;
import dev.centroid.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at a dataset root without packing it. */
final class DatasetDescriber {

    /** Headers read at most; more would make a large root wait for what a sample tells as well. */
    static final int SAMPLE = 2000;

    private DatasetDescriber() {}

    static DatasetReport describe(DatasetSpec spec) {
        return describe(spec, Layouts.read(spec));
    }

    static DatasetLook look(DatasetSpec spec, int samples) {
        SourceIndex source = Layouts.read(spec);
        return new DatasetLook(describe(spec, source), samples(spec, source.images(), samples));
    }

    private static List<SampleImage> samples(DatasetSpec spec, List<ImageSource> images, int count) {
        int taken = Math.min(count, images.size());
        List<ImageSource> chosen = new ArrayList<>();
        for (int i = 0; i < taken; i++) {
            chosen.add(images.get((int) ((long) i * images.size() / taken)));
        }
        return LooseImages.read(chosen, PackFormat.of(spec), () -> new GlyphGenerator(spec.glyphs()));
    }

    private static DatasetReport describe(DatasetSpec spec, SourceIndex source) {
        return describe(spec, source, ClassSplit.of(spec, source.summaries()));
    }

    static DatasetReport describe(DatasetSpec spec, SourceIndex source, ClassSplit split) {
        List<PartReport> parts = new ArrayList<>();
        for (DatasetPart part : DatasetPart.values()) {
            parts.add(report(part, split.part(part), spec.rotations() ? Rotation.QUARTERS : 1));
        }
        List<ImageSource> images = source.images();
        List<Problem> warnings = new ArrayList<>(source.warnings());
        warnings.addAll(split.warnings());
        return new DatasetReport(
                spec.root(),
                source.layout(),
                parts,
                sizes(images, spec.storeSize()),
                source.bytesOnDisk(),
                (long) images.size() * PackFormat.of(spec).shape().size(),
                warnings);
    }

    private static PartReport report(DatasetPart part, PartSelection selection, int turns) {
        return new PartReport(
                part,
                selection.classCount() * turns,
                selection.imageCount() * turns,
                selection.smallestClass(),
                selection.largestClass());
    }

    private static ImageSizes sizes(List<ImageSource> images, int glyphSide) {
        int looked = Math.min(images.size(), SAMPLE);
        Map<ImageDecoder.Size, Integer> counts = new LinkedHashMap<>();
        try (SourceReader reader = new SourceReader()) {
            for (int i = 0; i < looked; i++) {
                ImageSource image = images.get((int) ((long) i * images.size() / looked));
                counts.merge(size(image, reader, glyphSide), 1, Integer::sum);
            }
        }
        List<SizeCount> found = new ArrayList<>();
        counts.forEach((size, count) -> found.add(new SizeCount(size.width(), size.height(), count)));
        found.sort(Comparator.comparing(SizeCount::images)
                .reversed()
                .thenComparing(SizeCount::width)
                .thenComparing(SizeCount::height));
        return new ImageSizes(looked < images.size(), looked, found);
    }

    private static ImageDecoder.Size size(ImageSource image, SourceReader reader, int glyphSide) {
        if (image instanceof ImageSource.Drawn) {
            return new ImageDecoder.Size(glyphSide, glyphSide);
        }
        if (image instanceof ImageSource.InArray array) {
            return new ImageDecoder.Size(array.array().width(), array.array().height());
        }
        return ImageDecoder.size(image.name(), reader.read(image));
    }
}
