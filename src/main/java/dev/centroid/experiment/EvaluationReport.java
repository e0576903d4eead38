package dev.centroid.experiment;

import dev.centroid.run.FewShotScore;
import java.util.List;

/**
 * What {@code evaluate} found, ready to be printed or written as JSON.
 *
 * @param checkpoint the file whose weights were evaluated
 * @param stage the stage they come from
 * @param head the rule that compared queries with centroids
 * @param temperature of that rule; NaN where the stage has none
 * @param dataset the dataset root
 * @param split base, validation or novel
 * @param seed that the episodes were drawn by
 * @param tasks one per task
 * @param images images whose features were computed
 * @param seconds in all
 */
public record EvaluationReport(
        String checkpoint,
        String stage,
        String head,
        double temperature,
        String dataset,
        String split,
        long seed,
        List<Task> tasks,
        int images,
        double seconds) {

    /** Copies the list. */
    public EvaluationReport {
        tasks = List.copyOf(tasks);
    }

    /**
     * One task.
     *
     * @param score accuracy, interval and loss
     * @param episodeAccuracies of each episode in drawing order, 0..1
     * @param worstEpisode the code of the episode with the lowest accuracy
     * @param confusions the pairs of classes confused most often
     */
    public record Task(
            FewShotScore score, List<Double> episodeAccuracies, String worstEpisode, List<Confusion> confusions) {

        /** Copies the lists. */
        public Task {
            episodeAccuracies = List.copyOf(episodeAccuracies);
            confusions = List.copyOf(confusions);
        }
    }

    /**
     * A pair of classes.
     *
     * @param actual the class of the queries
     * @param taken the class they were taken for
     * @param count how many queries
     * @param rate their share of the queries that had the choice, 0..1
     */
    public record Confusion(String actual, String taken, long count, double rate) {}
}
