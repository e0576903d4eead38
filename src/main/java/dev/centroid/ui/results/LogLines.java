package dev.centroid.ui.results;

import dev.centroid.ui.common.Clip;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A list of lines of text: several can be selected and copied; warnings and errors stand out. */
final class LogLines {

    private LogLines() {}

    static void prepare(ListView<String> list) {
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(all -> new Line());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
                Clip.put(String.join("\n", list.getSelectionModel().getSelectedItems()));
                event.consume();
            }
        });
    }

    private static final class Line extends ListCell<String> {

        @Override
        protected void updateItem(String line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("problem", "warning");
            setText(empty ? null : line);
            if (!empty && line.contains(" ERROR ")) {
                getStyleClass().add("problem");
            } else if (!empty && line.contains(" WARN ")) {
                getStyleClass().add("warning");
            }
        }
    }
}
