package dev.centroid.data.pack;

import dev.centroid.data.layout.Digests;
import dev.centroid.data.layout.ImageSource;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * Tells images of a large root apart without reading them: by name, and by length or checksum. For a file its time does not
 * count, so that a copy on another machine is the same.
 */
final class SourceHash {

    private final MessageDigest digest = Digests.sha256();

    /** The first 8 bytes of a SHA-256. */
    long of(ImageSource image) {
        Digests.update(digest, image.name());
        Digests.update(digest, image instanceof ImageSource.InFile file ? String.valueOf(file.bytes()) : image.stamp());
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
