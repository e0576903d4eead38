package dev.centroid.data.download;

import dev.centroid.data.layout.ZipListing;
import dev.centroid.problem.Reasons;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Unpacks an archive beside itself, without litter. Its files appear all at once under the archive's name, or not at all. An entry
 * whose path leaves the folder is refused, and so is an archive that unpacks to more than any of Omniglot's does.
 */
public final class ArchiveUnpacking {

    static final int LIMIT_MEGABYTES = 1024;

    private static final int BUFFER = 1 << 16;

    private ArchiveUnpacking() {}

    /**
     * Unpacks {@code NAME.zip} to the folder {@code NAME} beside it; does nothing where that folder is there.
     *
     * @param zip the archive
     * @param control asked between two files; a stop leaves nothing behind
     * @return the folder
     * @throws dev.centroid.problem.ProblemException if it is no whole archive, or cannot be written
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     */
    public static Path unpack(Path zip, RunControl control) {
        String stem = zip.getFileName().toString().replaceAll("\\.zip$", "");
        Path target = zip.resolveSibling(stem);
        if (Files.isDirectory(target)) {
            return target;
        }
        if (Files.exists(target)) {
            throw DownloadProblem.FOLDER_THERE.exception(target);
        }
        Path half = zip.resolveSibling(stem + ".unpacking");
        try {
            delete(half);
            List<ZipListing.Entry> entries = ZipListing.read(zip, zip.toString());
            boolean wrapped = entries.stream().allMatch(e -> e.steps().get(0).equals(stem));
            write(zip, entries, half, control);
            Files.move(wrapped ? half.resolve(stem) : half, target, StandardCopyOption.ATOMIC_MOVE);
            return target;
        } catch (IOException e) {
            throw DownloadProblem.NOT_WRITTEN.exceptionFrom(e, target, Reasons.of(e));
        } finally {
            deleteQuietly(half);
        }
    }

    private static void write(Path zip, List<ZipListing.Entry> entries, Path folder, RunControl control)
            throws IOException {
        long left = (long) LIMIT_MEGABYTES << 20;
        byte[] buffer = new byte[BUFFER];
        Files.createDirectories(folder);
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (ZipListing.Entry entry : entries) {
                control.throwIfStopped();
                Path file = folder.resolve(entry.name());
                if (entry.folder()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                try (InputStream in = archive.getInputStream(archive.getEntry(entry.name()));
                        OutputStream out = Files.newOutputStream(file)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        left -= read;
                        if (left < 0) {
                            throw DownloadProblem.UNPACKS_TOO_LARGE.exception(zip, LIMIT_MEGABYTES);
                        }
                        out.write(buffer, 0, read);
                    }
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** What was met before matters more than what is left over, which the next attempt clears away. */
    private static void deleteQuietly(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            Thread.yield();
        }
    }
}
