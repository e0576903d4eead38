package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.RunOverview.Task;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;

/** A cell of the table of runs. */
final class RunCell extends TableCell<RunRow, RunOverview> {

    private final RunColumn column;
    private final RunTexts texts;
    private final ObservableValue<Task> task;

    RunCell(RunColumn column, RunTexts texts, ObservableValue<Task> task) {
        this.column = column;
        this.texts = texts;
        this.task = task;
        if (column.isNumeric()) {
            setAlignment(Pos.CENTER_RIGHT);
        }
        if (column == RunColumn.DATASET) {
            // The end of a path tells more than its beginning.
            setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        }
    }

    @Override
    protected void updateItem(RunOverview run, boolean empty) {
        super.updateItem(run, empty);
        getStyleClass().removeAll("good", "warning", "problem", "muted");
        if (empty || run == null) {
            setText(null);
            return;
        }
        setText(texts.cell(column, run, task.getValue()));
        if (column == RunColumn.STATUS || column == RunColumn.REMARK) {
            getStyleClass().add(style(run));
        }
    }

    private static String style(RunOverview run) {
        return switch (run.status()) {
            case RUNNING -> "good";
            case FINISHED, CANCELLED -> "muted";
            case INTERRUPTED -> "warning";
            case FAILED, BROKEN -> "problem";
        };
    }
}
