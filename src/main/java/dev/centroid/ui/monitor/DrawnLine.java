package dev.centroid.ui.monitor;

import dev.centroid.ui.chart.CurveStyle;
import dev.centroid.ui.chart.CurveWeight;
import dev.centroid.ui.chart.Points;
import java.util.List;

/**
 * A curve without its words.
 *
 * @param id names it within its chart
 * @param key bundle key of its name
 * @param arguments of its name
 * @param style how its points are drawn
 * @param weight how strongly
 * @param slot its colour
 * @param points all its points
 */
record DrawnLine(
        String id, String key, List<Object> arguments, CurveStyle style, CurveWeight weight, int slot, Points points) {

    static DrawnLine of(String id, String key, CurveStyle style, int slot, Points points) {
        return new DrawnLine(id, key, List.of(), style, CurveWeight.NORMAL, slot, points);
    }

    DrawnLine with(CurveWeight other) {
        return new DrawnLine(id, key, arguments, style, other, slot, points);
    }

    DrawnLine named(Object... names) {
        return new DrawnLine(id, key, List.of(names), style, weight, slot, points);
    }
}
