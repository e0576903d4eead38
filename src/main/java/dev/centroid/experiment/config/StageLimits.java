package dev.centroid.experiment.config;

/** The largest numbers that a stage takes: far beyond any recipe, near enough to catch a slip of the finger. */
final class StageLimits {

    static final int MOST_EPOCHS = 100_000;
    static final int MOST_STEPS = 1_000_000;
    static final int MOST_IMAGES = 65_536;
    static final int MOST_CLASSES = 10_000;
    static final int MOST_EPISODES = 10_000_000;

    private StageLimits() {}
}
