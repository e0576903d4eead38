package dev.centroid.ui.setup;

import dev.centroid.ui.common.Listening;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A text field over a key: tells each change at once, leaves the text alone while somebody types in it, and shows the default
 * again when an emptied field is left. Whole numbers go up and down with the arrow keys.
 */
final class TextEntry {

    private static final int LARGE_STEP = 10;

    private final TextField entry;
    private final KeyField field;
    private final Consumer<String> edit;
    private boolean showing;

    /** @param left what is done when the field is left */
    TextEntry(TextField entry, KeyField field, Consumer<String> edit, Runnable left, Listening listening) {
        this.entry = entry;
        this.field = field;
        this.edit = edit;
        listening.to(field.textProperty(), this::show);
        entry.textProperty().addListener((all, before, now) -> typed(now));
        entry.focusedProperty().addListener((all, before, now) -> {
            if (!now) {
                set(field.textProperty().get());
                left.run();
            }
        });
        entry.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void show(String text) {
        boolean emptied = entry.isFocused() && entry.getText().isBlank();
        if (!emptied) {
            set(text);
        }
    }

    private void set(String text) {
        if (!text.equals(entry.getText())) {
            showing = true;
            entry.setText(text);
            entry.end();
            showing = false;
        }
    }

    private void typed(String now) {
        if (!showing && now != null) {
            edit.accept(now);
        }
    }

    private void pressed(KeyEvent event) {
        int step = event.isShiftDown() ? LARGE_STEP : 1;
        boolean up = event.getCode() == KeyCode.UP;
        if (!up && event.getCode() != KeyCode.DOWN || !entry.getText().matches("[0-9]{1,15}")) {
            return;
        }
        long next = Long.parseLong(entry.getText()) + (up ? step : -step);
        if (next >= 0) {
            entry.setText(Long.toString(next));
            entry.end();
        }
        event.consume();
    }
}
