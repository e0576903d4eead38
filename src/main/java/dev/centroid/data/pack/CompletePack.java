package dev.centroid.data.pack;

import dev.centroid.data.ImageShape;
import dev.centroid.data.layout.ImageSource;
import dev.centroid.data.layout.SourceIndex;
import java.util.List;

/** A complete pack. Keeps numbers of an image only: its name is known to the source, which has it in a compact form. */
final class CompletePack implements PackImages {

    private final SourceIndex source;
    private final List<ImageSource> images;
    private final ImageShape shape;
    private final long[] hashes;
    private final PackedPixels pixels;

    CompletePack(SourceIndex source, PackIndex index, PackedPixels pixels) {
        this.source = source;
        this.images = source.images();
        this.shape = index.format().shape();
        this.hashes =
                index.images().stream().mapToLong(PackedImage::contentHash).toArray();
        this.pixels = pixels;
    }

    @Override
    public ImageShape shape() {
        return shape;
    }

    @Override
    public String className(int sourceClass) {
        return source.classes().get(sourceClass).name();
    }

    @Override
    public String name(int image) {
        return images.get(image).name();
    }

    @Override
    public long contentHash(int image) {
        return hashes[image];
    }

    @Override
    public void read(int image, byte[] target, int offset) {
        pixels.read(image, target, offset);
    }

    @Override
    public void close() {
        pixels.close();
    }
}
