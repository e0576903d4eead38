package dev.centroid.ui.results;

import dev.centroid.experiment.folder.RunSummary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which runs are shown.
 *
 * @param words all of them must stand somewhere in the row, in any order, in capitals or not
 * @param status the only status that is shown; empty for all
 */
record RunFilter(List<String> words, Optional<RunSummary.Status> status) {

    /** The filter as people write it. */
    static RunFilter of(String text, RunSummary.Status status) {
        List<String> words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return new RunFilter(words, Optional.ofNullable(status));
    }

    /** Whether a run is shown, given all that its row says. */
    boolean accepts(RunSummary.Status its, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return status.map(only -> only == its).orElse(true) && words.stream().allMatch(small::contains);
    }
}
