package dev.centroid.ui.window;

import dev.centroid.ui.common.Actions;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.Shell;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;

/** All keys of the window on one page. */
final class KeysDialog {

    private static final double GAP = 8;
    private static final double COLUMNS_APART = 32;

    private final Shell shell;
    private final Node owner;
    private int row;

    KeysDialog(Shell shell, Node owner) {
        this.shell = shell;
        this.owner = owner;
    }

    void show() {
        GridPane table = new GridPane();
        table.setVgap(GAP);
        table.setHgap(COLUMNS_APART);
        row = 0;
        for (Place place : Place.values()) {
            add(table, "Shortcut+" + (place.ordinal() + 1), "place." + place.key());
        }
        for (Actions.Kind kind : Actions.Kind.values()) {
            add(table, kind.accelerator(), "action." + kind.key());
        }
        add(table, "Shortcut+Shift+Z", "action.redo");
        add(table, "Shortcut+Shift+T", "window.theme.dark");
        add(table, "Shortcut+Q", "window.quit");
        Alert alert = new Alert(Alert.AlertType.INFORMATION);
        alert.initOwner(owner.getScene().getWindow());
        alert.setTitle(shell.words().text("window.title"));
        alert.setHeaderText(shell.words().name("window.keys"));
        alert.setGraphic(null);
        alert.getDialogPane().setContent(table);
        alert.getButtonTypes().setAll(new ButtonType(shell.words().text("notice.close"), ButtonBar.ButtonData.OK_DONE));
        alert.show();
    }

    private void add(GridPane table, String keys, String key) {
        Label combination = new Label(KeyCombination.valueOf(keys).getDisplayText());
        combination.getStyleClass().add("key");
        table.addRow(row++, combination, new Label(shell.words().name(key)));
    }
}
