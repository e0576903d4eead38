package dev.centroid.data.pack;

import dev.centroid.data.glyph.GlyphGenerator;
import dev.centroid.data.layout.Digests;
import dev.centroid.data.layout.ImageSource;
import dev.centroid.data.pixel.PixelResizer;
import dev.centroid.data.pixel.SourceBox;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.function.Supplier;

/** Brings one image after the other to the pack's format. Not safe for several threads: one per worker. */
final class ImagePacker {

    /** In the place of a number of channels. */
    private static final int AS_IT_IS = 0;

    private final PackFormat format;
    private final SourceReader reader;
    private final Supplier<GlyphGenerator> glyphs;
    private final PixelResizer resizer;
    private final MessageDigest digest = Digests.sha256();
    private GlyphGenerator generator;

    ImagePacker(PackFormat format, SourceReader reader, Supplier<GlyphGenerator> glyphs) {
        this.format = format;
        this.reader = reader;
        this.glyphs = glyphs;
        this.resizer = new PixelResizer(format.filter(), format.side(), format.side());
    }

    /** Bytes of a packed image. */
    int size() {
        return format.shape().size();
    }

    /**
     * Packs an image.
     *
     * @param target receives its pixels [channels, side, side]
     * @throws dev.centroid.problem.ProblemException naming the file, if it is no whole image
     */
    PackedImage pack(ImageSource source, byte[] target) {
        PackedImage.Conversion conversion = PackedImage.Conversion.NONE;
        if (source instanceof ImageSource.Drawn drawn) {
            draw(drawn, target);
        } else {
            DecodedImage image = decode(source, format.channels());
            conversion = image.conversion();
            fit(image, target);
        }
        long hash = ByteBuffer.wrap(digest.digest(target)).getLong();
        return new PackedImage(source.name(), conversion, hash);
    }

    /**
     * Decodes an image in its own size, with one channel where it is grey; a glyph is drawn at the pack's side.
     *
     * @throws dev.centroid.problem.ProblemException naming the file, if it is no whole image
     */
    DecodedImage original(ImageSource source) {
        if (source instanceof ImageSource.Drawn drawn) {
            byte[] pixels = new byte[format.shape().size()];
            draw(drawn, pixels);
            return new DecodedImage(format.side(), format.side(), pixels, PackedImage.Conversion.NONE);
        }
        return decode(source, AS_IT_IS);
    }

    private DecodedImage decode(ImageSource source, int channels) {
        if (source instanceof ImageSource.InArray array) {
            int own = array.array().channels();
            return ArrayPixels.image(array.array(), reader.pixels(array), channels == AS_IT_IS ? own : channels);
        }
        BufferedImage image = ImageDecoder.decode(source.name(), reader.read(source));
        return ChannelConverter.convert(image, channels == AS_IT_IS ? ChannelConverter.channels(image) : channels);
    }

    private void fit(DecodedImage image, byte[] target) {
        int height = image.height();
        int width = image.width();
        int plane = format.side() * format.side();
        int side = Math.min(height, width);
        // decision: the square begins at a whole pixel, so that an image whose shorter side fits is cropped and not
        // blurred.
        SourceBox box = new SourceBox((height - side) / 2, (width - side) / 2, side, side);
        for (int c = 0; c < format.channels(); c++) {
            resizer.resize(image.planes(), c * height * width, height, width, box, target, c * plane);
        }
    }

    private void draw(ImageSource.Drawn drawn, byte[] target) {
        int plane = format.side() * format.side();
        byte[] grey = format.channels() == 1 ? target : new byte[plane];
        if (generator == null) {
            generator = glyphs.get();
        }
        generator.draw(drawn.glyphClass(), drawn.drawer(), format.side(), grey);
        for (int c = 0; c < format.channels() && grey != target; c++) {
            System.arraycopy(grey, 0, target, c * plane, plane);
        }
    }
}
