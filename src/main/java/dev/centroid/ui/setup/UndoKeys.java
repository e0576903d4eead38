package dev.centroid.ui.setup;

import dev.centroid.ui.common.Actions;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * One undo for the whole form: a text field would take the keys for a history of its own, which knows nothing of the other
 * fields.
 */
final class UndoKeys {

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO_TOO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private UndoKeys() {}

    static void over(Node form, Actions actions) {
        form.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (UNDO.match(event)) {
                take(event, Actions.Kind.UNDO, actions);
            } else if (REDO.match(event) || REDO_TOO.match(event)) {
                take(event, Actions.Kind.REDO, actions);
            }
        });
    }

    private static void take(KeyEvent event, Actions.Kind kind, Actions actions) {
        actions.run(kind);
        if (event.getTarget() instanceof TextInputControl field) {
            field.end();
        }
        event.consume();
    }
}
