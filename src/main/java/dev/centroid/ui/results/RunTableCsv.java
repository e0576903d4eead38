package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.RunOverview.Task;
import dev.centroid.experiment.RunSettings;
import dev.centroid.experiment.folder.AtomicFiles;
import dev.centroid.experiment.folder.RunResult;
import dev.centroid.run.Stage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/**
 * The table of runs as a file for other programs: all columns, whichever are shown; names and numbers the same in every language,
 * shares 0..1, times in seconds and UTC, what is not known empty.
 */
final class RunTableCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private RunTableCsv() {}

    /**
     * Writes the file, over an older one.
     *
     * @param task whose scores are written
     * @throws dev.centroid.problem.ProblemException as {@link AtomicFiles#write}
     */
    static void write(Path file, Collection<RunOverview> runs, Task task) {
        AtomicFiles.write(file, stream -> print(stream, runs, task));
    }

    private static void print(OutputStream stream, Collection<RunOverview> runs, Task task) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        FORMAT.printRecord(out, head().toArray());
        for (RunOverview run : runs) {
            FORMAT.printRecord(out, row(run, task).toArray());
        }
        out.flush();
    }

    private static List<String> head() {
        List<String> head = new ArrayList<>(List.of("folder"));
        for (RunColumn column : RunColumn.values()) {
            String name = column.name().toLowerCase(Locale.ROOT);
            switch (column) {
                case UNTRAINED -> head.addAll(List.of("score_way", "score_shot", name, name + "_ci95"));
                case CLASSIFIER, META -> head.addAll(List.of(name, name + "_ci95"));
                case TASK -> head.addAll(List.of("train_way", "train_shot"));
                case REMARK -> head.add("problems");
                default -> head.add(name);
            }
        }
        return head;
    }

    private static List<Object> row(RunOverview run, Task task) {
        List<Object> row = new ArrayList<>();
        row.add(run.folder());
        for (RunColumn column : RunColumn.values()) {
            switch (column) {
                case UNTRAINED -> {
                    row.add(task.way());
                    row.add(task.shot());
                    score(row, run.untrained(task));
                }
                case CLASSIFIER -> score(row, run.score(Stage.CLASSIFIER, task));
                case META -> score(row, run.score(Stage.META, task));
                case TASK -> {
                    row.add(run.settings()
                            .flatMap(RunSettings::episode)
                            .map(e -> e.way())
                            .orElse(null));
                    row.add(run.settings()
                            .flatMap(RunSettings::episode)
                            .map(e -> e.shot())
                            .orElse(null));
                }
                case STATUS -> row.add(run.status().name().toLowerCase(Locale.ROOT));
                case METHOD ->
                    row.add(run.settings()
                            .map(s -> s.method().name().toLowerCase(Locale.ROOT))
                            .orElse(null));
                default -> row.add(column.value(run, task).map(v -> (Object) v).orElse(null));
            }
        }
        return row;
    }

    private static void score(List<Object> row, Optional<RunResult.Score> score) {
        row.add(score.map(RunResult.Score::accuracy).orElse(null));
        row.add(score.map(RunResult.Score::ci95).filter(Double::isFinite).orElse(null));
    }
}
