package dev.centroid.data.stroke;

import dev.centroid.data.DataProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one file of pen strokes: a line {@code START}, then lines {@code x,y,t} with y counted upwards (so that it is negative on
 * the image) and t in milliseconds, and a line {@code BREAK} at each lift of the pen.
 */
final class StrokeText {

    private static final String START = "START";
    private static final String BREAK = "BREAK";
    private static final int VALUES = 3;
    private static final int SHOWN = 60;

    /** Far beyond the paper: such a number is a damaged one. */
    private static final double FARTHEST = 10_000;

    private final String name;
    private final List<Stroke> strokes = new ArrayList<>();
    private List<StrokePoint> points = new ArrayList<>();

    private StrokeText(String name) {
        this.name = name;
    }

    /**
     * Reads.
     *
     * @param name of the file, for messages
     * @throws dev.centroid.problem.ProblemException naming the line that is at fault
     */
    static PenDrawing read(String name, String text) {
        StrokeText reader = new StrokeText(name);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reader.line(i + 1, lines.get(i).strip());
        }
        reader.lift();
        if (reader.strokes.isEmpty()) {
            throw DataProblem.STROKES_EMPTY.exception(name);
        }
        return new PenDrawing(reader.strokes);
    }

    private void line(int number, String line) {
        if (line.equals(BREAK)) {
            lift();
        } else if (!line.isEmpty() && !(number == 1 && line.equals(START))) {
            points.add(point(number, line));
        }
    }

    private void lift() {
        if (!points.isEmpty()) {
            strokes.add(new Stroke(points));
            points = new ArrayList<>();
        }
    }

    private StrokePoint point(int number, String line) {
        String[] values = line.split(",", -1);
        if (values.length == VALUES) {
            try {
                double x = Double.parseDouble(values[0]);
                double y = -Double.parseDouble(values[1]);
                double millis = Double.parseDouble(values[2]);
                if (Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST && millis >= 0 && millis < Long.MAX_VALUE) {
                    return new StrokePoint(x, y, millis);
                }
            } catch (NumberFormatException e) {
                throw DataProblem.STROKES_LINE.exceptionFrom(e, name, number, shortened(line));
            }
        }
        throw DataProblem.STROKES_LINE.exception(name, number, shortened(line));
    }

    private static String shortened(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
