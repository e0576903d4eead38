package dev.centroid.data.pack;

import dev.centroid.data.DataProblem;
import dev.centroid.problem.Reasons;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packs of a cache folder. A complete one is used as it is; else one process builds it while others wait for it and then
 * use the same. A build writes to temporary names and moves them; what a killed build has left, the next one removes.
 */
final class PackCache {

    private static final Logger LOG = LoggerFactory.getLogger(PackCache.class);

    /** Room that a build leaves for others, in bytes. */
    static final long MARGIN = 16 << 20;

    /** An upper estimate of an image's line in the index, in bytes. */
    private static final long INDEX_BYTES = 256;

    private static final long POLL_MILLIS = 50;

    private final Path cacheFolder;
    private final PackSettings settings;

    PackCache(Path cacheFolder, PackSettings settings) {
        this.cacheFolder = cacheFolder;
        this.settings = settings;
    }

    /** The folder of a key's pack. */
    PackFolder folder(String key) {
        return PackFolder.of(cacheFolder, key);
    }

    /**
     * The index of a complete pack, which is built first where there is none.
     *
     * @param key fingerprint of the source
     * @param imageCount images that a build would pack
     */
    PackIndex openOrBuild(
            String key,
            PackFormat format,
            long imageCount,
            PackBuilder builder,
            PackProgress progress,
            RunControl control) {
        PackFolder folder = folder(key);
        Optional<PackIndex> complete = folder.complete(key, format);
        if (complete.isPresent()) {
            return complete.get();
        }
        try {
            Files.createDirectories(folder.path());
            try (PackLock lock = acquire(folder, control)) {
                LOG.debug("Holding {}", lock);
                Optional<PackIndex> builtMeanwhile = folder.complete(key, format);
                return builtMeanwhile.isPresent()
                        ? builtMeanwhile.get()
                        : build(folder, key, format, imageCount, builder, progress, control);
            }
        } catch (IOException e) {
            throw isDiskFull(e)
                    ? DataProblem.DISK_FULL.exceptionFrom(e, cacheFolder)
                    : DataProblem.CACHE_UNUSABLE.exceptionFrom(e, cacheFolder, Reasons.of(e));
        }
    }

    private PackIndex build(
            PackFolder folder,
            String key,
            PackFormat format,
            long imageCount,
            PackBuilder builder,
            PackProgress progress,
            RunControl control)
            throws IOException {
        if (Files.exists(folder.index())) {
            LOG.info("The pack {} is damaged and is built again.", folder.path());
        }
        removeLeftovers(folder);
        checkSpace(imageCount * (format.shape().size() + INDEX_BYTES) + MARGIN);
        try {
            PackIndex index = builder.build(folder.unfinishedPixels(), key, progress, control);
            Files.write(folder.unfinishedIndex(), PackIndexFile.encode(index));
            // The old index goes first: it must never stand beside pixels that are not its own.
            Files.deleteIfExists(folder.index());
            move(folder.unfinishedPixels(), folder.pixels());
            move(folder.unfinishedIndex(), folder.index());
            return index;
        } finally {
            removeQuietly(folder);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static PackLock acquire(PackFolder folder, RunControl control) throws IOException {
        boolean told = false;
        while (true) {
            Optional<PackLock> lock = PackLock.tryAcquire(folder.lock());
            if (lock.isPresent()) {
                return lock.get();
            }
            if (!told) {
                LOG.info("Another process or thread builds the pack {}; waiting for it.", folder.path());
                told = true;
            }
            control.throwIfStopped();
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
    }

    /** Temporary files of this pack, and of any other that nobody builds now: after a change of the source its key is gone. */
    private void removeLeftovers(PackFolder own) throws IOException {
        own.removeUnfinished();
        try (DirectoryStream<Path> packs =
                Files.newDirectoryStream(PackFolder.packs(cacheFolder), Files::isDirectory)) {
            for (Path path : packs) {
                PackFolder other = new PackFolder(path);
                if (Files.exists(other.unfinishedPixels()) || Files.exists(other.unfinishedIndex())) {
                    removeIfFree(other);
                }
            }
        }
    }

    private static void removeIfFree(PackFolder other) throws IOException {
        Optional<PackLock> lock = PackLock.tryAcquire(other.lock());
        if (lock.isPresent()) {
            try (PackLock held = lock.get()) {
                LOG.debug("Holding {}", held);
                other.removeUnfinished();
            }
        }
    }

    private static void removeQuietly(PackFolder folder) {
        try {
            folder.removeUnfinished();
        } catch (IOException e) {
            // decision: this stands in a finally block; the failure that led here is the one to tell.
            LOG.warn("Could not remove the temporary files in {}; the next build will.", folder.path(), e);
        }
    }

    private void checkSpace(long needed) throws IOException {
        long available = settings.disk().freeBytes(PackFolder.packs(cacheFolder));
        if (available < needed) {
            throw DataProblem.DISK_SPACE.exception(cacheFolder, needed, available);
        }
    }

    /** The systems' words for it; Java has no type for this failure. */
    private static boolean isDiskFull(IOException failure) {
        String words = Reasons.of(failure).toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("quota exceeded")
                || words.contains("disk full");
    }
}
