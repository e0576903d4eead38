package dev.centroid.data.pack;

import dev.centroid.data.DataProblem;
import dev.centroid.data.layout.ImageSource;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the bytes of image files and of archive entries; keeps archives open. Safe for several threads. */
final class SourceReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SourceReader.class);

    /** Far above any photograph, far below what a zip bomb unpacks to. */
    static final int LIMIT_MEGABYTES = 64;

    private static final int LIMIT = LIMIT_MEGABYTES << 20;

    private final Map<Path, ZipFile> archives = new ConcurrentHashMap<>();

    byte[] read(ImageSource.InFile source) {
        try (InputStream in = Files.newInputStream(source.file())) {
            return readLimited(in, source.name());
        } catch (IOException e) {
            throw DataProblem.IMAGE_UNREADABLE.exceptionFrom(e, source.name(), Reasons.of(e));
        }
    }

    byte[] read(ImageSource.InZip source) {
        if (source.bytes() > LIMIT) {
            throw DataProblem.IMAGE_FILE_TOO_LARGE.exception(source.name(), LIMIT_MEGABYTES);
        }
        try {
            ZipFile archive = archives.computeIfAbsent(source.zip(), SourceReader::open);
            ZipEntry entry = archive.getEntry(source.entry());
            if (entry == null) {
                throw DataProblem.IMAGE_UNREADABLE.exception(source.name(), "NoSuchEntry");
            }
            try (InputStream in = archive.getInputStream(entry)) {
                byte[] bytes = readLimited(in, source.name());
                checkChecksum(source, bytes);
                return bytes;
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw DataProblem.IMAGE_DAMAGED.exceptionFrom(e, source.name(), Reasons.of(e));
        }
    }

    private static ZipFile open(Path zip) {
        try {
            return new ZipFile(zip.toFile());
        } catch (IOException e) {
            throw DataProblem.ZIP_UNREADABLE.exceptionFrom(e, zip, Reasons.of(e));
        }
    }

    private static byte[] readLimited(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw DataProblem.IMAGE_FILE_TOO_LARGE.exception(name, LIMIT_MEGABYTES);
        }
        return bytes;
    }

    /** {@link ZipFile} does not do this itself. */
    private static void checkChecksum(ImageSource.InZip source, byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (crc.getValue() != source.crc() || bytes.length != source.bytes()) {
            throw DataProblem.IMAGE_DAMAGED.exception(source.name(), "CRC-32");
        }
    }

    @Override
    public void close() {
        for (ZipFile archive : archives.values()) {
            try {
                archive.close();
            } catch (IOException e) {
                LOG.debug("Could not close {}; it was only read.", archive.getName(), e);
            }
        }
    }
}
