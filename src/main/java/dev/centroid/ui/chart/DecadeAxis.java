package dev.centroid.ui.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic y axis with the numbers that people expect on it; JFreeChart's own writes 10^-1.5. */
final class DecadeAxis extends LogAxis {

    private static final long serialVersionUID = 1L;

    private static final double PIXELS_PER_NUMBER = 26;

    private final AxisFormat format;

    DecadeAxis(String label, AxisFormat format) {
        super(label);
        this.format = format;
        setSmallestValue(Double.MIN_NORMAL);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        Span span = new Span(getRange().getLowerBound(), getRange().getUpperBound());
        int most = (int) Math.max(2, area.getHeight() / PIXELS_PER_NUMBER);
        List<NumberTick> ticks = new ArrayList<>();
        for (double value : LogTicks.labelled(span, most)) {
            ticks.add(tick(TickType.MAJOR, value, format.tick(value)));
        }
        for (double value : LogTicks.unlabelled(span, most)) {
            ticks.add(tick(TickType.MINOR, value, ""));
        }
        return ticks;
    }

    private static NumberTick tick(TickType type, double value, String label) {
        return new NumberTick(type, value, label, TextAnchor.CENTER_RIGHT, TextAnchor.CENTER, 0);
    }
}
