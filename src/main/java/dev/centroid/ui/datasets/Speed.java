package dev.centroid.ui.datasets;

/** How fast a drawing is played. */
public enum Speed {
    /** As it was written. */
    ONCE(1),
    /** In half the time. */
    TWICE(2),
    /** In a quarter of the time. */
    FOURFOLD(4);

    private final int factor;

    Speed(int factor) {
        this.factor = factor;
    }

    /** How much faster than it was written. */
    public int factor() {
        return factor;
    }
}
