package dev.centroid.data.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one pack. The index is moved into place last: where it is whole and fits the pixels, the pack is complete.
 *
 * @param path the folder, named by the pack's key
 */
record PackFolder(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(PackFolder.class);

    static PackFolder of(Path cacheFolder, String key) {
        return new PackFolder(packs(cacheFolder).resolve(key));
    }

    static Path packs(Path cacheFolder) {
        return cacheFolder.resolve("packs");
    }

    Path pixels() {
        return path.resolve("pixels.bin");
    }

    Path index() {
        return path.resolve("index.bin");
    }

    Path lock() {
        return path.resolve("lock");
    }

    /** Only the holder of the lock writes these two. */
    Path unfinishedPixels() {
        return path.resolve("pixels.tmp");
    }

    Path unfinishedIndex() {
        return path.resolve("index.tmp");
    }

    /** Pixels and journal of a {@link PartialPack}; kept until it is complete. */
    Path partialPixels() {
        return path.resolve("pixels.part");
    }

    Path journal() {
        return path.resolve("classes.log");
    }

    /** The index of a complete pack; empty where there is none, or one that is damaged and has to be built again. */
    Optional<PackIndex> complete(String key, PackFormat format) {
        try {
            PackIndex index = PackIndexFile.read(index());
            if (!index.key().equals(key)
                    || !index.format().equals(format)
                    || Files.size(pixels()) != index.pixelBytes()) {
                throw new IOException("the index does not fit the pixels");
            }
            return Optional.of(index);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.debug("No usable pack in {}", path, e);
            return Optional.empty();
        }
    }

    /** Removes what a build that was killed, stopped or failed has left. For the holder of the lock. */
    void removeUnfinished() throws IOException {
        Files.deleteIfExists(unfinishedPixels());
        Files.deleteIfExists(unfinishedIndex());
    }
}
