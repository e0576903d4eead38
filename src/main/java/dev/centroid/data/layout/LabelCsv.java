package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A csv file with the columns {@code filename,label}, in UTF-8 with or without a byte order mark. */
final class LabelCsv {

    private static final String FILENAME = "filename";
    private static final String LABEL = "label";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** One row; lines count from 1, the header being line 1. */
    record Row(long line, String filename, String label) {}

    private LabelCsv() {}

    /** All rows; {@code name} is the file's name in messages. */
    static List<Row> read(Path csv, String name) {
        if (!Files.isRegularFile(csv)) {
            throw DataProblem.CSV_MISSING.exception(csv);
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<Row> rows = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, format)) {
            List<String> header = null;
            for (CSVRecord values : parser) {
                if (header == null) {
                    header = header(values, name);
                } else if (!isBlank(values)) {
                    rows.add(row(values, header, parser.getCurrentLineNumber(), name));
                }
            }
            if (header == null) {
                throw DataProblem.CSV_COLUMNS.exception(name, "–");
            }
        } catch (CharacterCodingException e) {
            throw DataProblem.CSV_UNREADABLE.exceptionFrom(e, name, "UTF-8");
        } catch (IOException e) {
            throw DataProblem.CSV_UNREADABLE.exceptionFrom(e, name, Reasons.of(e));
        } catch (UncheckedIOException | IllegalStateException e) {
            // decision: commons-csv reports broken quoting in the middle of an iteration by these two.
            Throwable met = e.getCause() == null ? e : e.getCause();
            throw DataProblem.CSV_UNREADABLE.exceptionFrom(
                    e, name, met instanceof CharacterCodingException ? "UTF-8" : Reasons.of(met));
        }
        return rows;
    }

    private static List<String> header(CSVRecord values, String name) {
        List<String> header = new ArrayList<>(values.toList());
        if (header.get(0).startsWith(BYTE_ORDER_MARK)) {
            header.set(0, header.get(0).substring(BYTE_ORDER_MARK.length()).strip());
        }
        if (header.size() != 2 || !header.contains(FILENAME) || !header.contains(LABEL)) {
            throw DataProblem.CSV_COLUMNS.exception(name, shortened(String.join(",", header)));
        }
        return header;
    }

    private static boolean isBlank(CSVRecord values) {
        return values.size() == 1 && values.get(0).isBlank();
    }

    private static Row row(CSVRecord values, List<String> header, long line, String name) {
        if (values.size() != 2 || values.get(0).isBlank() || values.get(1).isBlank()) {
            long filled = values.stream().filter(v -> !v.isBlank()).count();
            throw DataProblem.CSV_ROW.exception(name, line, filled);
        }
        return new Row(line, values.get(header.indexOf(FILENAME)), values.get(header.indexOf(LABEL)));
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
