package dev.centroid.evaluate.challenge;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Errors on the challenge that others have published: twenty runs of 20-way one-shot classification within an alphabet. Source:
 * Lake, Salakhutdinov, Tenenbaum, <em>The Omniglot challenge: a 3-year progress report</em> (2019), and <em>Human-level concept
 * learning through probabilistic program induction</em> (Science 2015).
 */
public enum PublishedLine {
    /** Bayesian program learning. */
    PROGRAM_LEARNING("program-learning", 0.033, 0.043),
    /** People. */
    HUMANS("humans", 0.045, Double.NaN),
    /** Deep Siamese convolutional network. */
    SIAMESE("siamese", 0.080, Double.NaN),
    /** Deep convolutional network. */
    CONVNET("convnet", 0.135, 0.240),
    /** Prototypical network. */
    PROTOTYPICAL("prototypical", 0.137, 0.301),
    /** Hierarchical deep model. */
    HIERARCHICAL("hierarchical", 0.348, Double.NaN),
    /** The modified Hausdorff distance, which learns nothing. */
    HAUSDORFF("hausdorff", 0.388, Double.NaN),
    /** Guessing among 20 classes. */
    CHANCE("chance", 0.950, Double.NaN);

    private final String key;
    private final double error;
    private final double smallError;

    PublishedLine(String key, double error, double smallError) {
        this.key = key;
        this.error = error;
        this.smallError = smallError;
    }

    /** The stable name in files and bundle keys. */
    public String key() {
        return key;
    }

    /** Share of errors, 0..1, where the 30 background alphabets were learnt from, or nothing. */
    public double error() {
        return error;
    }

    /** Share of errors, 0..1, where small set 1 was learnt from (prototypical: the mean of both small sets). */
    public OptionalDouble smallError() {
        return Double.isNaN(smallError) ? OptionalDouble.empty() : OptionalDouble.of(smallError);
    }

    /** Whether it has learnt from drawings; people, a distance and chance have not. */
    public boolean isTrained() {
        return this != HUMANS && this != HAUSDORFF && this != CHANCE;
    }

    /** All, the best first. */
    public static List<PublishedLine> best() {
        return Arrays.stream(values())
                .sorted(Comparator.comparingDouble(PublishedLine::error))
                .toList();
    }
}
