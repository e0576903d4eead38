package dev.centroid.ui.datasets;

import dev.centroid.data.pack.CatalogueClass;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Words;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.util.Callback;

/** The classes with an image of each, their part and their number of images. */
final class ClassTable {

    /** Side of the one image of a class, in screen units. */
    private static final double SIDE = 26;

    private static final double WIDE = 170;
    private static final double NARROW = 66;
    private static final Runnable NOTHING = () -> {};

    private final TableView<CatalogueClass> table;
    private final ClassChoice choice;
    private final Words words;
    private TableColumn<CatalogueClass, ?> part;
    private CataloguePictures pictures;

    ClassTable(TableView<CatalogueClass> table, ClassChoice choice, Words words, Listening listening) {
        this.table = table;
        this.choice = choice;
        this.words = words;
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        columns();
        SortedList<CatalogueClass> sorted = new SortedList<>(choice.listed());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        listening.atEnd(() -> sorted.comparatorProperty().unbind());
        table.setItems(sorted);
        // A snapshot: the list of the selection changes while it is read.
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<CatalogueClass>)
                change -> choice.choose(change.getList().stream()
                        .filter(c -> c != null)
                        .map(c -> (CatalogueClass) c)
                        .toList()));
        listening.to(choice.imagesProperty(), now -> {
            if (choice.showsAll()
                    && !table.getSelectionModel().getSelectedItems().isEmpty()) {
                table.getSelectionModel().clearSelection();
            }
        });
        listening.to(
                choice.scopeProperty(),
                scope -> part.setVisible(scope != null && scope.part().isEmpty()));
    }

    private void columns() {
        TableColumn<CatalogueClass, CatalogueClass> name = column("datasets.class", ReadOnlyObjectWrapper::new, WIDE);
        name.setComparator(Comparator.comparing(CatalogueClass::name));
        name.setCellFactory(column -> new NameCell());
        TableColumn<CatalogueClass, String> split = column(
                "datasets.part",
                c -> new ReadOnlyObjectWrapper<>(words.text("split." + c.part().key())),
                NARROW);
        TableColumn<CatalogueClass, Integer> images =
                column("datasets.images", c -> new ReadOnlyObjectWrapper<>(c.images()), NARROW);
        images.getStyleClass().add("numbers");
        part = split;
        table.getColumns().setAll(List.of(name, split, images));
    }

    private <T> TableColumn<CatalogueClass, T> column(
            String key, Callback<CatalogueClass, ObservableValue<T>> value, double width) {
        TableColumn<CatalogueClass, T> column = new TableColumn<>(words.text(key));
        column.setCellValueFactory(features -> value.call(features.getValue()));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, NARROW + 8));
        return column;
    }

    /** Shows images from a root; null for none. */
    void show(CataloguePictures from) {
        pictures = from;
        table.refresh();
    }

    private final class NameCell extends TableCell<CatalogueClass, CatalogueClass> {

        private final ImageView view = new ImageView();
        private final StackPane frame = new StackPane(view);
        private final Tooltip name = new Tooltip();
        private Runnable takeBack = NOTHING;
        private CataloguePictures shownFrom;

        NameCell() {
            view.setFitWidth(SIDE);
            view.setFitHeight(SIDE);
            view.setPreserveRatio(true);
            frame.setMinSize(SIDE, SIDE);
            frame.getStyleClass().add("thumbnail");
            setAlignment(Pos.CENTER_LEFT);
            // Names of one alphabet or synset begin alike.
            setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        }

        @Override
        protected void updateItem(CatalogueClass item, boolean empty) {
            boolean same = item != null && item.equals(getItem()) && shownFrom == pictures;
            super.updateItem(item, empty);
            setText(empty || item == null ? null : item.name());
            name.setText(getText());
            setTooltip(getText() == null ? null : name);
            setGraphic(empty || item == null ? null : frame);
            if (same) {
                return;
            }
            takeBack.run();
            takeBack = NOTHING;
            view.setImage(null);
            shownFrom = pictures;
            if (!empty && item != null && pictures != null) {
                CataloguePictures from = pictures;
                int first = from.catalogue().imagesOf(item)[0];
                takeBack = from.askIcon(first, ready -> {
                    if (item.equals(getItem()) && from == pictures) {
                        view.setImage(ready.picture());
                    }
                });
            }
        }
    }
}
