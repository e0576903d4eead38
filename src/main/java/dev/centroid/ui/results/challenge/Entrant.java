package dev.centroid.ui.results.challenge;

import java.nio.file.Path;

/**
 * Who can be asked.
 *
 * @param kind what it is
 * @param checkpoint the file; null unless it is one
 * @param runs how many runs; 0 unless it is the selected ones
 */
record Entrant(Kind kind, Path checkpoint, int runs) {

    /** The three kinds. */
    enum Kind {
        /** A checkpoint of the run that leads the selection. */
        CHECKPOINT,
        /** The most advanced checkpoint of each selected run. */
        SELECTED_RUNS,
        /** The modified Hausdorff distance. */
        HAUSDORFF
    }

    static final Entrant HAUSDORFF = new Entrant(Kind.HAUSDORFF, null, 0);

    static Entrant of(Path checkpoint) {
        return new Entrant(Kind.CHECKPOINT, checkpoint, 0);
    }

    static Entrant selected(int runs) {
        return new Entrant(Kind.SELECTED_RUNS, null, runs);
    }
}
