package dev.centroid.ui.results;

import java.util.Collection;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Gives columns the width that their headings and cells need, in any language. */
final class ColumnWidths {

    /** As {@code results.css} has it, in screen units. */
    private static final double FONT_SIZE = 13;

    private static final double PADDING = 20;
    private static final double WIDEST = 340;

    /** Rows looked at: more would look no different. */
    private static final int ROWS = 60;

    private final Text plain = new Text();
    private final Text bold = new Text();

    ColumnWidths() {
        String family = Font.getDefault().getFamily();
        plain.setFont(Font.font(family, FONT_SIZE));
        bold.setFont(Font.font(family, FontWeight.BOLD, FONT_SIZE));
    }

    /**
     * Fits a column to its heading, to what it says of the first rows, and to what it may say later.
     *
     * @param later as wide as its cells may become while runs go on; empty where they do not change
     */
    <R> void fit(TableColumn<R, ?> column, Collection<R> rows, Function<R, String> cell, String later) {
        double widest = rows.stream()
                .limit(ROWS)
                .mapToDouble(row -> width(plain, cell.apply(row)))
                .max()
                .orElse(0);
        widest = Math.max(widest, width(plain, later));
        double heading = width(bold, column.getText());
        column.setPrefWidth(Math.ceil(Math.min(WIDEST, Math.max(heading, widest)) + PADDING));
    }

    private static double width(Text sample, String text) {
        sample.setText(text);
        return sample.getLayoutBounds().getWidth();
    }
}
