package dev.centroid.data.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small archives of a test's own making. */
public final class TestArchives {

    private TestArchives() {}

    /** A zip that holds one file of random bytes in a folder of the archive's name. */
    public static byte[] zip(String stem, int bytes) throws IOException {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(stem + "/noise.bin"));
            zip.write(noise);
        }
        return out.toByteArray();
    }

    /** What would be published of it. */
    public static Archive of(String stem, byte[] content) {
        return new Archive(stem, "", HexFormat.of().formatHex(Md5.digest().digest(content)), content.length);
    }
}
