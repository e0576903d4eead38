package dev.centroid.ui.common;

import dev.centroid.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Remembers what people would have been told, and answers for them. */
public final class HeardNotices implements Notices {

    /** Keys that were told in passing. */
    public final List<String> told = new ArrayList<>();

    /** Problems that were told. */
    public final List<Problem> problems = new ArrayList<>();

    /** Keys of the questions. */
    public final List<String> asked = new ArrayList<>();

    /** The answer to every question. */
    public boolean answer = true;

    @Override
    public void tell(String key, Object... arguments) {
        told.add(key);
    }

    @Override
    public void problems(List<Problem> list) {
        problems.addAll(list);
    }

    @Override
    public boolean ask(String titleKey, String textKey, String yesKey, Object... arguments) {
        asked.add(titleKey);
        return answer;
    }
}
