package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview;
import dev.centroid.ui.common.Words;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Short names that tell some runs apart: their own, and with seed or folder where two are called the same. */
final class RunNames {

    private final Words words;
    private final Map<String, Long> byName;
    private final Map<String, Long> bySeed;

    RunNames(Collection<RunOverview> runs, Words words) {
        this.words = words;
        byName = runs.stream().collect(Collectors.groupingBy(RunNames::name, Collectors.counting()));
        bySeed = runs.stream().collect(Collectors.groupingBy(this::withSeed, Collectors.counting()));
    }

    /** The name of one of them. */
    String of(RunOverview run) {
        if (byName.get(name(run)) == 1) {
            return name(run);
        }
        return bySeed.get(withSeed(run)) == 1
                ? withSeed(run)
                : String.valueOf(run.folder().getFileName());
    }

    private static String name(RunOverview run) {
        return run.summary().name();
    }

    private String withSeed(RunOverview run) {
        return run.settings()
                .map(s -> words.text("curves.seed", name(run), String.valueOf(s.seed())))
                .orElse(name(run));
    }
}
