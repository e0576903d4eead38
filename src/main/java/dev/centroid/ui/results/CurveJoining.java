package dev.centroid.ui.results;

import dev.centroid.experiment.RunCurve;
import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.RunSettings;
import dev.centroid.run.Stage;
import dev.centroid.ui.chart.Points;
import dev.centroid.ui.chart.Smoothing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins the curves of a run's two stages, one after the other, with a gap between them. */
final class CurveJoining {

    private record Task(int way, int shot) {}

    private final Optional<Stage> only;
    private final double smoothing;
    private final boolean epochs;

    /**
     * @param only the only stage that is wanted; null for both
     * @param smoothing weight of the past, 0 for none; each stage is smoothed by itself
     * @param epochs whether x counts epochs
     */
    CurveJoining(Stage only, double smoothing, boolean epochs) {
        this.only = Optional.ofNullable(only);
        this.smoothing = smoothing;
        this.epochs = epochs;
    }

    /** A curve for each task of the run; none where nothing was measured. */
    List<DrawnCurve> join(RunOverview run, int slot, List<RunCurve> curves) {
        Map<Task, List<RunCurve>> byTask = new LinkedHashMap<>();
        curves.stream()
                .filter(curve -> only.map(stage -> stage == curve.stage()).orElse(true))
                .forEach(curve -> byTask.computeIfAbsent(new Task(curve.way(), curve.shot()), t -> new ArrayList<>())
                        .add(curve));
        double shift = only.isPresent() ? 0 : lengthOfFirstStage(run, curves);
        List<DrawnCurve> joined = new ArrayList<>();
        byTask.forEach((task, parts) -> {
            Points raw = points(parts, shift, 0);
            Points smooth = smoothing > 0 ? points(parts, shift, smoothing) : raw;
            joined.add(new DrawnCurve(run, task.way(), task.shot(), joined.size(), slot, raw, smooth));
        });
        return joined;
    }

    /** Its last validation may lie before its last epoch. */
    private double lengthOfFirstStage(RunOverview run, List<RunCurve> curves) {
        double last = curves.stream()
                .filter(curve -> curve.stage() == Stage.CLASSIFIER)
                .mapToDouble(RunCurve::end)
                .max()
                .orElse(0);
        int planned = run.settings()
                .map(RunSettings::classifierEpochs)
                .filter(count -> epochs && count.isPresent())
                .map(count -> count.getAsInt())
                .orElse(0);
        return Math.max(last, planned);
    }

    private static Points points(List<RunCurve> parts, double shift, double weight) {
        int size = parts.stream().mapToInt(part -> part.x().length).sum() + parts.size() - 1;
        double[] x = new double[size];
        double[] y = new double[size];
        int at = 0;
        for (RunCurve part : parts) {
            if (at > 0) {
                x[at] = x[at - 1];
                y[at++] = Double.NaN;
            }
            double by = part.stage() == Stage.META ? shift : 0;
            double[] values = weight > 0 ? Smoothing.exponential(part.y(), weight) : part.y();
            for (int i = 0; i < values.length; i++) {
                x[at] = part.x()[i] + by;
                y[at++] = values[i];
            }
        }
        return Points.of(x, y);
    }
}
