package dev.centroid.data.numpy;

import dev.centroid.data.DataProblem;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The entries of a zip archive and where their bytes lie in it, with the extension for more than 4 GB. {@code java.util.zip}
 * does not tell the place, and an array of several gigabytes is read from where it lies.
 */
final class ZipMembers {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int END_64 = 0x06064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_NAME_AT = 26;
    private static final int EXTRA_64 = 1;
    private static final long IN_EXTRA = 0xffffffffL;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int MOST_ENTRIES = 1_000;

    private final Path zip;
    private final FileInput in;

    private ZipMembers(Path zip, FileInput in) {
        this.zip = zip;
        this.in = in;
    }

    /** Where each entry lies; {@code name} is the archive's name in messages. */
    static Map<String, ByteRange> read(Path zip, String name) {
        try (FileInput in = new FileInput(zip, 0)) {
            return new ZipMembers(zip, in).read();
        } catch (IOException e) {
            throw DataProblem.ZIP_UNREADABLE.exceptionFrom(e, name, Reasons.of(e));
        }
    }

    private Map<String, ByteRange> read() throws IOException {
        long end = findEnd();
        in.moveTo(end + 10);
        long entries = in.unsigned2();
        in.skip(Integer.BYTES);
        long directory = in.unsigned4();
        if (end >= LOCATOR_BYTES) {
            in.moveTo(end - LOCATOR_BYTES);
            if (in.signed4() == LOCATOR) {
                in.skip(Integer.BYTES);
                in.moveTo(in.signed8());
                need(END_64);
                in.skip(28);
                entries = in.signed8();
                in.skip(Long.BYTES);
                directory = in.signed8();
            }
        }
        if (entries < 0 || entries > MOST_ENTRIES) {
            throw new IOException(entries + " entries");
        }
        Map<String, ByteRange> members = new LinkedHashMap<>();
        long next = directory;
        for (long i = 0; i < entries; i++) {
            in.moveTo(next);
            next = entry(members);
        }
        return members;
    }

    private long findEnd() throws IOException {
        long size = Files.size(zip);
        for (long at = size - END_BYTES; at >= Math.max(0, size - END_BYTES - LONGEST_COMMENT); at--) {
            in.moveTo(at);
            if (in.signed4() == END) {
                return at;
            }
        }
        throw new IOException("zip END header not found");
    }

    /** Reads an entry of the directory; returns where the next one begins. */
    private long entry(Map<String, ByteRange> members) throws IOException {
        need(ENTRY);
        in.skip(4);
        int flags = in.unsigned2();
        int method = in.unsigned2();
        in.skip(8);
        long packed = in.unsigned4();
        long size = in.unsigned4();
        int nameLength = in.unsigned2();
        int extraLength = in.unsigned2();
        int commentLength = in.unsigned2();
        in.skip(8);
        long local = in.unsigned4();
        String name = new String(in.bytes(nameLength), StandardCharsets.UTF_8);
        long extraEnd = in.position() + extraLength;
        while (in.position() + 4 <= extraEnd) {
            int kind = in.unsigned2();
            long fieldEnd = in.unsigned2() + in.position();
            if (kind == EXTRA_64) {
                size = size == IN_EXTRA ? in.signed8() : size;
                packed = packed == IN_EXTRA ? in.signed8() : packed;
                local = local == IN_EXTRA ? in.signed8() : local;
            }
            in.moveTo(fieldEnd);
        }
        long next = extraEnd + commentLength;
        if ((flags & 1) != 0 || (method != STORED && method != DEFLATED)) {
            throw new IOException((flags & 1) != 0 ? "encrypted" : "method " + method);
        }
        in.moveTo(local);
        need(LOCAL);
        in.skip(LOCAL_NAME_AT - Integer.BYTES);
        long begin = local + LOCAL_NAME_AT + 4 + in.unsigned2() + in.unsigned2();
        if (packed < 0 || size < 0 || packed > in.size() - begin || (method == STORED && packed != size)) {
            throw new IOException(name.length() > 60 ? "entry" : name);
        }
        Coding coding = method == STORED ? Coding.RAW : Coding.DEFLATED;
        if (members.put(name, new ByteRange(zip, begin, packed, coding)) != null) {
            throw new IOException("duplicate entry");
        }
        return next;
    }

    private void need(int signature) throws IOException {
        if (in.signed4() != signature) {
            throw new IOException("zip header");
        }
    }
}
