package dev.centroid.ui.monitor;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Charts in two columns where there is room, else in one; they share the height, and are scrolled where it is too little. */
public final class ChartsPane extends Pane {

    private static final double GAP = 10;
    /** Below this, a chart's numbers would stand on top of one another. */
    private static final double LEAST_WIDTH = 400;

    private static final double LEAST_HEIGHT = 250;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private List<Node> shown() {
        return getManagedChildren();
    }

    private static int columns(double width, int count) {
        return count > 1 && width >= 2 * LEAST_WIDTH + GAP ? 2 : 1;
    }

    private int rows(double width) {
        int count = shown().size();
        int columns = columns(width, count);
        return (count + columns - 1) / columns;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * LEAST_WIDTH + GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        int rows = rows(width < 0 ? getWidth() : width);
        return shown().size() == 1 ? 0 : rows * LEAST_HEIGHT + (rows - 1) * GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        List<Node> charts = shown();
        int columns = columns(getWidth(), charts.size());
        int rows = Math.max(1, rows(getWidth()));
        double width = Math.floor((getWidth() - (columns - 1) * GAP) / columns);
        double height = Math.floor((getHeight() - (rows - 1) * GAP) / rows);
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i)
                    .resizeRelocate(
                            (i % columns) * (width + GAP), Math.floorDiv(i, columns) * (height + GAP), width, height);
        }
    }
}
