package dev.centroid.ui.common;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** What the menu and its keys can do at any place. View models say how; the frame shows it, disabled while it cannot be done. */
public final class Actions {

    /** The actions, in the order of the menus. */
    public enum Kind {
        /** Open a configuration. */
        OPEN_CONFIG("open-config", "fth-folder", "Shortcut+O"),
        /** Load the demo. */
        OPEN_DEMO("open-demo", "fth-book-open", "Shortcut+D"),
        /** Save the configuration. */
        SAVE_CONFIG("save-config", "fth-save", "Shortcut+S"),
        /** Save it under another name. */
        SAVE_CONFIG_AS("save-config-as", "fth-copy", "Shortcut+Shift+S"),
        /** Undo the last change to the configuration. */
        UNDO("undo", "fth-corner-up-left", "Shortcut+Z"),
        /** Redo it. */
        REDO("redo", "fth-corner-up-right", "Shortcut+Y"),
        /** Start a run. */
        START("start", "fth-play", "F5"),
        /** Hold the run, or let it go on. */
        PAUSE("pause", "fth-pause", "F6"),
        /** Stop the run. */
        STOP("stop", "fth-square", "Shift+F5"),
        /** Let a run that was stopped or failed go on from its last checkpoint. */
        RESUME("resume", "fth-rotate-cw", "Shift+F6");

        private final String key;
        private final String icon;
        private final String accelerator;

        Kind(String key, String icon, String accelerator) {
            this.key = key;
            this.icon = icon;
            this.accelerator = accelerator;
        }

        /** The end of its bundle key. */
        public String key() {
            return key;
        }

        /** The name of its icon (Feather). */
        public String icon() {
            return icon;
        }

        /** Its keys. */
        public String accelerator() {
            return accelerator;
        }
    }

    /** Something that would be lost if the window closed. */
    @FunctionalInterface
    public interface BeforeClosing {

        /**
         * Asks people where something would be lost.
         *
         * @param later called where what was to be lost could be kept only after a while, such as by saving it
         * @return whether the window may close now
         */
        boolean mayClose(Runnable later);
    }

    private static final Runnable NOTHING = () -> {};

    private final List<BeforeClosing> questions = new ArrayList<>();
    private final Map<Kind, Runnable> actions = new EnumMap<>(Kind.class);
    private final Map<Kind, BooleanProperty> possible = new EnumMap<>(Kind.class);

    /** No action can be done yet. */
    public Actions() {
        for (Kind kind : Kind.values()) {
            possible.put(kind, new SimpleBooleanProperty(false));
        }
    }

    /**
     * A view model, which lives as long as the window, takes an action over.
     *
     * @param when whether it can be done now
     */
    public void on(Kind kind, ObservableValue<Boolean> when, Runnable action) {
        actions.put(kind, action);
        possible.get(kind).bind(when);
    }

    /** A view model says what is asked before the window closes. */
    public void beforeClosing(BeforeClosing question) {
        questions.add(question);
    }

    /** Whether nothing stands against closing; the first that does is asked about, and {@code later} may be called. */
    public boolean mayClose(Runnable later) {
        return questions.stream().allMatch(question -> question.mayClose(later));
    }

    /** Whether it can be done now. */
    public ObservableValue<Boolean> possible(Kind kind) {
        return possible.get(kind);
    }

    /** Does it, if it can be done. */
    public void run(Kind kind) {
        if (possible.get(kind).get()) {
            actions.getOrDefault(kind, NOTHING).run();
        }
    }
}
