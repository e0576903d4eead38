package dev.centroid.data.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** MD5 sums, as the publishers of datasets give them: they tell a damaged file from a whole one. */
final class Md5 {

    private static final int BUFFER = 1 << 16;

    private Md5() {}

    /** A fresh digest, which every Java platform has. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sum of a file, in small hexadecimal digits. */
    static String of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return of(channel);
        }
    }

    /** The sum of an open file from its beginning, in small hexadecimal digits; the channel's position stays. */
    static String of(FileChannel channel) throws IOException {
        MessageDigest digest = digest();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long at = 0; channel.read(buffer.clear(), at) > 0; at += buffer.limit()) {
            digest.update(buffer.flip());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
