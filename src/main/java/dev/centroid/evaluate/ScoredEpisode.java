package dev.centroid.evaluate;

import dev.centroid.episode.Episode;
import dev.centroid.model.head.CrossEntropy;

/**
 * One scored episode.
 *
 * @param episode its classes and queries
 * @param loss of its queries
 */
record ScoredEpisode(Episode episode, CrossEntropy loss) {

    double accuracy() {
        return (double) loss.correct() / (episode.spec().way() * episode.spec().query());
    }

    void countInto(ConfusionMatrix confusion) {
        int[] classes = episode.classes();
        int[] labels = episode.queryLabels();
        for (int q = 0; q < labels.length; q++) {
            confusion.add(classes, classes[labels[q]], classes[loss.predicted(q)]);
        }
    }
}
