package dev.centroid.data.doctor;

import dev.centroid.problem.Problem;
import java.util.Objects;

/**
 * One thing that the doctor found.
 *
 * @param weight how grave it is
 * @param subject the file or class that it is about, relative to the root; empty where it is about the whole root
 * @param problem what it is, and what to do
 * @param image the number of the image over all images of the root; {@link #NO_IMAGE} where it is about none
 */
public record Finding(Weight weight, String subject, Problem problem, int image) {

    /** The number of no image. */
    public static final int NO_IMAGE = -1;

    /** Checks that nothing is missing. */
    public Finding {
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(problem, "problem");
    }

    /** A finding about a class, a file that is no image, or the whole root. */
    static Finding of(Weight weight, String subject, Problem problem) {
        return new Finding(weight, subject, problem, NO_IMAGE);
    }
}
