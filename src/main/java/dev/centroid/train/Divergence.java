package dev.centroid.train;

/** Divergence is a result, not a crash: the run ends with a message that says where. */
final class Divergence {

    private Divergence() {}

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
