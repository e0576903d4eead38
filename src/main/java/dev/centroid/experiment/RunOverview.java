package dev.centroid.experiment;

import dev.centroid.experiment.folder.Provenance;
import dev.centroid.experiment.folder.RunResult;
import dev.centroid.experiment.folder.RunResult.StageResult;
import dev.centroid.experiment.folder.RunSummary;
import dev.centroid.problem.Problem;
import dev.centroid.run.Stage;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run with its settings and its main numbers.
 *
 * @param summary what its folder tells
 * @param settings what it was asked to do; empty where its configuration cannot be read
 * @param pace its finished epochs
 * @param problems all that keeps it from being read in full
 */
public record RunOverview(RunSummary summary, Optional<RunSettings> settings, RunPace pace, List<Problem> problems) {

    private static final String UNTRAINED = "untrained";
    private static final String NOVEL = "novel";
    private static final DateTimeFormatter FOLDER_TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    /** Copies the list. */
    public RunOverview {
        problems = List.copyOf(problems);
    }

    /**
     * A few-shot task.
     *
     * @param way classes in an episode
     * @param shot support images per class
     */
    public record Task(int way, int shot) implements Comparable<Task> {

        private static final Comparator<Task> ORDER =
                Comparator.comparingInt(Task::way).thenComparingInt(Task::shot);

        @Override
        public int compareTo(Task other) {
            return ORDER.compare(this, other);
        }
    }

    /** Its folder, which is what makes it this run. */
    public Path folder() {
        return summary.files().folder();
    }

    /** When it began: by its provenance, else by the name of its folder in local time. */
    public Optional<Instant> started() {
        return summary.provenance().map(Provenance::start).or(this::named);
    }

    private Optional<Instant> named() {
        try {
            return Optional.of(LocalDateTime.parse(summary.timestamp(), FOLDER_TIME)
                    .atZone(ZoneId.systemDefault())
                    .toInstant());
        } catch (DateTimeException unnamed) {
            return Optional.empty();
        }
    }

    /** What computed: as found when it ran, else as asked for; empty where neither is known. */
    public Optional<String> engine() {
        return sitting().map(s -> s.engine().get("engine")).or(() -> settings.map(RunSettings::engine));
    }

    /** The numbers it computed with, likewise. */
    public Optional<String> precision() {
        return sitting().map(Provenance.Sitting::precision).or(() -> settings.map(RunSettings::precision));
    }

    private Optional<Provenance.Sitting> sitting() {
        return summary.provenance().map(p -> p.sittings().get(p.sittings().size() - 1));
    }

    /** Where it stands; a run whose configuration cannot be read is broken. */
    public RunSummary.Status status() {
        boolean running = summary.status() == RunSummary.Status.RUNNING;
        return problems.isEmpty() || running ? summary.status() : RunSummary.Status.BROKEN;
    }

    /** Whether it can go on from its last checkpoint. */
    public boolean isResumable() {
        return switch (status()) {
            case CANCELLED, FAILED, INTERRUPTED, FINISHED -> true;
            case RUNNING, BROKEN -> false;
        };
    }

    /** The tasks that were scored on novel classes. */
    public Stream<Task> tasks() {
        return stages().flatMap(stage -> stage.scores().stream())
                .filter(score -> score.split().equals(NOVEL))
                .map(score -> new Task(score.way(), score.shot()))
                .distinct();
    }

    /** The best score of a stage on novel classes. */
    public Optional<RunResult.Score> score(Stage stage, Task task) {
        return best(stages().filter(s -> s.stage() == stage && !s.checkpoint().equals(UNTRAINED)), task);
    }

    /** The score of the network before its training. */
    public Optional<RunResult.Score> untrained(Task task) {
        return best(stages().filter(s -> s.checkpoint().equals(UNTRAINED)), task);
    }

    private Stream<StageResult> stages() {
        return summary.result().stream().flatMap(result -> result.stages().stream());
    }

    private static Optional<RunResult.Score> best(Stream<StageResult> stages, Task task) {
        return stages.flatMap(stage -> stage.scores().stream())
                .filter(s -> s.split().equals(NOVEL) && s.way() == task.way() && s.shot() == task.shot())
                .max(Comparator.comparingDouble(RunResult.Score::accuracy));
    }
}
