package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A csv file that lists images: a column {@code filename} and a column {@code label} (Vinyals et al. call it {@code class}),
 * and perhaps {@code superclass} and {@code split}; other columns do not matter. Without a header, the first value of a line
 * must be an image's name and the second its label.
 */
final class LabelCsv {

    private static final Set<String> FILENAME = Set.of("filename", "file", "image", "path");
    private static final Set<String> LABEL = Set.of("label", "class", "category");
    private static final Set<String> SUPERCLASS = Set.of("superclass", "superclasses");
    private static final Set<String> SPLIT = Set.of("split", "set", "part");
    private static final int SHOWN = 120;

    /** One row; lines count from 1, the header being line 1. Superclass and split are empty where there is no such column. */
    record Row(long line, String filename, String label, String superclass, String split) {}

    private final String name;
    private final int filename;
    private final int label;
    private final int superclass;
    private final int split;
    private final int width;

    private LabelCsv(String name, int filename, int label, int superclass, int split, int width) {
        this.name = name;
        this.filename = filename;
        this.label = label;
        this.superclass = superclass;
        this.split = split;
        this.width = width;
    }

    /** Whether a file begins as one that lists images. */
    static boolean recognises(Path csv) {
        if (!Files.isRegularFile(csv)) {
            return false;
        }
        try (CsvLines lines = CsvLines.open(csv, Folder.name(csv))) {
            List<String> first = lines.next();
            return first != null && columns(first, "") != null;
        } catch (ProblemException e) {
            // What cannot even begin to be read is told by whoever reads it in earnest.
            return false;
        }
    }

    /** Hands every row on; {@code name} is the file's name in messages. */
    static void read(Path csv, String name, Consumer<Row> rows) {
        if (!Files.isRegularFile(csv)) {
            throw DataProblem.CSV_MISSING.exception(csv);
        }
        try (CsvLines lines = CsvLines.open(csv, name)) {
            List<String> first = lines.next();
            LabelCsv columns = first == null ? null : columns(first, name);
            if (columns == null) {
                throw DataProblem.CSV_COLUMNS.exception(name, first == null ? "–" : shortened(String.join(",", first)));
            }
            if (FileNames.isImage(first.get(columns.filename))) {
                rows.accept(columns.row(first, lines.line()));
            }
            for (List<String> values = lines.next(); values != null; values = lines.next()) {
                rows.accept(columns.row(values, lines.line()));
            }
        }
    }

    /** The columns that a first line tells; null where it does not list images. */
    private static LabelCsv columns(List<String> first, String name) {
        int filename = find(first, FILENAME);
        int label = find(first, LABEL);
        if (filename >= 0 && label >= 0) {
            return new LabelCsv(name, filename, label, find(first, SUPERCLASS), find(first, SPLIT), first.size());
        }
        boolean headless = first.size() == 2 && FileNames.isImage(first.get(0)) && !FileNames.isImage(first.get(1));
        return headless ? new LabelCsv(name, 0, 1, -1, -1, 2) : null;
    }

    private static int find(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private Row row(List<String> values, long line) {
        String file = value(values, filename);
        String named = value(values, label);
        if (file.isEmpty() || named.isEmpty() || values.size() > width) {
            throw DataProblem.CSV_ROW.exception(
                    name, line, values.stream().filter(v -> !v.isEmpty()).count());
        }
        return new Row(line, file, named, value(values, superclass), value(values, split));
    }

    private static String value(List<String> values, int column) {
        return column >= 0 && column < values.size() ? values.get(column) : "";
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
