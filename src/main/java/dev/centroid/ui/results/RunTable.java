package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.RunOverview.Task;
import dev.centroid.ui.common.Clip;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/** The table of runs: its columns, their order, and the selection, which it keeps equal to the view model's. */
final class RunTable {

    private static final double EMPTY_WIDTH = 520;

    private final TableView<RunRow> table;
    private final ResultsViewModel model;
    private final RunTexts texts;
    private final Words words;
    private final SortedList<RunRow> sorted;
    private Runnable open = () -> {};
    private boolean selecting;
    private boolean fitted;

    RunTable(TableView<RunRow> table, ResultsViewModel model, RunTexts texts, Words words, Listening listening) {
        this.table = table;
        this.model = model;
        this.texts = texts;
        this.words = words;
        // In front of the table's own listeners: what it does to its selection while the rows change is not what people
        // want.
        listening.toList(model.shown(), () -> selecting = true);
        this.sorted = new SortedList<>(model.shown());
        for (RunColumn column : RunColumn.values()) {
            table.getColumns().add(column(column, listening));
        }
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        listening.atEnd(() -> table.setItems(null));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(all -> new RunTableRow(texts));
        empty(listening);
        keys();
        listening.to(model.taskProperty(), now -> {
            table.refresh();
            table.sort();
        });
        listening.toList(table.getSelectionModel().getSelectedIndices(), this::tell);
        listening.to(table.getSelectionModel().selectedItemProperty(), now -> tell());
        listening.toList(model.selection().rows(), this::hear);
        listening.to(model.selection().leadProperty(), now -> hear());
        listening.toList(model.shown(), () -> {
            selecting = false;
            hear();
        });
        listening.to(model.emptiness(), now -> fit());
    }

    private TableColumn<RunRow, RunOverview> column(RunColumn which, Listening listening) {
        TableColumn<RunRow, RunOverview> column = new TableColumn<>(texts.heading(which));
        RunColumnHeading.explain(column, texts.explanation(which));
        column.setId("column-" + which.name());
        column.setUserData(which);
        column.setCellValueFactory(row -> row.getValue().overviewProperty());
        column.setCellFactory(all -> new RunCell(which, texts, model.taskProperty()));
        column.setComparator((a, b) -> which.order(task()).compare(a, b));
        listening.both(column.visibleProperty(), model.visible(which));
        return column;
    }

    /** Once per view, when the first rows are there: from then on the widths are people's. */
    private void fit() {
        if (fitted || sorted.isEmpty()) {
            return;
        }
        fitted = true;
        ColumnWidths widths = new ColumnWidths();
        for (TableColumn<RunRow, ?> column : table.getColumns()) {
            RunColumn which = (RunColumn) column.getUserData();
            widths.fit(column, sorted, row -> texts.cell(which, row.overview(), task()), texts.widest(which));
        }
    }

    private Task task() {
        return model.taskProperty().get();
    }

    private void empty(Listening listening) {
        Label text = new Label();
        text.getStyleClass().add("empty");
        text.setMaxWidth(EMPTY_WIDTH);
        table.setPlaceholder(text);
        // A text that changes in the frame in which the table hides it leaves the table unpainted for good (JavaFX 21):
        // once
        // there are rows, it stays as it was.
        Runnable show = () -> {
            ResultsViewModel.Emptiness now = model.emptiness().getValue();
            if (now != ResultsViewModel.Emptiness.NONE) {
                text.setText(why(now));
            }
        };
        listening.to(model.emptiness(), now -> show.run());
        listening.to(model.folderProperty(), now -> show.run());
    }

    private String why(ResultsViewModel.Emptiness emptiness) {
        return switch (emptiness) {
            case NONE -> "";
            case LOOKING -> words.text("results.empty.looking");
            case NO_RUNS ->
                words.text("results.empty.no-runs", model.folderProperty().get().toString());
            case FILTERED -> words.text("results.empty.filtered", model.count());
            case UNREADABLE -> words.lines(model.problems());
        };
    }

    private void keys() {
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.run();
                event.consume();
            } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
                Clip.put(selectedText());
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open.run();
            }
        });
    }

    /** What Enter and a double click do. */
    void onOpen(Runnable action) {
        open = action;
    }

    /** The selected rows and the shown columns, as a spreadsheet takes them. */
    String selectedText() {
        List<RunColumn> columns = table.getVisibleLeafColumns().stream()
                .map(column -> (RunColumn) column.getUserData())
                .toList();
        List<RunOverview> runs = table.getSelectionModel().getSelectedIndices().stream()
                .sorted(Comparator.naturalOrder())
                .map(index -> sorted.get(index).overview())
                .toList();
        return texts.tabSeparated(columns, runs, task());
    }

    /** All rows in the order of the table. */
    List<RunOverview> shownRuns() {
        return sorted.stream().map(RunRow::overview).toList();
    }

    /** People have selected: the view model follows. */
    private void tell() {
        if (selecting) {
            return;
        }
        selecting = true;
        List<RunRow> rows = new ArrayList<>(table.getSelectionModel().getSelectedItems());
        rows.removeIf(row -> row == null);
        model.selection().set(rows, table.getSelectionModel().getSelectedItem());
        selecting = false;
    }

    /** The view model, or the order of the rows, has changed: the table selects the same runs again. */
    private void hear() {
        if (selecting) {
            return;
        }
        selecting = true;
        List<RunRow> wanted = model.selection().rows();
        if (!Set.copyOf(wanted).equals(new HashSet<>(table.getSelectionModel().getSelectedItems()))) {
            select(wanted);
        }
        selecting = false;
    }

    private void select(List<RunRow> wanted) {
        RunRow lead = model.selection().leadProperty().get();
        table.getSelectionModel().clearSelection();
        wanted.stream().filter(row -> row != lead && sorted.contains(row)).forEach(table.getSelectionModel()::select);
        if (lead != null && sorted.contains(lead)) {
            table.getSelectionModel().select(lead);
            table.scrollTo(lead);
        }
    }
}
