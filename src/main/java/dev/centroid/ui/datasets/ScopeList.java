package dev.centroid.ui.datasets;

import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The parts of a root, to choose one, with their counts. */
final class ScopeList {

    private static final double ROW = 28;
    private static final double EDGES = 8;

    private final ListView<Scope> list;
    private final ClassChoice choice;
    private final Words words;
    private boolean showing;

    ScopeList(ListView<Scope> list, ClassChoice choice, Words words, Listening listening) {
        this.list = list;
        this.choice = choice;
        this.words = words;
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Row());
        list.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
            if (now != null && !showing) {
                choice.look(now);
            }
        });
        listening.toList(choice.scopes(), this::fill);
        listening.to(choice.scopeProperty(), now -> mark());
    }

    private void fill() {
        showing = true;
        list.getItems().setAll(choice.scopes());
        double height = Math.max(1, choice.scopes().size()) * ROW + EDGES;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        showing = false;
        mark();
    }

    private void mark() {
        showing = true;
        list.getSelectionModel().select(choice.scopeProperty().get());
        showing = false;
    }

    private final class Row extends ListCell<Scope> {

        private final Label name = new Label();
        private final Label count = new Label();
        private final Region gap = new Region();
        private final HBox box = new HBox(EDGES, name, gap, count);

        Row() {
            setPrefWidth(0);
            HBox.setHgrow(gap, Priority.ALWAYS);
            box.setAlignment(Pos.CENTER_LEFT);
            count.getStyleClass().add("scope-count");
            count.setMinWidth(0);
            name.setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(Scope scope, boolean empty) {
            super.updateItem(scope, empty);
            setGraphic(empty || scope == null ? null : box);
            if (!empty && scope != null) {
                name.setText(scope.part()
                        .map(part -> words.text("split." + part.key()))
                        .orElseGet(() -> words.text("datasets.everything")));
                count.setText(words.text("setup.look.part", words.whole(scope.classes()), words.whole(scope.images())));
            }
        }
    }
}
