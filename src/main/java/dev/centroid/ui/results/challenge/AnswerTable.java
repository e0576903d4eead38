package dev.centroid.ui.results.challenge;

import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Words;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** The answers side by side; the one that is selected is shown. */
final class AnswerTable {

    private static final double ERROR_WIDTH = 76;
    private static final double EMPTY_WIDTH = 240;

    private final TableView<ChallengeAnswer> table;
    private final ChallengeAnswers answers;
    private final ChallengeWords texts;
    private boolean hearing;

    AnswerTable(TableView<ChallengeAnswer> table, ChallengeAnswers answers, Words words, Listening listening) {
        this.table = table;
        this.answers = answers;
        this.texts = new ChallengeWords(words);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.getColumns().add(column(words.text("challenge.column.who"), this::who, Comparator.comparing(this::who)));
        TableColumn<ChallengeAnswer, ChallengeAnswer> error = column(
                words.text("challenge.column.error"),
                answer -> texts.percent(answer.report().error()),
                Comparator.comparingDouble(answer -> answer.report().error()));
        error.getStyleClass().add("numbers");
        error.setMinWidth(ERROR_WIDTH);
        error.setMaxWidth(ERROR_WIDTH);
        table.getColumns().add(error);
        Label empty = new Label(words.text("challenge.answers-empty"));
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        empty.setMaxWidth(EMPTY_WIDTH);
        table.setPlaceholder(empty);
        table.getSelectionModel().selectedItemProperty().addListener((all, before, now) -> {
            if (!hearing && now != null) {
                answers.show(now);
            }
        });
        listening.toList(answers.rows(), this::fill);
        listening.to(answers.shownProperty(), now -> select());
    }

    private String who(ChallengeAnswer answer) {
        String run = texts.run(answer, answers.rows());
        String checkpoint = texts.checkpoint(answer);
        return checkpoint.isEmpty() ? run : run + "\n" + checkpoint;
    }

    private static TableColumn<ChallengeAnswer, ChallengeAnswer> column(
            String heading, Function<ChallengeAnswer, String> text, Comparator<ChallengeAnswer> order) {
        TableColumn<ChallengeAnswer, ChallengeAnswer> column = new TableColumn<>(heading);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setComparator(order);
        column.setCellFactory(all -> new TableCell<>() {
            @Override
            protected void updateItem(ChallengeAnswer answer, boolean empty) {
                super.updateItem(answer, empty);
                String what = empty || answer == null ? null : text.apply(answer);
                setText(what);
                setTooltip(what == null ? null : new Tooltip(what));
            }
        });
        return column;
    }

    private void fill() {
        hearing = true;
        table.getItems().setAll(answers.rows());
        table.sort();
        hearing = false;
        select();
    }

    private void select() {
        hearing = true;
        ChallengeAnswer shown = answers.shownProperty().get();
        if (shown == null) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(shown);
        }
        hearing = false;
    }
}
