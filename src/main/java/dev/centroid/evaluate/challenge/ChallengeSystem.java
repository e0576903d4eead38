package dev.centroid.evaluate.challenge;

/** Answers the challenge: says how much a test drawing is like each training drawing of its run. */
@FunctionalInterface
public interface ChallengeSystem {

    /**
     * The likeness of a test drawing to each class; the largest is the answer, the first of equal ones.
     *
     * @param run position of the run
     * @param test position of the test drawing in it
     * @return one value per training drawing
     */
    double[] likeness(int run, int test);
}
