package dev.centroid.run;

import java.util.List;

/**
 * How the current weights classify an episode.
 *
 * @param queries one entry per query, in the order of the question
 * @param accuracy share classified rightly, 0..1
 * @param loss mean cross-entropy, in nats
 * @param head the rule that gave the logits, by its name in files
 * @param temperature the temperature of the head
 * @param epoch 0-based epoch of the weights; -1 for an untrained network
 * @param step 0-based step of the weights within the epoch
 */
public record EpisodeAnswer(
        List<QueryAnswer> queries, double accuracy, double loss, String head, double temperature, int epoch, int step) {

    /** Copies the list. */
    public EpisodeAnswer {
        queries = List.copyOf(queries);
    }

    /**
     * One query.
     *
     * @param label its class, 0..way-1
     * @param predicted the class with the highest probability
     * @param cosineSimilarity to each centroid, -1..1
     * @param logits one per class, as the head gives them
     * @param probabilities their softmax: one per class, summing to 1
     */
    public record QueryAnswer(
            int label, int predicted, List<Double> cosineSimilarity, List<Double> logits, List<Double> probabilities) {

        /** Copies the lists. */
        public QueryAnswer {
            cosineSimilarity = List.copyOf(cosineSimilarity);
            logits = List.copyOf(logits);
            probabilities = List.copyOf(probabilities);
        }

        /** Whether the prediction is right. */
        public boolean isRight() {
            return label == predicted;
        }
    }
}
