package dev.centroid.ui.monitor;

import dev.centroid.run.Stage;
import dev.centroid.ui.chart.AxisFormat;
import dev.centroid.ui.chart.Curve;
import dev.centroid.ui.chart.CurveChart;
import dev.centroid.ui.common.ChartFiles;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.Words;
import java.util.List;
import java.util.Optional;

/** Puts what one chart shows into words, and onto the chart. */
final class ChartPainter {

    private final ChartKind kind;
    private final CurveChart chart;
    private final Words words;
    private List<DrawnLine> drawn;
    private Optional<Stage> stage;

    ChartPainter(ChartKind kind, CurveChart chart, Shell shell) {
        this.kind = kind;
        this.chart = chart;
        this.words = shell.words();
        chart.setId("chart-" + kind.key());
        chart.messagesProperty().set(words.messages());
        chart.outletProperty().set(new ChartFiles(shell));
    }

    void show(ChartState state) {
        chart.emptyTextProperty().set(state.emptyKey().isEmpty() ? "" : words.text(state.emptyKey()));
        if (!state.stage().equals(stage)) {
            stage = state.stage();
            name(state.stage());
        }
        int steps = state.stepsPerEpoch();
        if (isStepChart(state.stage()) && steps > 0) {
            chart.xTextProperty()
                    .set(x -> words.text(
                            "monitor.x.step-in-epoch", AxisFormat.WHOLE.value(x), (long) Math.ceil(x / steps)));
        } else {
            chart.xTextProperty().set(null);
        }
        // The same list as before: nothing was added, and nothing is drawn.
        if (state.lines() != drawn) {
            drawn = state.lines();
            chart.setCurves(drawn.stream().map(this::curve).toList());
        }
    }

    private boolean isStepChart(Optional<Stage> its) {
        boolean stage1 = its.filter(s -> s == Stage.CLASSIFIER).isPresent();
        return kind == ChartKind.LOSS || (kind == ChartKind.ACCURACY && stage1);
    }

    private Curve curve(DrawnLine line) {
        String label = words.text(line.key(), line.arguments().toArray());
        return new Curve(line.id(), label, line.style(), line.weight(), line.slot(), line.points());
    }

    private void name(Optional<Stage> its) {
        boolean stage1 = its.filter(s -> s == Stage.CLASSIFIER).isPresent();
        String title =
                switch (kind) {
                    case LOSS -> words.text("monitor.chart.loss");
                    case RATE -> words.text("monitor.chart.rate");
                    case ACCURACY ->
                        words.text(stage1 ? "monitor.chart.step-accuracy" : "monitor.chart.episode-accuracy");
                    case EPOCHS -> words.text("monitor.chart.epochs");
                };
        String whole =
                its.map(s -> title + "  ·  " + words.text("stage." + s.key())).orElse(title);
        chart.titleProperty().set(whole);
        chart.setAccessibleText(whole);
        chart.xLabelProperty()
                .set(
                        switch (kind) {
                            case LOSS -> words.text("monitor.x.step");
                            case RATE -> words.text("monitor.x.epochs-done");
                            case ACCURACY -> words.text(stage1 ? "monitor.x.step" : "monitor.x.episode");
                            case EPOCHS -> words.text("monitor.x.epoch");
                        });
        chart.yLabelProperty()
                .set(
                        switch (kind) {
                            case LOSS -> words.text("monitor.y.loss");
                            case RATE -> words.text("monitor.y.rate");
                            case ACCURACY, EPOCHS -> words.text("monitor.y.accuracy");
                        });
        chart.yFormatProperty()
                .set(
                        switch (kind) {
                            case LOSS -> AxisFormat.NUMBER;
                            case RATE -> AxisFormat.RATE;
                            case ACCURACY, EPOCHS -> AxisFormat.PERCENT;
                        });
    }
}
