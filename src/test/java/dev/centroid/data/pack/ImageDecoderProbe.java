package dev.centroid.data.pack;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.glyph.GlyphGenerator;
import dev.centroid.data.layout.ImageSource;
import java.nio.file.Files;
import java.nio.file.Path;

/** One image file through the way that it takes into a pack, and its header through the way of a first look. */
final class ImageDecoderProbe {

    private ImageDecoderProbe() {}

    static void read(DatasetSpec spec, Path file) throws Exception {
        String name = file.getFileName().toString();
        try (SourceReader reader = new SourceReader()) {
            ImagePacker packer = new ImagePacker(PackFormat.of(spec), reader, () -> new GlyphGenerator(spec.glyphs()));
            byte[] target = new byte[PackFormat.of(spec).shape().size()];
            packer.pack(new ImageSource.InFile(name, file, Files.size(file), 0), target);
        }
        ImageDecoder.size(name, Files.readAllBytes(file));
    }
}
