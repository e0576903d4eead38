package dev.centroid.ui.results;

/** What is shown of the selected runs; in the order of the tabs. */
enum DetailsTab {
    /** Curves of all selected runs over one another. */
    CURVES,
    /** Scores and problems of one run. */
    SUMMARY,
    /** Its configuration. */
    CONFIG,
    /** Where its numbers come from. */
    PROVENANCE,
    /** What it said. */
    LOG,
    /** Evaluates a checkpoint of it. */
    EVALUATE,
    /** Has it answer the one-shot challenge. */
    CHALLENGE
}
