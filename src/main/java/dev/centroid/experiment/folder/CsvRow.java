package dev.centroid.experiment.folder;

import java.nio.charset.StandardCharsets;

/**
 * One line of a csv file: commas, no quotes (nothing we write needs them), a line feed at the end on every system. Numbers do
 * not depend on the language; a double is written so that it is read back exactly; NaN, "not measured", is an empty field.
 */
final class CsvRow {

    private final StringBuilder line = new StringBuilder(160);

    CsvRow add(String text) {
        if (!line.isEmpty()) {
            line.append(',');
        }
        line.append(text);
        return this;
    }

    CsvRow add(long number) {
        return add(Long.toString(number));
    }

    CsvRow add(double number) {
        return add(Double.isNaN(number) ? "" : Double.toString(number));
    }

    byte[] bytes() {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
