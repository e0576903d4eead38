package dev.centroid.data.pack;

import dev.centroid.data.DataProblem;
import dev.centroid.problem.ProblemException;
import dev.centroid.problem.Reasons;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes png, jpeg, bmp and gif (its first frame). Refuses an image that is cut off, damaged or of a giant size by name.
 * Like the reference's own reader, it does not turn a photograph by its EXIF orientation.
 */
final class ImageDecoder {

    /** What an image takes on its way into a pack, per pixel of its own size, at most and with room to spare. */
    private static final int BYTES_A_PIXEL = 24;

    /**
     * Declared sizes above this are refused before anything is decoded. A few bytes of a damaged header can ask for any size, so
     * a small heap lowers the limit.
     */
    static final int LIMIT_MEGAPIXELS =
            (int) Math.max(1, Math.min(64, Runtime.getRuntime().maxMemory() / BYTES_A_PIXEL / 1_000_000));

    private static final byte JPEG_MARK = (byte) 0xff;
    private static final byte JPEG_START = (byte) 0xd8;
    private static final byte JPEG_SCAN = (byte) 0xda;

    /** A progressive photograph has about ten. */
    private static final int MOST_SCANS = 200;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "bmp", "gif");

    private ImageDecoder() {}

    /** Width and height as the header declares them. */
    record Size(int width, int height) {}

    private interface Work<T> {
        T with(ImageReader reader) throws IOException;
    }

    /** Decodes a whole image. */
    static BufferedImage decode(String name, byte[] bytes) {
        checkScans(name, bytes);
        return open(name, bytes, reader -> {
            checkSize(name, size(reader));
            List<String> complaints = new ArrayList<>();
            reader.addIIOReadWarningListener((source, warning) -> complaints.add(warning));
            BufferedImage image = reader.read(0);
            for (String complaint : complaints) {
                // decision: libjpeg fills what is missing with grey and only warns; its other warnings do no harm.
                if (complaint.toLowerCase(Locale.ROOT).contains("premature end")) {
                    throw DataProblem.IMAGE_DAMAGED.exception(name, complaint);
                }
            }
            return image;
        });
    }

    /** Each scan of a jpeg goes over the whole image: a small file of very many would take hours. */
    private static void checkScans(String name, byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != JPEG_MARK || bytes[1] != JPEG_START) {
            return;
        }
        int scans = 0;
        for (int i = 2; i + 1 < bytes.length; i++) {
            if (bytes[i] == JPEG_MARK && bytes[i + 1] == JPEG_SCAN && ++scans > MOST_SCANS) {
                throw DataProblem.IMAGE_DAMAGED.exception(name, "> " + MOST_SCANS + " scans");
            }
        }
    }

    /** Reads the header only. */
    static Size size(String name, byte[] bytes) {
        return open(name, bytes, ImageDecoder::size);
    }

    private static Size size(ImageReader reader) throws IOException {
        return new Size(reader.getWidth(0), reader.getHeight(0));
    }

    private static void checkSize(String name, Size size) {
        if ((long) size.width * size.height > LIMIT_MEGAPIXELS * 1_000_000L) {
            throw DataProblem.IMAGE_TOO_LARGE.exception(name, size.width, size.height, LIMIT_MEGAPIXELS);
        }
    }

    private static <T> T open(String name, byte[] bytes, Work<T> work) {
        if (bytes.length == 0) {
            throw DataProblem.IMAGE_EMPTY.exception(name);
        }
        ImageReader reader = null;
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader = readerFor(stream);
            if (reader == null) {
                throw DataProblem.IMAGE_NOT_AN_IMAGE.exception(name);
            }
            reader.setInput(stream, true, true);
            return work.with(reader);
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // decision: on damaged data the JDK's decoders throw whatever comes, and a damaged length field asks for
            // memory
            // that nobody has; the size was checked before, so in all these cases the file is at fault.
            throw DataProblem.IMAGE_DAMAGED.exceptionFrom(e, name, Reasons.of(e));
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    /** Only readers that look at a signature: the one for WBMP, for one, takes almost anything for an image. */
    private static ImageReader readerFor(ImageInputStream stream) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        return null;
    }
}
