package dev.centroid.ui.results;

import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;

/** A row of the table of runs; says what is wrong with a run that cannot be read. */
final class RunTableRow extends TableRow<RunRow> {

    private static final double TEXT_WIDTH = 420;

    private final RunTexts texts;

    RunTableRow(RunTexts texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(RunRow row, boolean empty) {
        super.updateItem(row, empty);
        String remark = empty || row == null ? "" : texts.cell(RunColumn.REMARK, row.overview(), null);
        setTooltip(remark.isEmpty() ? null : tooltip(remark));
    }

    private static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TEXT_WIDTH);
        return tooltip;
    }
}
