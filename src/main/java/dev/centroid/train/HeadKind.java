package dev.centroid.train;

import dev.centroid.model.head.CosineCentroidHead;
import dev.centroid.model.head.EpisodicHead;
import dev.centroid.model.head.SquaredEuclideanHead;

/** Which rule compares a query with the centroids. */
public enum HeadKind {
    /** Temperature times cosine similarity: Meta-Baseline. */
    COSINE("cosine", new CosineCentroidHead()),
    /** Minus temperature times squared distance: prototypical networks. */
    SQUARED_EUCLIDEAN("squared-euclidean", new SquaredEuclideanHead());

    private final String key;
    private final EpisodicHead head;

    HeadKind(String key, EpisodicHead head) {
        this.key = key;
        this.head = head;
    }

    /** The stable name in files. */
    public String key() {
        return key;
    }

    /** The rule itself, without state. */
    public EpisodicHead head() {
        return head;
    }
}
