package dev.centroid.experiment;

import java.util.List;

/**
 * What {@code challenge} found, ready to be printed or written as JSON.
 *
 * @param system {@code hausdorff}, or {@code model}
 * @param model the checkpoint whose weights answered; empty where there is none
 * @param stage key of the checkpoint's stage; empty where there is none
 * @param epoch epochs of that stage that were finished; 0 for imported weights
 * @param learntFrom key of {@link dev.centroid.evaluate.challenge.LearntFrom}
 * @param evaluationAlphabets alphabets of the evaluation set that it has learnt from, which is not fair; usually none
 * @param archive the archive of runs
 * @param drawings fingerprint of what was asked: answers can be compared where it is the same
 * @param errors test drawings taken for a wrong class, in all runs
 * @param trials test drawings in all runs
 * @param error errors / trials, 0..1
 * @param ci95 half-width of the 95 % interval of the mean error over runs, 0..1; NaN for a single run
 * @param runs one per run
 * @param published what others have published, the best first
 */
public record ChallengeReport(
        String system,
        String model,
        String stage,
        int epoch,
        String learntFrom,
        List<String> evaluationAlphabets,
        String archive,
        String drawings,
        int errors,
        int trials,
        double error,
        double ci95,
        List<Run> runs,
        List<Published> published) {

    /** {@link #system} of the modified Hausdorff distance. */
    public static final String HAUSDORFF = "hausdorff";

    /** {@link #system} of a trained model. */
    public static final String MODEL = "model";

    /** Copies the lists. */
    public ChallengeReport {
        evaluationAlphabets = List.copyOf(evaluationAlphabets);
        runs = List.copyOf(runs);
        published = List.copyOf(published);
    }

    /**
     * One run.
     *
     * @param name of its folder in the archive
     * @param errors test drawings taken for a wrong class
     * @param trials test drawings
     * @param error errors / trials, 0..1
     * @param answers for each test drawing the number of the training drawing it was taken for, from 1
     * @param classes for each test drawing the number of the training drawing of its class, from 1
     */
    public record Run(String name, int errors, int trials, double error, List<Integer> answers, List<Integer> classes) {

        /** Copies the lists. */
        public Run {
            answers = List.copyOf(answers);
            classes = List.copyOf(classes);
        }
    }

    /**
     * A published line.
     *
     * @param system its key
     * @param error share of errors, 0..1, learnt from the 30 background alphabets
     * @param smallError the same learnt from small set 1; NaN where none was published
     */
    public record Published(String system, double error, double smallError) {}
}
