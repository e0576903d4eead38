package dev.centroid.experiment.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a configuration file. */
final class ConfigText {

    /** No configuration written by hand or by us comes near it. */
    static final int LARGEST_MEGABYTES = 1;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ConfigText() {}

    static String read(Path file) {
        if (Files.isDirectory(file)) {
            throw ConfigProblem.FILE_IS_FOLDER.exception(file.toString());
        }
        if (!Files.exists(file)) {
            throw ConfigProblem.FILE_MISSING.exception(file.toString());
        }
        return decode(bytes(file), file);
    }

    /** Reads no more than the limit whatever the size is said to be: a device has none. */
    private static byte[] bytes(Path file) {
        int limit = LARGEST_MEGABYTES << 20;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw ConfigProblem.FILE_TOO_LARGE.exception(file.toString(), LARGEST_MEGABYTES);
            }
            return bytes;
        } catch (IOException e) {
            throw ConfigProblem.FILE_UNREADABLE.exceptionFrom(e, file.toString());
        }
    }

    private static String decode(byte[] bytes, Path file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ConfigProblem.NOT_UTF8.exceptionFrom(e, file.toString());
        }
    }
}
