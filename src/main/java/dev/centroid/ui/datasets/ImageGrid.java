package dev.centroid.ui.datasets;

import dev.centroid.ui.common.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

/**
 * Images side by side in rows; only the rows that are seen are built, so that it does not matter how many there are.
 *
 * <p>decision: rows of a list and not ControlsFX's grid view, which has no selection, no keyboard and no way to scroll to an
 * image.
 */
final class ImageGrid {

    /** Room for the scroll bar and the list's own frame, in screen units. */
    private static final double MARGIN = 24;

    private final ListView<Integer> list;
    private final IntConsumer onChoose;
    private final Runnable onEnlarge;
    private final Set<Row> rows = new HashSet<>();
    private CataloguePictures pictures;
    private int[] images = {};
    private int chosen = ImageWalk.NOWHERE;
    private int columns = 1;
    /** Wanted side of a picture. */
    private double side;

    /** Side of a picture, such that a row fills the width. */
    private double fitted;

    /**
     * Rows in a list.
     *
     * @param onChoose hears the position of an image that was clicked
     * @param onEnlarge hears a double click
     */
    ImageGrid(ListView<Integer> list, double side, IntConsumer onChoose, Runnable onEnlarge) {
        this.list = list;
        this.side = side;
        this.fitted = side;
        this.onChoose = onChoose;
        this.onEnlarge = onEnlarge;
        list.setCellFactory(view -> new Row());
        list.widthProperty().subscribe((before, now) -> arrange());
        arrange();
    }

    /** Images in a row. */
    int columns() {
        return columns;
    }

    /** Rows that are seen. */
    int visibleRows() {
        return Math.max(1, (int) (list.getHeight() / (fitted + ImageTile.FRAME)));
    }

    /** Shows other images, from the first on. */
    void show(int[] numbers, CataloguePictures from) {
        images = numbers;
        pictures = from;
        if (pictures != null) {
            pictures.resize(fitted);
        }
        list.getItems().clear();
        arrange();
        rows.forEach(Row::update);
        if (images.length > 0) {
            list.scrollTo(0);
        }
    }

    /** Shows them at another size; the image looked at, or else the first one seen, stays in sight. */
    void resize(double newSide) {
        side = newSide;
        arrange();
    }

    /** Marks the image at a position and scrolls to it. */
    void choose(int position) {
        chosen = position;
        rows.forEach(Row::mark);
        if (position != ImageWalk.NOWHERE) {
            // Else it is held against the rows of the images before, which are not laid out anew before the next frame.
            list.layout();
            Rows.reveal(list, position / columns);
        }
    }

    private void arrange() {
        double width = Math.max(side + ImageTile.FRAME, list.getWidth() - MARGIN);
        int fitting = (int) (width / (side + ImageTile.FRAME));
        double filling = Math.floor(width / fitting) - ImageTile.FRAME;
        int needed = (images.length + fitting - 1) / fitting;
        int seen = chosen == ImageWalk.NOWHERE ? Rows.first(list) * columns : chosen;
        boolean changed = fitting != columns || filling != fitted;
        columns = fitting;
        fitted = filling;
        list.setFixedCellSize(fitted + ImageTile.FRAME);
        if (list.getItems().size() != needed) {
            list.getItems().setAll(IntStream.range(0, needed).boxed().toList());
        }
        if (changed) {
            if (pictures != null) {
                pictures.resize(fitted);
            }
            rows.forEach(Row::update);
            list.scrollTo(seen / columns);
        }
    }

    private final class Row extends ListCell<Integer> {

        private final HBox box = new HBox();
        private final List<ImageTile> tiles = new ArrayList<>();

        Row() {
            // The row must not ask for more width than there is, or the list would scroll sideways.
            setPrefWidth(0);
            setGraphic(box);
            rows.add(this);
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            update();
        }

        private void update() {
            int first = isEmpty() || getItem() == null ? images.length : getItem() * columns;
            while (tiles.size() < columns) {
                ImageTile tile = new ImageTile(this::clicked, image -> onEnlarge.run());
                tiles.add(tile);
                box.getChildren().add(tile);
            }
            for (int i = 0; i < tiles.size(); i++) {
                boolean there = i < columns && first + i < images.length;
                tiles.get(i).setManaged(i < columns);
                if (there) {
                    tiles.get(i).show(images[first + i], pictures, fitted);
                } else {
                    tiles.get(i).clear();
                }
            }
            mark();
        }

        private void clicked(int image) {
            for (int i = 0; i < columns; i++) {
                int position = getItem() * columns + i;
                if (position < images.length && images[position] == image) {
                    onChoose.accept(position);
                }
            }
        }

        private void mark() {
            int image = chosen >= 0 && chosen < images.length ? images[chosen] : ImageWalk.NOWHERE;
            tiles.forEach(tile -> tile.mark(image));
        }
    }
}
