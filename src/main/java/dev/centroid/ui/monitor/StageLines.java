package dev.centroid.ui.monitor;

import dev.centroid.run.Phase;
import dev.centroid.run.RunEvent.EpochFinished;
import dev.centroid.run.RunMeans;
import dev.centroid.run.RunSeries;
import dev.centroid.run.Stage;
import dev.centroid.run.StageCurves;
import dev.centroid.train.MultiStepSchedule;
import dev.centroid.ui.chart.CurveStyle;
import dev.centroid.ui.chart.CurveWeight;
import dev.centroid.ui.chart.Points;
import dev.centroid.ui.chart.Staircase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the curves of one stage from what a run has recorded. What nothing was added to is not made again: the same list tells a
 * chart that it need not be drawn.
 */
final class StageLines {

    /** What the curves are made of. */
    record Source(
            Stage stage,
            Optional<StageCurves> curves,
            List<EpochFinished> rows,
            Optional<PlannedRate> planned,
            double smoothing) {}

    /** The learning rate as the configuration plans it. */
    record PlannedRate(MultiStepSchedule schedule, int epochs) {}

    private record Made(List<Object> from, List<DrawnLine> lines) {}

    private final EpisodeInterval interval = new EpisodeInterval();
    private final Map<ChartKind, Made> made = new EnumMap<>(ChartKind.class);

    /** The curves of a chart; the same list as before where nothing has changed. */
    List<DrawnLine> of(ChartKind kind, Source source) {
        List<Object> from = basis(kind, source);
        Made before = made.get(kind);
        if (before != null && before.from().equals(from)) {
            return before.lines();
        }
        List<DrawnLine> lines = List.copyOf(make(kind, source));
        made.put(kind, new Made(from, lines));
        return lines;
    }

    private static List<Object> basis(ChartKind kind, Source source) {
        Optional<StageCurves> curves = source.curves();
        Object plan = curves.map(StageCurves::plan);
        return switch (kind) {
            case LOSS ->
                List.of(source.stage(), plan, curves.map(StageCurves::loss), source.rows(), source.smoothing());
            case RATE ->
                Arrays.asList(
                        source.stage(),
                        plan,
                        curves.map(StageCurves::learningRate),
                        curves.map(StageCurves::stepsDone),
                        source.planned());
            case ACCURACY ->
                source.stage() == Stage.META
                        ? List.of(source.stage(), curves.map(c -> c.episodes(Phase.META_TRAIN)))
                        : List.of(source.stage(), curves.map(StageCurves::accuracy), source.smoothing());
            case EPOCHS -> List.of(source.stage(), source.rows());
        };
    }

    private List<DrawnLine> make(ChartKind kind, Source source) {
        return switch (kind) {
            case LOSS -> source.curves().map(c -> loss(c, source)).orElse(List.of());
            case RATE -> rates(source);
            case ACCURACY -> source.curves().map(c -> accuracy(c, source)).orElse(List.of());
            case EPOCHS -> EpochLines.accuracies(source.rows());
        };
    }

    private static List<DrawnLine> loss(StageCurves curves, Source source) {
        List<DrawnLine> lines = new ArrayList<>(smoothed(curves.loss(), curves.lossMeans(), source.smoothing()));
        lines.addAll(
                EpochLines.losses(source.stage(), source.rows(), curves.plan().stepsPerEpoch()));
        return lines;
    }

    private List<DrawnLine> accuracy(StageCurves curves, Source source) {
        if (source.stage() == Stage.CLASSIFIER) {
            return smoothed(curves.accuracy(), curves.accuracyMeans(), source.smoothing());
        }
        var episodes = curves.episodes(Phase.META_TRAIN);
        if (episodes.size() == 0) {
            return List.of();
        }
        return List.of(
                DrawnLine.of("episodes", "monitor.line.episodes", CurveStyle.DOTS, 0, EpisodeInterval.dots(episodes))
                        .with(CurveWeight.FAINT),
                DrawnLine.of("mean", "monitor.line.running-mean", CurveStyle.BAND, 1, interval.band(episodes)));
    }

    /** As measured and smoothed; the measured line alone where nothing is smoothed. */
    private static List<DrawnLine> smoothed(RunSeries raw, RunMeans means, double weight) {
        if (raw.size() == 0) {
            return List.of();
        }
        // A line of a single point would not be seen.
        CurveStyle style = raw.size() == 1 ? CurveStyle.MARKED : CurveStyle.LINE;
        DrawnLine measured = DrawnLine.of("raw", "monitor.line.raw", style, 0, Points.of(raw, 1));
        if (weight == 0) {
            return List.of(measured);
        }
        return List.of(
                measured.with(CurveWeight.FAINT),
                DrawnLine.of("smooth", "monitor.line.smooth", style, 0, Points.smoothed(means, 1, weight)));
    }

    private static List<DrawnLine> rates(Source source) {
        List<DrawnLine> lines = new ArrayList<>();
        source.planned().ifPresent(planned -> {
            MultiStepSchedule its = planned.schedule();
            Staircase stairs = new Staircase(its.base(), its.gamma(), planned.epochs(), its.milestones());
            lines.add(DrawnLine.of("planned", "monitor.line.planned", CurveStyle.STEP, 7, stairs.points())
                    .with(CurveWeight.DASHED));
        });
        source.curves()
                .filter(curves -> curves.learningRate().size() > 0)
                .ifPresent(curves ->
                        lines.add(DrawnLine.of("actual", "monitor.line.actual", CurveStyle.STEP, 0, actual(curves))));
        return lines;
    }

    /** The rate over the epochs done, from its first step until now. */
    private static Points actual(StageCurves curves) {
        RunSeries rate = curves.learningRate();
        double stepsPerEpoch = curves.plan().stepsPerEpoch();
        double[] x = new double[rate.size() + 1];
        double[] y = new double[rate.size() + 1];
        for (int i = 0; i < rate.size(); i++) {
            x[i] = rate.x(i) / stepsPerEpoch;
            y[i] = rate.y(i);
        }
        int last = rate.size();
        x[last] = Math.max(x[last - 1], curves.stepsDone() / stepsPerEpoch);
        y[last] = y[last - 1];
        return Points.of(x, y);
    }
}
