package dev.centroid.ui.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * The numbers of a chart as a table: a line for each x, a column for each curve, two more for the limits of a band. All points,
 * not only those that are drawn; numbers as they are (a share is 0..1), with a point and full precision. A curve that has no
 * point at an x leaves its cell empty; one that has several there takes several lines.
 */
final class CurvesCsv {

    private final ChartContent content;
    private final int[] next;

    private CurvesCsv(ChartContent content) {
        this.content = content;
        this.next = new int[content.curves().size()];
    }

    /** For files: commas, RFC 4180. */
    static void write(ChartContent content, Appendable to) throws IOException {
        print(content, to, CSVFormat.DEFAULT);
    }

    /** For the clipboard: tabs, as spreadsheets take them. */
    static String tabs(ChartContent content) {
        StringBuilder text = new StringBuilder();
        try {
            print(
                    content,
                    text,
                    CSVFormat.TDF.builder().setRecordSeparator('\n').get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void print(ChartContent content, Appendable to, CSVFormat format) throws IOException {
        CurvesCsv table = new CurvesCsv(content);
        format.printRecord(to, table.header().toArray());
        for (double x = table.nextX(); !Double.isNaN(x); x = table.nextX()) {
            format.printRecord(to, table.row(x).toArray());
        }
    }

    private List<String> header() {
        List<String> names = new ArrayList<>();
        names.add(content.xLabel());
        for (Curve curve : content.curves()) {
            names.add(curve.label());
            if (curve.style() == CurveStyle.BAND) {
                names.add(curve.label() + " (-)");
                names.add(curve.label() + " (+)");
            }
        }
        return names;
    }

    /** The smallest x that is not yet written; NaN at the end. */
    private double nextX() {
        double smallest = Double.NaN;
        for (int i = 0; i < next.length; i++) {
            Points points = content.curves().get(i).points();
            if (next[i] < points.size() && !(points.x(next[i]) >= smallest)) {
                smallest = points.x(next[i]);
            }
        }
        return smallest;
    }

    private List<String> row(double x) {
        List<String> cells = new ArrayList<>();
        cells.add(number(x));
        for (int i = 0; i < next.length; i++) {
            Curve curve = content.curves().get(i);
            Points points = curve.points();
            boolean here = next[i] < points.size() && points.x(next[i]) == x;
            int point = here ? next[i]++ : -1;
            cells.add(here ? number(points.y(point)) : "");
            if (curve.style() == CurveStyle.BAND) {
                cells.add(here ? number(points.lower(point)) : "");
                cells.add(here ? number(points.upper(point)) : "");
            }
        }
        return cells;
    }

    /** Whole numbers without ".0"; what is not finite as an empty cell. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
