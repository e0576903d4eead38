package dev.centroid.data.pack;

import dev.centroid.data.DataProblem;
import dev.centroid.data.layout.SourceIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a root that is too large to be packed first: with its pack where that is complete, or else filling it meanwhile. */
final class LargePackOpener {

    private static final Logger LOG = LoggerFactory.getLogger(LargePackOpener.class);

    private final PackFolder folder;
    private final String key;
    private final PackFormat format;
    private final SourceIndex source;
    private final PackBuilder builder;
    private final PackSettings settings;
    private final PackProgress progress;

    LargePackOpener(
            PackFolder folder,
            String key,
            PackFormat format,
            SourceIndex source,
            PackBuilder builder,
            PackSettings settings,
            PackProgress progress) {
        this.folder = folder;
        this.key = key;
        this.format = format;
        this.source = source;
        this.builder = builder;
        this.settings = settings;
        this.progress = progress;
    }

    /** Opens without waiting for anybody. */
    PackImages open() throws IOException {
        Optional<PackIndex> complete = folder.complete(key, format);
        if (complete.isPresent()) {
            return map(complete.get());
        }
        Files.createDirectories(folder.path());
        Optional<PackLock> lock = PackLock.tryAcquire(folder.lock());
        if (lock.isEmpty()) {
            LOG.info("The pack {} is being filled elsewhere; here the files themselves are read.", folder.path());
            return ReadThroughPack.withoutPack(source, format, builder);
        }
        boolean handedOver = false;
        try {
            PackImages opened = open(lock.get());
            handedOver = opened instanceof ReadThroughPack through
                    && through.background().isPresent();
            return opened;
        } finally {
            if (!handedOver) {
                lock.get().close();
            }
        }
    }

    private PackImages open(PackLock lock) throws IOException {
        PartialPack partial = PartialPack.open(folder, source, format, settings.disk());
        boolean handedOver = false;
        try {
            if (partial.isComplete()) {
                return map(partial.finish(key));
            }
            long missing = partial.missingBytes();
            long free = settings.disk().freeBytes(folder.path());
            if (free < missing + PackCache.MARGIN) {
                LOG.info("No room for {} bytes in {}; the files themselves are read.", missing, folder.path());
                progress.gaveUp(DataProblem.PACK_WITHOUT_ROOM.with(folder.path(), missing + PackCache.MARGIN, free));
                return ReadThroughPack.withoutPack(source, format, builder);
            }
            LOG.info(
                    "{} of {} classes are packed; the others are packed while they are used.",
                    partial.packedClasses(),
                    partial.classCount());
            PackImages opened = ReadThroughPack.filling(
                    partial, lock, folder, key, source, format, builder, settings.segmentBytes(), progress);
            handedOver = true;
            return opened;
        } finally {
            if (!handedOver) {
                partial.close();
            }
        }
    }

    private PackImages map(PackIndex index) throws IOException {
        PackedPixels pixels = PackedPixels.map(
                folder.pixels(), format.shape().size(), index.images().size(), settings.segmentBytes());
        return new CompletePack(source, index, pixels);
    }
}
