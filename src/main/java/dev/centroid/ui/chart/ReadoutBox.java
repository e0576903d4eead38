package dev.centroid.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** The values under the mouse: a line through the picture, a ring on each curve, and a small box with the numbers. */
final class ReadoutBox {

    private static final double GAP = 14;
    private static final double RING = 4;

    private final Pane over;
    private final ChartSurface surface;
    private final Line line = new Line();
    private final Pane rings = new Pane();
    private final Label heading = new Label();
    private final GridPane values = new GridPane();
    private final VBox box = new VBox(heading, values);

    /** Draws onto a pane that lies over the surface, of the same size. */
    ReadoutBox(Pane over, ChartSurface surface) {
        this.over = over;
        this.surface = surface;
        line.getStyleClass().add("chart-reading-line");
        box.getStyleClass().add("chart-readout");
        heading.getStyleClass().add("chart-readout-heading");
        values.getStyleClass().add("chart-readout-values");
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        values.getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), numbers);
        for (Node node : List.of(line, rings, box)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
            node.setVisible(false);
        }
        over.getChildren().addAll(line, rings, box);
    }

    boolean isShowing() {
        return box.isVisible();
    }

    void hide() {
        line.setVisible(false);
        rings.setVisible(false);
        box.setVisible(false);
    }

    /** The text of the box, a line each, for those who do not see it. */
    String text() {
        List<String> words = new ArrayList<>(List.of(heading.getText()));
        for (Node node : values.getChildren()) {
            if (node instanceof Label label) {
                words.add(label.getText());
            }
        }
        return String.join(" ", words);
    }

    /**
     * Shows a reading.
     *
     * @param xText what to call its x
     * @param yFormat how to write its values
     * @param mouseY where the box should be, in pixels of the surface
     */
    void show(Reading reading, DoubleFunction<String> xText, AxisFormat yFormat, ChartPalette palette, double mouseY) {
        Rectangle2D area = surface.area();
        double x = surface.pixelOf(reading.x(), surface.yAt(area.getMinY())).getX();
        if (reading.entries().isEmpty() || x < area.getMinX() - 1 || x > area.getMaxX() + 1) {
            hide();
            return;
        }
        line.setStartX(Math.rint(x) + 0.5);
        line.setEndX(Math.rint(x) + 0.5);
        line.setStartY(area.getMinY());
        line.setEndY(area.getMaxY());
        heading.setText(xText.apply(reading.x()));
        values.getChildren().clear();
        rings.getChildren().clear();
        for (int row = 0; row < reading.entries().size(); row++) {
            add(reading.entries().get(row), row, yFormat, palette);
        }
        place(x, mouseY, area);
        line.setVisible(true);
        rings.setVisible(true);
        box.setVisible(true);
    }

    private void add(Reading.Entry entry, int row, AxisFormat format, ChartPalette palette) {
        Curve curve = entry.curve();
        String number = format.value(entry.y());
        if (curve.style() == CurveStyle.BAND && Double.isFinite(entry.halfWidth())) {
            number += " ± " + format.value(entry.halfWidth());
        }
        Label value = new Label(number);
        value.getStyleClass().add("chart-readout-number");
        values.addRow(row, LegendBar.swatch(curve, palette), new Label(curve.label()), value);
        double x = curve.points().x(entry.point());
        Point2D at = surface.pixelOf(x, entry.y());
        if (curve.style() == CurveStyle.STEP) {
            at = new Point2D(line.getStartX(), at.getY());
        }
        if (surface.isInArea(at.getX(), at.getY())) {
            Circle ring = new Circle(at.getX(), at.getY(), RING);
            ring.getStyleClass().add("chart-ring");
            ring.setStroke(Color.web(ChartPalette.web(palette.slot(curve.slot()))));
            rings.getChildren().add(ring);
        }
    }

    /** Beside the line, on the side where there is room. */
    private void place(double x, double mouseY, Rectangle2D area) {
        box.applyCss();
        box.autosize();
        double right = x + GAP;
        boolean fits = right + box.getWidth() <= over.getWidth();
        box.setLayoutX(Math.rint(fits ? right : Math.max(0, x - GAP - box.getWidth())));
        double y = mouseY - box.getHeight() / 2;
        double lowest = Math.max(0, area.getMaxY() - box.getHeight());
        box.setLayoutY(Math.rint(Math.max(Math.min(area.getMinY(), lowest), Math.min(lowest, y))));
    }
}
