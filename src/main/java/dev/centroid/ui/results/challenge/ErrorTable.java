package dev.centroid.ui.results.challenge;

import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The runs of the shown answer; the one that is selected is looked at. */
final class ErrorTable {

    /** As {@code results.css} has it. */
    private static final Font HEADING = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 13);

    private static final double PADDING = 20;

    /** As the name of a run and a share need it, in screen units. */
    private static final double CELL = 64;

    private final TableView<ErrorRow> table;
    private final ChallengeViewModel model;
    private boolean hearing;

    ErrorTable(TableView<ErrorRow> table, ChallengeViewModel model, Words words, Listening listening) {
        this.table = table;
        this.model = model;
        ChallengeWords texts = new ChallengeWords(words);
        table.getColumns()
                .addAll(List.of(
                        column(words.text("challenge.column.run"), ErrorRow::run, Comparator.comparing(ErrorRow::run)),
                        column(
                                words.text("challenge.column.errors"),
                                row -> words.whole(row.errors()),
                                Comparator.comparingInt(ErrorRow::errors)),
                        column(
                                words.text("challenge.column.error"),
                                row -> texts.percent(row.error()),
                                Comparator.comparingDouble(ErrorRow::error)),
                        column(
                                words.text("challenge.column.hausdorff"),
                                row -> texts.percent(row.hausdorff()),
                                Comparator.comparingDouble(ErrorRow::hausdorff))));
        table.getColumns().stream().skip(1).forEach(column -> column.getStyleClass()
                .add("numbers"));
        listening.to(model.answers().shownProperty(), now -> fill());
        listening.toList(model.answers().rows(), this::fill);
        table.getSelectionModel().selectedItemProperty().addListener((all, before, now) -> {
            if (!hearing && now != null) {
                model.runProperty().set(now.run());
            }
        });
    }

    private static TableColumn<ErrorRow, ErrorRow> column(
            String heading, Function<ErrorRow, String> text, Comparator<ErrorRow> order) {
        TableColumn<ErrorRow, ErrorRow> column = new TableColumn<>(heading);
        Text sample = new Text(heading);
        sample.setFont(HEADING);
        column.setPrefWidth(Math.max(CELL, Math.ceil(sample.getLayoutBounds().getWidth()) + PADDING));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setComparator(order);
        column.setCellFactory(all -> new TableCell<>() {
            @Override
            protected void updateItem(ErrorRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : text.apply(row));
            }
        });
        return column;
    }

    private void fill() {
        ChallengeAnswer shown = model.answers().shownProperty().get();
        List<ErrorRow> rows = shown == null
                ? List.of()
                : ErrorRow.of(shown.report(), model.answers().hausdorff(shown).map(ChallengeAnswer::report));
        if (rows.equals(table.getItems())) {
            return;
        }
        hearing = true;
        table.getItems().setAll(rows);
        table.sort();
        hearing = false;
        select(rows);
    }

    private void select(List<ErrorRow> rows) {
        Optional<ErrorRow> same = rows.stream()
                .filter(row -> row.run().equals(model.runProperty().get()))
                .findFirst();
        same.or(() -> table.getItems().stream().findFirst())
                .ifPresent(row -> table.getSelectionModel().select(row));
    }
}
