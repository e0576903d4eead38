package dev.centroid.ui.setup;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Its children side by side, each as wide as the others, while there is room for them; else below each other. */
final class Columns extends Region {

    private final double least;
    private final double gap;

    /**
     * Columns.
     *
     * @param least the width that a column needs, in pixels
     * @param gap between two, in pixels
     */
    Columns(double least, double gap, Node... columns) {
        this.least = least;
        this.gap = gap;
        getChildren().addAll(columns);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isWide(double inner) {
        int count = getManagedChildren().size();
        return inner >= count * least + (count - 1) * gap;
    }

    private double width(double inner) {
        int count = getManagedChildren().size();
        return isWide(inner) ? (inner - (count - 1) * gap) / count : inner;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset()
                + snappedRightInset()
                + getManagedChildren().stream()
                        .mapToDouble(child -> child.minWidth(-1))
                        .max()
                        .orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        List<Double> heights = getManagedChildren().stream()
                .map(child -> child.prefHeight(width(inner)))
                .toList();
        double content = isWide(inner)
                ? heights.stream().mapToDouble(h -> h).max().orElse(0)
                : heights.stream().mapToDouble(h -> h).sum() + gap * (heights.size() - 1);
        return snappedTopInset() + snapSizeY(content) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double inner = getWidth() - snappedLeftInset() - snappedRightInset();
        double column = snapSizeX(width(inner));
        double x = snappedLeftInset();
        double y = snappedTopInset();
        for (Node child : getManagedChildren()) {
            double height = snapSizeY(child.prefHeight(column));
            child.resizeRelocate(snapPositionX(x), snapPositionY(y), column, height);
            if (isWide(inner)) {
                x += column + gap;
            } else {
                y += height + gap;
            }
        }
    }
}
