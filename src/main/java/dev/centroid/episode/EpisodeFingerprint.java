package dev.centroid.episode;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Identifies a list of episodes, so that a log can show that two validations used the same ones. */
public final class EpisodeFingerprint {

    private static final int BYTES = 8;

    private EpisodeFingerprint() {}

    /** 16 hexadecimal digits that depend on every class, image and place. */
    public static String of(List<Episode> episodes) {
        MessageDigest digest = sha256();
        for (Episode episode : episodes) {
            update(digest, episode.classes());
            update(digest, episode.support());
            update(digest, episode.queries());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static void update(MessageDigest digest, int[] values) {
        ByteBuffer bytes =
                ByteBuffer.allocate((values.length + 1) * Integer.BYTES).putInt(values.length);
        bytes.asIntBuffer().put(values);
        digest.update(bytes.array());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
