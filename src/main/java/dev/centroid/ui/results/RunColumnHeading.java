package dev.centroid.ui.results;

import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Explains the headings of the table that are too short to explain themselves. */
final class RunColumnHeading {

    private RunColumnHeading() {}

    /**
     * Lets a heading say more under the mouse. A column has no tooltip of its own; the label that shows its heading is reached
     * through an unseen graphic that the table puts into it.
     */
    static void explain(TableColumn<?, ?> column, String explanation) {
        if (explanation.isEmpty()) {
            return;
        }
        Region unseen = new Region();
        Tooltip tooltip = new Tooltip(explanation);
        unseen.parentProperty().subscribe(parent -> {
            if (parent instanceof Label heading) {
                heading.setTooltip(tooltip);
            }
        });
        column.setGraphic(unseen);
    }
}
