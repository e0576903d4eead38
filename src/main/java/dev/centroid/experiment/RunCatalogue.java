package dev.centroid.experiment;

import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.experiment.folder.RunFolder;
import dev.centroid.experiment.folder.RunSummary;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks through a folder of runs, again and again: configurations and logs are read anew only where they have changed. Safe for
 * several threads, one at a time.
 */
public final class RunCatalogue {

    /** What was read of a file, and how the file looked then. */
    private record Reading<T>(String stamp, T value) {}

    private record Settings(Optional<RunSettings> settings, List<Problem> problems) {}

    private static final RunPace NO_PACE = new RunPace(0, Double.NaN, Double.NaN);

    private final Map<Path, Reading<Settings>> settings = new HashMap<>();
    private final Map<Path, Reading<RunPace>> paces = new HashMap<>();

    /**
     * The runs in a folder, newest first; broken ones among them, with what is wrong.
     *
     * @param runs a folder; one that does not exist has no runs
     * @throws ProblemException if the folder itself cannot be read
     */
    public synchronized List<RunOverview> scan(Path runs) {
        List<RunOverview> found =
                RunFolder.list(runs).stream().map(this::overview).toList();
        List<Path> folders = found.stream().map(RunOverview::folder).toList();
        settings.keySet().removeIf(file -> !folders.contains(file.getParent()));
        paces.keySet().removeIf(file -> !folders.contains(file.getParent()));
        return found;
    }

    private RunOverview overview(RunSummary summary) {
        List<Problem> problems = new ArrayList<>(summary.problems());
        Settings read = Files.isRegularFile(summary.files().config())
                ? latest(settings, summary.files().config(), RunCatalogue::settings)
                : new Settings(Optional.empty(), List.of());
        problems.addAll(read.problems());
        RunPace pace = NO_PACE;
        try {
            pace = latest(paces, summary.files().metrics(), RunPace::read);
        } catch (ProblemException e) {
            problems.addAll(e.problems());
        }
        return new RunOverview(summary, read.settings(), pace, problems);
    }

    private static <T> T latest(Map<Path, Reading<T>> known, Path file, Function<Path, T> read) {
        String stamp = stamp(file);
        Reading<T> before = known.get(file);
        if (before != null && before.stamp().equals(stamp)) {
            return before.value();
        }
        T value = read.apply(file);
        known.put(file, new Reading<>(stamp, value));
        return value;
    }

    private static Settings settings(Path config) {
        try {
            return new Settings(
                    Optional.of(RunSettings.of(
                            ConfigFile.readStored(config, List.of()).config())),
                    List.of());
        } catch (ProblemException e) {
            return new Settings(Optional.empty(), e.problems());
        }
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.lastModifiedTime() + " " + now.size();
        } catch (IOException missing) {
            return "";
        }
    }
}
