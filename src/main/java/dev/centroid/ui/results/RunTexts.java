package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.RunOverview.Task;
import dev.centroid.experiment.RunSettings;
import dev.centroid.experiment.folder.RunResult;
import dev.centroid.experiment.folder.RunSummary;
import dev.centroid.run.Stage;
import dev.centroid.train.HeadKind;
import dev.centroid.ui.common.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of runs in words, as its cells show it. */
final class RunTexts {

    private static final DateTimeFormatter MINUTES = formatter("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECONDS = formatter("uuuu-MM-dd HH:mm:ss");

    private final Words words;

    RunTexts(Words words) {
        this.words = words;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneId.systemDefault());
    }

    /** A time, local, to the second. */
    static String time(Instant when) {
        return SECONDS.format(when);
    }

    /** The heading of a column. */
    String heading(RunColumn column) {
        return words.text(column.key());
    }

    /** What a heading means, where it is too short to say it; else empty. */
    String explanation(RunColumn column) {
        return switch (column) {
            case UNTRAINED -> words.text("results.column-tip.untrained");
            case CLASSIFIER -> words.text("results.column-tip.classifier");
            case META -> words.text("results.column-tip.meta");
            case TASK -> words.text("results.column-tip.task");
            case RATE_1 -> words.text("results.column-tip.rate-1");
            case RATE_2 -> words.text("results.column-tip.rate-2");
            case EPOCHS_1 -> words.text("results.column-tip.epochs-1");
            case EPOCHS_2 -> words.text("results.column-tip.epochs-2");
            case SECONDS -> words.text("results.column-tip.seconds");
            case SPEED -> words.text("results.column-tip.speed");
            default -> "";
        };
    }

    /** A cell; empty where there is no value. */
    String cell(RunColumn column, RunOverview run, Task task) {
        return switch (column) {
            case STARTED -> run.started().map(MINUTES::format).orElse("");
            case STATUS -> status(run);
            case UNTRAINED -> score(run.untrained(task));
            case CLASSIFIER -> score(run.score(Stage.CLASSIFIER, task));
            case META -> score(run.score(Stage.META, task));
            case METHOD -> run.settings().map(this::method).orElse("");
            case TASK ->
                run.settings()
                        .flatMap(RunSettings::episode)
                        .map(e -> e.way() + " / " + e.shot())
                        .orElse("");
            case SECONDS -> number(column, run, task).map(words::duration).orElse("");
            case SPEED ->
                number(column, run, task).map(v -> words.decimals(v, 0)).orElse("");
            case RATE_1, RATE_2 ->
                number(column, run, task).map(words::shortest).orElse("");
            case REMARK -> run.problems().stream().map(words::text).collect(Collectors.joining(" "));
            default -> column.value(run, task).map(String::valueOf).orElse("");
        };
    }

    /** As wide as the cells of a column become while a run goes on; empty where they do not change. */
    String widest(RunColumn column) {
        return switch (column) {
            case STATUS -> words.text("results.status.running-at", 100, 100);
            case UNTRAINED, CLASSIFIER, META -> words.score(0.8888, 0.0888);
            default -> "";
        };
    }

    /** All that a filter looks at. */
    String all(RunOverview run, Task task) {
        return Stream.concat(
                        Arrays.stream(RunColumn.values()).map(column -> cell(column, run, task)),
                        Stream.of(String.valueOf(run.folder().getFileName())))
                .collect(Collectors.joining("\n"));
    }

    /** Rows as a spreadsheet takes them from the clipboard: a heading, then a line for each run. */
    String tabSeparated(Collection<RunColumn> columns, Collection<RunOverview> runs, Task task) {
        Stream<String> head = Stream.of(columns.stream().map(this::heading).collect(Collectors.joining("\t")));
        Stream<String> rows = runs.stream().map(run -> columns.stream()
                .map(column -> cell(column, run, task).replaceAll("\\s+", " "))
                .collect(Collectors.joining("\t")));
        return Stream.concat(head, rows).collect(Collectors.joining("\n", "", "\n"));
    }

    /** The name of a status. */
    String status(RunSummary.Status status) {
        return words.text(
                switch (status) {
                    case RUNNING -> "results.status.running";
                    case FINISHED -> "results.status.finished";
                    case CANCELLED -> "results.status.cancelled";
                    case FAILED -> "results.status.failed";
                    case INTERRUPTED -> "results.status.interrupted";
                    case BROKEN -> "results.status.broken";
                });
    }

    private String status(RunOverview run) {
        int epochs = run.settings().map(RunSettings::epochs).orElse(0);
        boolean counts = run.status() == RunSummary.Status.RUNNING && epochs > 0;
        return counts ? words.text("results.status.running-at", run.pace().epochs(), epochs) : status(run.status());
    }

    private String method(RunSettings settings) {
        String stages = words.text(
                switch (settings.method()) {
                    case CLASSIFIER -> "results.method.classifier";
                    case META -> "results.method.meta";
                    case META_FROM_SCRATCH -> "results.method.scratch";
                    case META_FROM_CHECKPOINT -> "results.method.checkpoint";
                });
        boolean unusual = settings.head().filter(h -> h != HeadKind.COSINE).isPresent();
        return unusual ? stages + ", " + settings.head().get().key() : stages;
    }

    private String score(Optional<RunResult.Score> score) {
        return score.map(s -> words.score(s.accuracy(), s.ci95())).orElse("");
    }

    private static Optional<Double> number(RunColumn column, RunOverview run, Task task) {
        return column.value(run, task).map(Double.class::cast);
    }
}
