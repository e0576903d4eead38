package dev.centroid.ui.episodes;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the place: arrows among queries, letters and page keys among episodes, copy and paste for the code. */
final class EpisodeKeys {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final EpisodesViewModel model;
    private final Runnable copy;
    private final Runnable paste;

    EpisodeKeys(EpisodesViewModel model, Runnable copy, Runnable paste) {
        this.model = model;
        this.copy = copy;
        this.paste = paste;
    }

    /** Listens at the whole place for letters, and at the list for what a list would take for itself. */
    void listen(Node place, ListView<?> list) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::atList);
        place.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!(event.getTarget() instanceof TextInputControl)) {
                anywhere(event);
            }
        });
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown() && !event.isMetaDown();
    }

    private void atList(KeyEvent event) {
        boolean known = isPlain(event) && (among(event.getCode()) || episode(event.getCode()));
        if (known) {
            event.consume();
        }
    }

    private void anywhere(KeyEvent event) {
        if (COPY.match(event)) {
            copy.run();
            event.consume();
        } else if (PASTE.match(event)) {
            paste.run();
            event.consume();
        } else if (isPlain(event) && episode(event.getCode())) {
            event.consume();
        }
    }

    /** Among the queries. */
    private boolean among(KeyCode code) {
        switch (code) {
            case LEFT -> model.desk().move(0, -1);
            case RIGHT -> model.desk().move(0, 1);
            case UP -> model.desk().move(-1, 0);
            case DOWN -> model.desk().move(1, 0);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Among the episodes. */
    private boolean episode(KeyCode code) {
        switch (code) {
            case N, PAGE_DOWN -> model.desk().step(1);
            case P, PAGE_UP -> model.desk().step(-1);
            case HOME -> model.desk().goTo(0);
            case R -> model.random();
            case W -> model.worst();
            default -> {
                return false;
            }
        }
        return true;
    }
}
