package dev.centroid.experiment.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EventRecordTest {

    /** The check value of CRC-32C in RFC 3720 and every catalogue, so that the reader itself can be trusted. */
    @Test
    void theReadersCrcIsCastagnolis() {
        assertThat(EventFileReader.crc32c("123456789".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(0xE3069283);
    }

    /** By hand from the protocol buffer encoding: 09 = field 1 fixed64, 1a = field 3 bytes, 0d = 13 bytes. */
    @Test
    void aFileBeginsWithItsVersion() {
        byte[] record = EventRecord.fileVersion(1.0);

        assertThat(HexFormat.of().formatHex(record, 0, 8)).isEqualTo("1800000000000000");
        assertThat(HexFormat.of().formatHex(record, 12, 12 + 24))
                .isEqualTo("09000000000000f03f1a0d" + HexFormat.of().formatHex("brain.Event:2".getBytes()));
        assertThat(record).hasSize(8 + 4 + 24 + 4);
    }

    @Property(tries = 100)
    void whatIsWrittenIsReadBack(
            @ForAll @LongRange(min = 0) long step, @ForAll double wallTime, @ForAll Map<String, Float> floats)
            throws IOException {
        Map<String, Double> values = new LinkedHashMap<>();
        Map<String, Float> expected = new LinkedHashMap<>();
        // Lone surrogates are no text that UTF-8 can carry.
        floats.forEach((tag, value) -> {
            String text = new String(tag.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            values.put(text, value.doubleValue());
            expected.put(text, value);
        });
        Path file = Files.createTempFile("events", null);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(EventRecord.fileVersion(wallTime));
            bytes.writeBytes(EventRecord.scalars(wallTime, step, values));
            Files.write(file, bytes.toByteArray());

            var events = EventFileReader.read(file);

            assertThat(events.get(0).fileVersion()).isEqualTo("brain.Event:2");
            assertThat(events.get(1)).isEqualTo(new EventFileReader.Event(wallTime, step, "", expected));
        } finally {
            Files.delete(file);
        }
    }
}
