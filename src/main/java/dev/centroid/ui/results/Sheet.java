package dev.centroid.ui.results;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A small table of labels, row by row. */
final class Sheet {

    private static final double COLUMN_GAP = 20;
    private static final double ROW_GAP = 4;

    private final GridPane grid = new GridPane();

    Sheet() {
        grid.setHgap(COLUMN_GAP);
        grid.setVgap(ROW_GAP);
        grid.setMaxWidth(Region.USE_PREF_SIZE);
    }

    GridPane grid() {
        return grid;
    }

    /** Adds headings. */
    Sheet head(List<String> headings) {
        Label[] labels = headings.stream().map(Label::new).toArray(Label[]::new);
        for (Label label : labels) {
            label.getStyleClass().add("muted");
        }
        grid.addRow(grid.getRowCount(), labels);
        return this;
    }

    /** Adds a row; its columns from {@code rightFrom} on stand at the right, as numbers do. */
    Sheet row(int rightFrom, List<String> cells) {
        int row = grid.getRowCount();
        for (int i = 0; i < cells.size(); i++) {
            Label label = new Label(cells.get(i));
            label.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHalignment(label, i >= rightFrom ? HPos.RIGHT : HPos.LEFT);
            grid.add(label, i, row);
        }
        return this;
    }

    /** Adds a name with its value, which may be long. */
    Sheet pair(String name, String value) {
        Label key = new Label(name);
        key.getStyleClass().add("muted");
        key.setMinWidth(Region.USE_PREF_SIZE);
        Label text = new Label(value);
        text.setWrapText(true);
        GridPane.setHgrow(text, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), key, text);
        return this;
    }
}
