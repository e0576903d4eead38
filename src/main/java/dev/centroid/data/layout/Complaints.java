package dev.centroid.data.layout;

import dev.centroid.problem.ProblemException;

/** Hears of what breaks a rule of a layout in one place, while the rest of the root may be sound. */
@FunctionalInterface
public interface Complaints {

    /** A root with a fault is not read at all. */
    Complaints STRICT = (subject, fault) -> {
        throw fault;
    };

    /**
     * Something is wrong; what it is about is left out, and reading goes on unless this throws.
     *
     * @param subject the class or file that it is about
     * @param fault what is wrong, never thrown before
     */
    void tell(String subject, ProblemException fault);
}
