package dev.centroid.experiment.folder;

import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run as a table of results shows it.
 *
 * @param files where its files lie
 * @param timestamp local time at which it began, {@code yyyyMMdd-HHmmss}; empty where the folder was renamed
 * @param name the rest of its folder's name
 * @param status where it stands
 * @param provenance where its numbers come from; empty where that was not written or cannot be read
 * @param result how it ended; empty where it has not, or where that cannot be read
 * @param problems what keeps it from being read in full
 */
public record RunSummary(
        RunFiles files,
        String timestamp,
        String name,
        Status status,
        Optional<Provenance> provenance,
        Optional<RunResult> result,
        List<Problem> problems) {

    /** Where a run stands, as its folder shows. */
    public enum Status {
        /** A living process writes it. */
        RUNNING,
        /** It came to its end. */
        FINISHED,
        /** It was stopped. */
        CANCELLED,
        /** It ended with a problem. */
        FAILED,
        /** Its process ended without a word. */
        INTERRUPTED,
        /** Files of it are missing or cannot be read. */
        BROKEN
    }

    private static final Pattern FOLDER = Pattern.compile("(\\d{8}-\\d{6})-(.+)");

    /** Copies the list. */
    public RunSummary {
        problems = List.copyOf(problems);
    }

    /** Sums up one folder, which is taken for a run's. */
    public static RunSummary of(Path folder) {
        RunFiles files = new RunFiles(folder);
        List<Problem> problems = new ArrayList<>();
        if (!Files.isRegularFile(files.config())) {
            problems.add(FolderProblem.NOT_A_RUN.with(folder));
        }
        Optional<Provenance> provenance = readIfThere(files.provenance(), Provenance::read, problems);
        Optional<RunResult> result = readIfThere(files.result(), RunResult::read, problems);
        String fullName = FolderListing.name(folder);
        Matcher matcher = FOLDER.matcher(fullName);
        boolean named = matcher.matches();
        return new RunSummary(
                files,
                named ? matcher.group(1) : "",
                named ? matcher.group(2) : fullName,
                status(folder, result, problems),
                provenance,
                result,
                problems);
    }

    private static Status status(Path folder, Optional<RunResult> result, List<Problem> problems) {
        if (RunLock.holder(folder).isPresent()) {
            return Status.RUNNING;
        }
        if (!problems.isEmpty()) {
            return Status.BROKEN;
        }
        return result.map(r -> of(r.state())).orElse(Status.INTERRUPTED);
    }

    private static Status of(RunState end) {
        return switch (end) {
            case FINISHED -> Status.FINISHED;
            case CANCELLED -> Status.CANCELLED;
            case FAILED -> Status.FAILED;
            default -> Status.BROKEN;
        };
    }

    private static <T> Optional<T> readIfThere(Path file, Function<Path, T> read, List<Problem> problems) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(file));
        } catch (ProblemException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    static List<RunSummary> list(Path runs) {
        if (Files.notExists(runs)) {
            return List.of();
        }
        if (!Files.isDirectory(runs)) {
            throw FolderProblem.NOT_A_FOLDER.exception(runs);
        }
        List<Path> newestFirst = FolderListing.of(runs, RunSummary::looksLikeARun);
        Collections.reverse(newestFirst);
        return newestFirst.stream().flatMap(folder -> ifThere(folder).stream()).toList();
    }

    /** One folder must not hide the others: what cannot be looked into is broken, and what was deleted meanwhile is gone. */
    private static Optional<RunSummary> ifThere(Path folder) {
        try {
            return Optional.of(of(folder));
        } catch (ProblemException e) {
            return Files.isDirectory(folder)
                    ? Optional.of(new RunSummary(
                            new RunFiles(folder),
                            "",
                            FolderListing.name(folder),
                            Status.BROKEN,
                            Optional.empty(),
                            Optional.empty(),
                            e.problems()))
                    : Optional.empty();
        }
    }

    private static boolean looksLikeARun(Path path) {
        return Files.isDirectory(path)
                && (FOLDER.matcher(FolderListing.name(path)).matches()
                        || Files.isRegularFile(new RunFiles(path).config()));
    }
}
