package dev.centroid.data.pack;

import dev.centroid.data.ResizeFilter;
import dev.centroid.data.glyph.GlyphGenerator;
import dev.centroid.data.layout.ImageSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Single images decoded one by one, without a pack: for a first look at a root, and for small sets that are read once. */
public final class LooseImages {

    private LooseImages() {}

    /**
     * Decodes images of dark ink on light paper to one channel.
     *
     * @param sources files or entries of archives
     * @param side the shorter side is brought to this many pixels and the middle cut out, as in a pack
     * @return one per source, in order
     * @throws dev.centroid.problem.ProblemException naming the file, if one is no whole image
     */
    public static List<SampleImage> ink(List<ImageSource> sources, int side) {
        return read(sources, new PackFormat(1, side, ResizeFilter.BOX), () -> {
            throw new IllegalArgumentException("a generated glyph is no file");
        });
    }

    static List<SampleImage> read(List<ImageSource> sources, PackFormat format, Supplier<GlyphGenerator> glyphs) {
        List<SampleImage> images = new ArrayList<>();
        try (SourceReader reader = new SourceReader()) {
            ImagePacker packer = new ImagePacker(format, reader, glyphs);
            for (ImageSource source : sources) {
                byte[] pixels = new byte[format.shape().size()];
                packer.pack(source, pixels);
                images.add(new SampleImage(source.name(), format.shape(), pixels));
            }
        }
        return images;
    }
}
