package dev.centroid.ui.common;

import dev.centroid.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Tells people what they did not ask for; a test listens in their place. */
public interface Notices {

    /** Tells in passing, without asking for a click. */
    void tell(String key, Object... arguments);

    /**
     * Tells how something ended that went on for long, while people may be at another place.
     *
     * @param good whether it ended well; otherwise it stays until it is read
     * @param more called when people want to see more
     */
    void ended(boolean good, Runnable more, String key, Object... arguments);

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
     * Asks what to do.
     *
     * @param titleKey the question
     * @param textKey what each answer means
     * @param actionKeys the names of the actions; the first one is the usual one
     * @return the key of the action that is wanted; empty for none
     */
    Optional<String> choose(String titleKey, String textKey, List<String> actionKeys, Object... arguments);

    /**
     * Asks a question with two answers.
     *
     * @param titleKey the question
     * @param textKey what each answer means
     * @param yesKey the name of the action
     * @return whether the action is wanted
     */
    default boolean ask(String titleKey, String textKey, String yesKey, Object... arguments) {
        return choose(titleKey, textKey, List.of(yesKey), arguments).isPresent();
    }

    /**
     * Asks whether something may be lost. The usual answer, which Enter gives, is that it may not.
     *
     * @param titleKey the question
     * @param textKey what would be lost
     * @param loseKey the name of the action that loses it
     * @return whether it may be lost
     */
    boolean mayLose(String titleKey, String textKey, String loseKey, Object... arguments);
}
