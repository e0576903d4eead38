package dev.centroid.experiment;

import dev.centroid.experiment.folder.LogReader;
import dev.centroid.experiment.folder.LogRow;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.run.Phase;
import dev.centroid.run.Stage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the curves of a run from its logs, also while another process writes them. */
public final class CurveReader {

    /** {@code meta_validation_5way_1shot_15query_accuracy}. */
    private static final Pattern VALIDATION =
            Pattern.compile("meta_validation_(\\d{1,9})way_(\\d{1,9})shot_\\d+query_accuracy");

    /** Tasks that differ in their queries only have a column each. */
    private record Key(Stage stage, int way, int shot, String column) {}

    private final Map<Key, Growing> curves = new LinkedHashMap<>();
    private final Map<Stage, Integer> counts = new LinkedHashMap<>();

    private CurveReader() {}

    /**
     * Reads all curves of a kind.
     *
     * @param files of the run
     * @param kind what is drawn
     * @param perStep per step where that is possible, else per epoch
     * @return a curve for each stage, and for validation for each task; those without a value are left out
     * @throws dev.centroid.problem.ProblemException if a log cannot be read
     */
    public static List<RunCurve> read(RunFiles files, CurveKind kind, boolean perStep) {
        CurveReader reader = new CurveReader();
        if (kind == CurveKind.EPISODE_ACCURACY) {
            reader.rows(files.episodes(), reader::episode);
        } else if (kind == CurveKind.VALIDATION_ACCURACY) {
            reader.rows(files.metrics(), reader::validation);
        } else if (perStep && kind.hasSteps()) {
            reader.rows(files.steps(), (stage, row) -> {
                reader.add(new Key(stage, 0, 0, ""), reader.next(stage), row.number(kind.stepColumn()));
            });
        } else {
            reader.rows(
                    files.metrics(),
                    (stage, row) ->
                            reader.add(new Key(stage, 0, 0, ""), row.number("epoch"), row.number(kind.epochColumn())));
        }
        return reader.curves.entrySet().stream()
                .map(e -> e.getValue().curve(e.getKey()))
                .toList();
    }

    private interface StageRow {
        void accept(Stage stage, LogRow row);
    }

    private void rows(Path file, StageRow action) {
        LogReader.read(file, row -> {
            String name = row.text("stage");
            for (Stage stage : Stage.values()) {
                if (stage.key().equals(name)) {
                    action.accept(stage, row);
                }
            }
        });
    }

    private void episode(Stage stage, LogRow row) {
        if (row.text("phase").equals(Phase.META_TRAIN.key())) {
            int way = (int) row.number("way");
            int shot = (int) row.number("shot");
            add(new Key(stage, way, shot, ""), next(stage), row.number("accuracy"));
        }
    }

    private void validation(Stage stage, LogRow row) {
        for (String column : row.columns()) {
            Matcher task = VALIDATION.matcher(column);
            if (task.matches()) {
                int way = Integer.parseInt(task.group(1));
                int shot = Integer.parseInt(task.group(2));
                add(new Key(stage, way, shot, column), row.number("epoch"), row.number(column));
            }
        }
    }

    private int next(Stage stage) {
        return counts.merge(stage, 1, Integer::sum);
    }

    /** A value that was not measured is no point; nor is one behind a damaged number. */
    private void add(Key key, double x, double y) {
        if (Double.isFinite(x) && Double.isFinite(y)) {
            curves.computeIfAbsent(key, k -> new Growing()).add(x, y);
        }
    }

    /** Points that are still being read. */
    private static final class Growing {

        private static final int FIRST = 256;

        private double[] x = new double[FIRST];
        private double[] y = new double[FIRST];
        private int size;

        void add(double nextX, double nextY) {
            if (size > 0 && nextX < x[size - 1]) {
                return;
            }
            if (size == x.length) {
                x = Arrays.copyOf(x, 2 * size);
                y = Arrays.copyOf(y, 2 * size);
            }
            x[size] = nextX;
            y[size++] = nextY;
        }

        RunCurve curve(Key key) {
            return new RunCurve(key.stage(), key.way(), key.shot(), Arrays.copyOf(x, size), Arrays.copyOf(y, size));
        }
    }
}
