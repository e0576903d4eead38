package dev.centroid.ui.common;

import dev.centroid.problem.Problem;
import java.util.List;

/** Tells people what they did not ask for; a test listens in their place. */
public interface Notices {

    /** Tells in passing, without asking for a click. */
    void tell(String key, Object... arguments);

    /** Tells what went wrong, in plain words. */
    void problems(List<Problem> problems);

    /** Tells of a failure: its problems where it has some, else that something unexpected happened, which is logged. */
    default void failure(Throwable thrown) {
        List<Problem> found = Failures.problems(thrown);
        if (!found.isEmpty()) {
            problems(found);
        }
    }

    /**
     * Asks a question with two answers.
     *
     * @param titleKey the question
     * @param textKey what each answer means
     * @param yesKey the name of the action
     * @return whether the action is wanted
     */
    boolean ask(String titleKey, String textKey, String yesKey, Object... arguments);
}
