package dev.centroid.train;

/** Divergence is a result, not a crash: the run ends with a message that says where. */
final class Divergence {

    private Divergence() {}

    /**
     * The update itself blew up: without this, it would only be noticed by the next step, if there is one.
     *
     * @throws dev.centroid.problem.ProblemException as {@link #check}
     */
    static void checkWeights(boolean finite, int epoch, int step, double learningRate) {
        if (!finite) {
            check(Double.NaN, epoch, step, learningRate);
        }
    }

    /**
     * @throws dev.centroid.problem.ProblemException naming epoch, step (both 1-based for people) and learning rate
     */
    static void check(double loss, int epoch, int step, double learningRate) {
        if (!Double.isFinite(loss)) {
            throw TrainProblem.DIVERGED.exception(
                    String.valueOf(loss), epoch + 1, step + 1, String.valueOf(learningRate));
        }
    }
}
