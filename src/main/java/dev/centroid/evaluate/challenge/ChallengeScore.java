package dev.centroid.evaluate.challenge;

import dev.centroid.data.challenge.ChallengeRun;
import dev.centroid.run.RunControl;
import java.util.ArrayList;
import java.util.List;

/**
 * What a system answered to the whole challenge.
 *
 * @param runs one per run, in order
 */
public record ChallengeScore(List<RunScore> runs) {

    /** Copies the list. */
    public ChallengeScore {
        runs = List.copyOf(runs);
    }

    /**
     * The answers to one run.
     *
     * @param name of the run
     * @param answers for each test drawing the position of the class it was taken for
     * @param classes for each test drawing the position of its class
     */
    public record RunScore(String name, List<Integer> answers, List<Integer> classes) {

        /** Copies the lists. */
        public RunScore {
            answers = List.copyOf(answers);
            classes = List.copyOf(classes);
        }

        /** Test drawings taken for a wrong class. */
        public int errors() {
            int errors = 0;
            for (int i = 0; i < answers.size(); i++) {
                if (!answers.get(i).equals(classes.get(i))) {
                    errors++;
                }
            }
            return errors;
        }

        /** Test drawings. */
        public int trials() {
            return answers.size();
        }
    }

    /** Hears how far it has come. */
    @FunctionalInterface
    public interface Progress {

        /** {@code done} of {@code total} drawings or runs. */
        void at(int done, int total);
    }

    /**
     * Lets a system answer.
     *
     * @param control asked between two runs
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     */
    public static ChallengeScore of(
            ChallengeSystem system, List<ChallengeRun> runs, Progress progress, RunControl control) {
        List<RunScore> scores = new ArrayList<>();
        for (int r = 0; r < runs.size(); r++) {
            control.throwIfStopped();
            ChallengeRun run = runs.get(r);
            List<Integer> answers = new ArrayList<>();
            for (int t = 0; t < run.test().size(); t++) {
                answers.add(largest(system.likeness(r, t)));
            }
            scores.add(new RunScore(run.name(), answers, run.classes()));
            progress.at(r + 1, runs.size());
        }
        return new ChallengeScore(scores);
    }

    /** Errors in all runs. */
    public int errors() {
        return runs.stream().mapToInt(RunScore::errors).sum();
    }

    /** Test drawings in all runs. */
    public int trials() {
        return runs.stream().mapToInt(RunScore::trials).sum();
    }

    private static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
