package dev.centroid.run;

import java.util.SplittableRandom;

/**
 * The one seed of a run, split by purpose. Every random draw is keyed by (purpose, epoch, index), so that nothing depends
 * on the order of draws, on the number of threads, or on where a run was interrupted.
 *
 * @param value the seed in the configuration
 */
public record RunSeed(long value) {

    /** What a draw is for; a new purpose never shifts the draws of another. */
    public enum Purpose {
        /** Weights of a fresh backbone. */
        BACKBONE_INITIALISATION,
        /** Weights of a fresh linear head. */
        HEAD_INITIALISATION,
        /** Order of the base images in an epoch. */
        SHUFFLE,
        /** Augmentation of one training image. */
        AUGMENTATION,
        /** Episodes of meta-training. */
        TRAIN_EPISODES,
        /** Validation episodes; drawn with epoch 0 always. */
        VALIDATION_EPISODES,
        /** Episodes of the final evaluation; drawn with epoch 0 always. */
        TEST_EPISODES,
        /** Few-shot accuracy on base classes. */
        BASE_EPISODES,
        /** Assignment of classes to splits. */
        CLASS_SPLIT,
        /** Choice of held-out images of base classes. */
        BASE_HOLDOUT,
        /** Shapes of synthetic glyphs. */
        GLYPHS
    }

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /**
     * The generator of one draw.
     *
     * @param purpose what it is for
     * @param epoch the 0-based epoch, or 0 where there is none
     * @param index the position within the epoch: an image, a batch, an episode
     * @return a fresh generator; equal keys give equal sequences
     */
    public SplittableRandom draw(Purpose purpose, long epoch, long index) {
        long state = mix(value + GOLDEN_GAMMA);
        // decision: the name, not the ordinal, so that a purpose added in between shifts nothing.
        state = mix(state ^ purpose.name().hashCode());
        state = mix(state + GOLDEN_GAMMA * (epoch + 1));
        state = mix(state + GOLDEN_GAMMA * (index + 1));
        return new SplittableRandom(state);
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
