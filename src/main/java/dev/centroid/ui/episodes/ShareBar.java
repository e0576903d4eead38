package dev.centroid.ui.episodes;

import javafx.scene.layout.Region;

/** A horizontal bar from zero to a value. */
final class ShareBar extends Region {

    private static final double THICKNESS = 8;
    private static final double LEAST_WIDTH = 30;

    private final Region filled = new Region();
    private double from;
    private double value;

    ShareBar() {
        getStyleClass().add("share-bar");
        filled.getStyleClass().add("share-bar-filled");
        getChildren().add(filled);
        setMinSize(LEAST_WIDTH, THICKNESS);
        setPrefHeight(THICKNESS);
        setMaxHeight(THICKNESS);
    }

    /**
     * Shows a value.
     *
     * @param least what the left end stands for, at most 0; the right end is 1
     * @param now in least..1
     */
    void show(double least, double now) {
        from = least;
        value = Math.max(least, Math.min(1, Double.isFinite(now) ? now : 0));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double zero = -from / (1 - from) * getWidth();
        double end = (value - from) / (1 - from) * getWidth();
        filled.resizeRelocate(Math.min(zero, end), 0, Math.abs(end - zero), getHeight());
    }
}
