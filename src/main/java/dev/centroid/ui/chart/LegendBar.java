package dev.centroid.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;

/** The names of the curves beside their colours; a click hides a curve. The keyboard finds the same in the chart's menu. */
final class LegendBar extends FlowPane {

    private static final double SWATCH = 16;
    private static final double FAINT = 0.45;

    private final Consumer<String> toggle;
    private List<Object> shown = List.of();

    LegendBar(Consumer<String> toggle) {
        this.toggle = toggle;
        getStyleClass().add("chart-legend");
    }

    /** Rebuilt only if something of it has changed, since charts are updated ten times a second. */
    void show(List<Curve> curves, Set<String> hidden, ChartPalette palette) {
        List<Object> now = new ArrayList<>(List.of(palette.dark(), Set.copyOf(hidden)));
        for (Curve curve : curves) {
            now.add(List.of(curve.id(), curve.label(), curve.style(), curve.weight(), curve.slot()));
        }
        if (!now.equals(shown)) {
            shown = now;
            getChildren()
                    .setAll(curves.stream()
                            .map(curve -> chip(curve, !hidden.contains(curve.id()), palette))
                            .toList());
        }
        boolean needed = curves.size() > 1;
        setVisible(needed);
        setManaged(needed);
    }

    private Node chip(Curve curve, boolean visible, ChartPalette palette) {
        ToggleButton chip = new ToggleButton(curve.label(), swatch(curve, palette));
        chip.getStyleClass().setAll("chart-legend-chip");
        chip.setSelected(visible);
        chip.setFocusTraversable(false);
        chip.setOnAction(event -> toggle.accept(curve.id()));
        return chip;
    }

    /** A small piece of the curve as it is drawn. */
    static Node swatch(Curve curve, ChartPalette palette) {
        Color colour = Color.web(ChartPalette.web(palette.slot(curve.slot())));
        if (curve.style() == CurveStyle.DOTS) {
            return new Circle(2.5, colour);
        }
        Line line = new Line(0, 0, SWATCH, 0);
        line.setStroke(curve.weight() == CurveWeight.FAINT ? colour.deriveColor(0, 1, 1, FAINT) : colour);
        line.setStrokeWidth(curve.style() == CurveStyle.BAND ? 6 : 3);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        if (curve.weight() == CurveWeight.DASHED) {
            line.setStrokeWidth(2);
            line.setStrokeLineCap(StrokeLineCap.BUTT);
            line.getStrokeDashArray().setAll(4.0, 2.0);
        }
        return line;
    }
}
