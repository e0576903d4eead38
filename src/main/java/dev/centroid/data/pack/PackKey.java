package dev.centroid.data.pack;

import dev.centroid.data.layout.Digests;
import dev.centroid.data.layout.ImageSource;
import dev.centroid.data.layout.SourceClass;
import dev.centroid.data.layout.SourceIndex;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The fingerprint of a source and a format: the name of the pack in the cache. */
final class PackKey {

    private static final int BYTES = 16;

    private PackKey() {}

    /**
     * Hashes names, sizes, and modification times or checksums, relative to the root, so that a root may move. Seeds and
     * shares are not part of it: one pack serves every class split.
     */
    static String of(SourceIndex source, PackFormat format) {
        MessageDigest digest = Digests.sha256();
        Digests.update(digest, PackFormat.VERSION);
        Digests.update(digest, format.toString());
        Digests.update(digest, source.layout().key());
        for (SourceClass sourceClass : source.classes()) {
            Digests.update(digest, sourceClass.given().name());
            Digests.update(digest, sourceClass.name());
            Digests.update(digest, sourceClass.images().size());
            for (ImageSource image : sourceClass.images()) {
                Digests.update(digest, image.name());
                Digests.update(digest, image.stamp());
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
