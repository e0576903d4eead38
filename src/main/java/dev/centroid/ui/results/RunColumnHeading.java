package dev.centroid.ui.results;

import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/** Explains the headings of the table that are too short to explain themselves. */
final class RunColumnHeading {

    private RunColumnHeading() {}

    /** Puts a mark with an explanation beside a heading. */
    static void explain(TableColumn<?, ?> column, String explanation) {
        if (!explanation.isEmpty()) {
            Label sense = new Label("\u24d8");
            sense.getStyleClass().add("muted");
            sense.setTooltip(new Tooltip(explanation));
            column.setGraphic(sense);
        }
    }
}
