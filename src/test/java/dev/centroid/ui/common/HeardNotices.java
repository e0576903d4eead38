package dev.centroid.ui.common;

import dev.centroid.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers what people would have been told, and answers for them. */
public final class HeardNotices implements Notices {

    /** Keys that were told in passing. */
    public final List<String> told = new ArrayList<>();

    /** Of each end that was told, whether it was good. */
    public final List<Boolean> goodEnds = new ArrayList<>();

    /** Shows more of the last end. */
    public Runnable more;

    /** Problems that were told. */
    public final List<Problem> problems = new ArrayList<>();

    /** Keys of the questions. */
    public final List<String> asked = new ArrayList<>();

    /** The answer to every question. */
    public boolean answer = true;

    /** The key of the action that is wanted where it can be chosen; else the first one is. */
    public String choice = "";

    @Override
    public void tell(String key, Object... arguments) {
        told.add(key);
    }

    @Override
    public void ended(boolean good, Runnable more, String key, Object... arguments) {
        told.add(key);
        goodEnds.add(good);
        this.more = more;
    }

    @Override
    public void problems(List<Problem> list) {
        problems.addAll(list);
    }

    @Override
    public Optional<String> choose(String titleKey, String textKey, List<String> actionKeys, Object... arguments) {
        asked.add(titleKey);
        if (!answer) {
            return Optional.empty();
        }
        return Optional.of(actionKeys.contains(choice) ? choice : actionKeys.get(0));
    }

    @Override
    public boolean mayLose(String titleKey, String textKey, String loseKey, Object... arguments) {
        asked.add(titleKey);
        return choice.equals(loseKey);
    }
}
