package dev.centroid.data.pack;

import dev.centroid.data.DataProblem;
import dev.centroid.data.layout.ImageSource;
import dev.centroid.data.numpy.ImageArray;
import dev.centroid.data.numpy.ImageArrayReader;
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

/** Reads images from files, archives and arrays; keeps the latter two open. Safe for several threads. */
final class SourceReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SourceReader.class);

    /** Far above any photograph, far below what a zip bomb unpacks to. */
    static final int LIMIT_MEGABYTES = 64;

    private static final int LIMIT = LIMIT_MEGABYTES << 20;

    /** For arrays that must be unpacked before single images can be read. */
    private static final Path SCRATCH = Path.of(System.getProperty("java.io.tmpdir"));

    private final Map<Path, ZipFile> archives = new ConcurrentHashMap<>();
    private final Map<ImageArray, ImageArrayReader> arrays = new ConcurrentHashMap<>();

    /** The bytes of an encoded image, wherever it lies. */
    byte[] read(ImageSource source) {
        if (source instanceof ImageSource.InZip zip) {
            return read(zip);
        }
        if (source instanceof ImageSource.InRange range) {
            return read(range);
        }
        if (source instanceof ImageSource.InFile file) {
            return read(file);
        }
        throw new IllegalArgumentException(source.name());
    }

    private byte[] read(ImageSource.InFile source) {
        try (InputStream in = Files.newInputStream(source.file())) {
            return readLimited(in, source.name());
        } catch (IOException e) {
            throw DataProblem.IMAGE_UNREADABLE.exceptionFrom(e, source.name(), Reasons.of(e));
        }
    }

    private byte[] read(ImageSource.InRange source) {
        if (source.range().length() > LIMIT) {
            throw DataProblem.IMAGE_FILE_TOO_LARGE.exception(source.name(), LIMIT_MEGABYTES);
        }
        try {
            return source.range().bytes(LIMIT);
        } catch (IOException e) {
            throw DataProblem.IMAGE_DAMAGED.exceptionFrom(e, source.name(), Reasons.of(e));
        }
    }

    /** The pixels of an image that lies in an array, as the array has them. */
    byte[] pixels(ImageSource.InArray source) {
        try {
            ImageArrayReader reader = arrays.computeIfAbsent(source.array(), SourceReader::open);
            return reader.read(source.place());
        } catch (IOException e) {
            throw DataProblem.IMAGE_DAMAGED.exceptionFrom(e, source.name(), Reasons.of(e));
        }
    }

    private static ImageArrayReader open(ImageArray array) {
        try {
            return ImageArrayReader.open(array, SCRATCH);
        } catch (IOException e) {
            throw DataProblem.IMAGE_DAMAGED.exceptionFrom(e, array.name(), Reasons.of(e));
        }
    }

    private byte[] read(ImageSource.InZip source) {
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
        for (ImageArrayReader array : arrays.values()) {
            try {
                array.close();
            } catch (IOException e) {
                LOG.debug("Could not close an array; it was only read.", e);
            }
        }
        for (ZipFile archive : archives.values()) {
            try {
                archive.close();
            } catch (IOException e) {
                LOG.debug("Could not close {}; it was only read.", archive.getName(), e);
            }
        }
    }
}
