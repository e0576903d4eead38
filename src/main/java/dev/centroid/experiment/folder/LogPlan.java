package dev.centroid.experiment.folder;

import dev.centroid.run.FewShotScore;
import dev.centroid.run.Phase;
import dev.centroid.run.Stage;
import java.util.List;
import java.util.Locale;

/**
 * What a run will log, so that its tables have all their columns from the first row on.
 *
 * @param stages the stages that the run trains, in order
 * @param tasks the few-shot tasks that are scored at the end of an epoch, of all stages; the first of a stage is the one that
 *     chooses its best checkpoint
 */
public record LogPlan(List<Stage> stages, List<Task> tasks) {

    /**
     * A few-shot task.
     *
     * @param phase which classes
     * @param way classes in an episode
     * @param shot support images per class
     * @param query query images per class
     */
    public record Task(Phase phase, int way, int shot, int query) {

        /** The task of a score. */
        public static Task of(FewShotScore score) {
            return new Task(score.phase(), score.way(), score.shot(), score.query());
        }

        /** For a column's name, for example {@code meta_validation_5way_1shot_15query}. */
        String key() {
            String classes = phase.key().replace('-', '_').toLowerCase(Locale.ROOT);
            return classes + "_" + way + "way_" + shot + "shot_" + query + "query";
        }
    }

    /** Copies the lists; a task that two stages share is one column. */
    public LogPlan {
        stages = List.copyOf(stages);
        tasks = tasks.stream().distinct().toList();
    }
}
