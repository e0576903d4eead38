package dev.centroid.data.pack;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.ImageShape;
import dev.centroid.data.glyph.GlyphGenerator;
import dev.centroid.data.layout.ImageSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Reads single images as they lie there, in their own size and channels. Safe for several threads. */
public final class OriginalImages implements AutoCloseable {

    private final DatasetSpec spec;
    private final SourceReader reader = new SourceReader();
    private final Queue<ImagePacker> decoders = new ConcurrentLinkedQueue<>();

    /** Images of a root. */
    public OriginalImages(DatasetSpec spec) {
        this.spec = spec;
    }

    /**
     * Reads an image; a generated glyph is drawn at its stored size.
     *
     * @return with one channel where the file itself is grey
     * @throws dev.centroid.problem.ProblemException naming it, if it is no whole image
     */
    public SampleImage read(ImageSource image) {
        ImagePacker decoder = decoders.poll();
        if (decoder == null) {
            decoder = new ImagePacker(PackFormat.of(spec), reader, () -> new GlyphGenerator(spec.glyphs()));
        }
        try {
            DecodedImage read = decoder.original(image);
            int channels = read.planes().length / (read.height() * read.width());
            return new SampleImage(image.name(), new ImageShape(channels, read.height(), read.width()), read.planes());
        } finally {
            decoders.add(decoder);
        }
    }

    /** Closes what was opened; no image can be read any more. */
    @Override
    public void close() {
        reader.close();
    }
}
