package dev.centroid.experiment.folder;

import java.util.List;

/** A row of a log, whose values are asked for by column. Used again for the next row. */
public final class LogRow {

    private final List<String> columns;
    private final int[] ends;
    private String line = "";

    LogRow(String head) {
        columns = List.of(head.split(",", -1));
        ends = new int[columns.size()];
    }

    /** Takes the next line; false if it does not have the columns of the head. */
    boolean take(String next) {
        line = next;
        int count = 0;
        int from = 0;
        for (int comma = next.indexOf(','); comma >= 0; comma = next.indexOf(',', from)) {
            if (count == ends.length) {
                return false;
            }
            ends[count++] = comma;
            from = comma + 1;
        }
        if (count != ends.length - 1) {
            return false;
        }
        ends[count] = next.length();
        return true;
    }

    /** The names of the columns, in order. */
    public List<String> columns() {
        return columns;
    }

    /** The text in a column; empty where there is no such column. */
    public String text(String column) {
        int index = columns.indexOf(column);
        return index < 0 ? "" : line.substring(index == 0 ? 0 : ends[index - 1] + 1, ends[index]);
    }

    /** The number in a column; NaN where there is none, or no such column. */
    public double number(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException damaged) {
            return Double.NaN;
        }
    }
}
