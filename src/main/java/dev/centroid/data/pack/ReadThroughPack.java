package dev.centroid.data.pack;

import dev.centroid.data.ImageShape;
import dev.centroid.data.layout.ImageSource;
import dev.centroid.data.layout.SourceIndex;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;

/**
 * A root too large to be packed before the first image is needed. An image of a class that is packed already is read from the
 * pack, any other from its file, which gives the same pixels; meanwhile the pack is filled in the background, and what was
 * packed is there the next time.
 *
 * <p>Where another opening of the same root fills the pack, this one reads files only.
 *
 * <p>assumption: what one thread writes to a file another sees in its mapping, as is so on every system that is supported.
 */
final class ReadThroughPack implements PackImages {

    private final SourceIndex source;
    private final List<ImageSource> images;
    private final PackFormat format;
    private final SourceReader reader = new SourceReader();
    private final Supplier<ImagePacker> newPacker;
    private final Queue<ImagePacker> packers = new ConcurrentLinkedQueue<>();
    private final int[] firsts;
    private final AtomicIntegerArray packedClasses;
    private Optional<PackedPixels> pixels = Optional.empty();
    private Optional<BackgroundPacker> background = Optional.empty();
    private volatile boolean closed;

    private ReadThroughPack(SourceIndex source, PackFormat format, PackBuilder builder) {
        this.source = source;
        this.images = source.images();
        this.format = format;
        this.newPacker = () -> builder.packer(reader);
        int classes = source.classes().size();
        this.packedClasses = new AtomicIntegerArray(classes);
        this.firsts = new int[classes];
        for (int c = 1; c < classes; c++) {
            firsts[c] = firsts[c - 1] + source.classes().get(c - 1).images().size();
        }
    }

    /** Reads files only. */
    static ReadThroughPack withoutPack(SourceIndex source, PackFormat format, PackBuilder builder) {
        return new ReadThroughPack(source, format, builder);
    }

    /**
     * Reads files and the pack, and fills the pack.
     *
     * @param partial and {@code lock} are closed with this
     * @param progress hears how the pack is filled
     */
    static ReadThroughPack filling(
            PartialPack partial,
            PackLock lock,
            PackFolder folder,
            String key,
            SourceIndex source,
            PackFormat format,
            PackBuilder builder,
            int segmentBytes,
            PackProgress progress)
            throws IOException {
        ReadThroughPack pack = new ReadThroughPack(source, format, builder);
        for (int c = 0; c < partial.classCount(); c++) {
            pack.packedClasses.set(c, partial.isPacked(c) ? 1 : 0);
        }
        pack.pixels = Optional.of(
                PackedPixels.map(folder.partialPixels(), format.shape().size(), pack.images.size(), segmentBytes));
        BackgroundPacker packer = new BackgroundPacker(
                partial, lock, pack.images, pack.newPacker.get(), key, pack.packedClasses, progress);
        pack.background = Optional.of(packer);
        packer.start();
        return pack;
    }

    /** What fills the pack, if this opening does. */
    Optional<BackgroundPacker> background() {
        return background;
    }

    @Override
    public ImageShape shape() {
        return format.shape();
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
        return new SourceHash().of(images.get(image));
    }

    @Override
    public void read(int image, byte[] target, int offset) {
        if (closed) {
            throw new IllegalStateException("the dataset is closed");
        }
        if (pixels.isPresent() && packedClasses.get(sourceClass(image)) == 1) {
            pixels.get().read(image, target, offset);
            return;
        }
        ImagePacker free = packers.poll();
        ImagePacker packer = free != null ? free : newPacker.get();
        try {
            byte[] packed = new byte[format.shape().size()];
            packer.pack(images.get(image), packed);
            System.arraycopy(packed, 0, target, offset, packed.length);
        } finally {
            packers.add(packer);
        }
    }

    private int sourceClass(int image) {
        int found = Arrays.binarySearch(firsts, image);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public void close() {
        closed = true;
        background.ifPresent(BackgroundPacker::close);
        pixels.ifPresent(PackedPixels::close);
        reader.close();
    }
}
