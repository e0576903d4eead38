package dev.centroid.train;

/**
 * How far a stage has come.
 *
 * @param epoch epochs finished
 * @param step steps finished in the epoch under way; all of them when only its validation is missing
 * @param totals of the epoch under way
 * @param best the best validation so far; null before the first
 */
public record Progress(int epoch, int step, EpochTotals totals, BestSoFar best) {

    /** The beginning. */
    public static final Progress START = new Progress(0, 0, EpochTotals.ZERO, null);
}
