package dev.centroid.ui.setup;

import dev.centroid.experiment.config.ConfigDraft;
import java.util.ArrayDeque;
import java.util.Deque;

/** The drafts before and after the present one. Changes to one field in a row count as one. */
final class DraftHistory {

    private static final int MOST = 500;

    private final Deque<ConfigDraft> before = new ArrayDeque<>();
    private final Deque<ConfigDraft> after = new ArrayDeque<>();
    private ConfigDraft present;
    private String lastSubject = "";

    DraftHistory(ConfigDraft present) {
        this.present = present;
    }

    ConfigDraft present() {
        return present;
    }

    /** @param subject what was changed; the same one again joins the change before, the empty string never does */
    void change(ConfigDraft next, String subject) {
        boolean joins = !subject.isEmpty() && subject.equals(lastSubject);
        if (!joins) {
            before.push(present);
            if (before.size() > MOST) {
                before.removeLast();
            }
        }
        lastSubject = subject;
        after.clear();
        present = next;
    }

    /** The field is left: another change to it counts for itself. */
    void rest() {
        lastSubject = "";
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    void undo() {
        after.push(present);
        present = before.pop();
        lastSubject = "";
    }

    void redo() {
        before.push(present);
        present = after.pop();
        lastSubject = "";
    }
}
