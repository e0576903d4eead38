package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.problem.Reasons;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a csv or text file in UTF-8, with or without a byte order mark, as values without the space around them; lines
 * without any are left out. A value may stand in quotes, but not go on over several lines.
 *
 * <p>decision: no csv library: they hold a whole value in memory before anyone can ask how long it is, and these files have
 * two columns. A line of a gigabyte, or a quote that is never closed, is refused here after some kilobytes.
 */
final class CsvLines implements AutoCloseable {

    /** Far above any data set, far below what fills a heap. */
    static final int MOST_CLASSES = 1_000_000;

    private static final int LONGEST = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader reader;
    private final String name;
    private long line;

    private CsvLines(BufferedReader reader, String name) {
        this.reader = reader;
        this.name = name;
    }

    /** Opens a file; {@code name} is its name in messages. */
    static CsvLines open(Path file, String name) {
        try {
            return new CsvLines(Files.newBufferedReader(file, StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw DataProblem.CSV_UNREADABLE.exceptionFrom(e, name, Reasons.of(e));
        }
    }

    /** The values of the next line that has some; null behind the last. */
    List<String> next() {
        try {
            String text = readLine();
            while (text != null && text.isBlank()) {
                text = readLine();
            }
            return text == null ? null : values(text);
        } catch (CharacterCodingException e) {
            throw DataProblem.CSV_UNREADABLE.exceptionFrom(e, name, "UTF-8");
        } catch (IOException e) {
            throw DataProblem.CSV_UNREADABLE.exceptionFrom(e, name, Reasons.of(e));
        }
    }

    /** The number of the line that was read last, from 1. */
    long line() {
        return line;
    }

    private String readLine() throws IOException {
        int next = reader.read();
        if (next < 0) {
            return null;
        }
        line++;
        if (line == 1 && next == BYTE_ORDER_MARK) {
            next = reader.read();
        }
        StringBuilder text = new StringBuilder();
        while (next >= 0 && next != '\n' && next != '\r') {
            if (text.length() == LONGEST) {
                throw tooLong();
            }
            text.append((char) next);
            next = reader.read();
        }
        if (next == '\r') {
            reader.mark(1);
            if (reader.read() != '\n') {
                reader.reset();
            }
        }
        return text.toString();
    }

    private RuntimeException tooLong() {
        return DataProblem.CSV_LINE_TOO_LONG.exception(name, line, LONGEST);
    }

    private List<String> values(String text) throws IOException {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        boolean wasQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                value.append(c);
                i++;
            } else if (c == '"' && (quoted || value.toString().isBlank() && !wasQuoted)) {
                quoted = !quoted;
                if (quoted) {
                    value.setLength(0);
                }
                wasQuoted = true;
            } else if (c == ',' && !quoted) {
                values.add(value.toString().strip());
                value.setLength(0);
                wasQuoted = false;
            } else {
                value.append(c);
            }
        }
        if (quoted) {
            throw new IOException("line " + line + ": \"");
        }
        values.add(value.toString().strip());
        return values;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw DataProblem.CSV_UNREADABLE.exceptionFrom(e, name, Reasons.of(e));
        }
    }
}
