package dev.centroid.episode;

import java.util.Arrays;

/**
 * One N-way K-shot task on one part of a dataset. Labels are 0..N-1 in drawing order; no image is both support and query.
 *
 * @param spec way, shot and query
 * @param classes [N] class indices, in drawing order
 * @param support [N·K] image indices, class by class
 * @param queries [N·Q] image indices, class by class
 */
public record Episode(EpisodeSpec spec, int[] classes, int[] support, int[] queries) {

    /** Checks the lengths and copies the arrays. */
    public Episode {
        boolean fits = classes.length == spec.way()
                && support.length == spec.way() * spec.shot()
                && queries.length == spec.way() * spec.query();
        if (!fits) {
            throw new IllegalArgumentException(classes.length + " classes, " + support.length + " support images and "
                    + queries.length + " queries are not " + spec);
        }
        classes = classes.clone();
        support = support.clone();
        queries = queries.clone();
    }

    @Override
    public int[] classes() {
        return classes.clone();
    }

    @Override
    public int[] support() {
        return support.clone();
    }

    @Override
    public int[] queries() {
        return queries.clone();
    }

    /** The label of each query, 0..N-1. */
    public int[] queryLabels() {
        int[] labels = new int[queries.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i / spec.query();
        }
        return labels;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Episode that
                && spec.equals(that.spec)
                && Arrays.equals(classes, that.classes)
                && Arrays.equals(support, that.support)
                && Arrays.equals(queries, that.queries);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(support) + Arrays.hashCode(queries);
    }

    @Override
    public String toString() {
        return "Episode[" + spec + ", classes " + Arrays.toString(classes) + "]";
    }
}
