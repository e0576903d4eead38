package dev.centroid.ui.results;

import dev.centroid.ui.common.Words;
import java.util.List;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;

/** How many episodes had which accuracy. */
final class AccuracyHistogram extends BarChart<String, Number> {

    /** Bars of 5 % each. */
    static final int BARS = 20;

    private static final double PERCENT = 100;
    private static final double HEIGHT = 170;

    AccuracyHistogram(List<Double> accuracies, Words words) {
        super(new CategoryAxis(), new NumberAxis());
        getStyleClass().add("accuracy-histogram");
        setVerticalGridLinesVisible(false);
        setAnimated(false);
        setLegendVisible(false);
        setCategoryGap(1);
        setBarGap(0);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        getXAxis().setLabel(words.text("evaluation.histogram-x"));
        getYAxis().setLabel(words.text("evaluation.histogram-y"));
        getXAxis().setAnimated(false);
        getYAxis().setAnimated(false);
        setAccessibleText(words.text("evaluation.histogram"));
        int[] counts = counts(accuracies);
        XYChart.Series<String, Number> series = new XYChart.Series<>();
        for (int i = 0; i < BARS; i++) {
            series.getData().add(new XYChart.Data<>(range(i), counts[i]));
        }
        getData().add(series);
        for (int i = 0; i < BARS; i++) {
            XYChart.Data<String, Number> bar = series.getData().get(i);
            Tooltip.install(bar.getNode(), new Tooltip(words.text("evaluation.histogram-bar", range(i), counts[i])));
        }
    }

    /** Counts by bars; an accuracy on a border counts to the bar above it, and 1 to the last one. */
    static int[] counts(List<Double> accuracies) {
        int[] counts = new int[BARS];
        for (double accuracy : accuracies) {
            // Queries are counted, so that accuracies are fractions: what should lie on a border may fall short of it.
            int bar = (int) Math.floor(accuracy * BARS + 1e-9);
            counts[Math.max(0, Math.min(BARS - 1, bar))]++;
        }
        return counts;
    }

    private static String range(int bar) {
        int width = (int) (PERCENT / BARS);
        return bar * width + "–" + (bar + 1) * width;
    }
}
