package dev.centroid.ui.episodes;

import dev.centroid.episode.Episode;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.ui.common.Rows;
import dev.centroid.ui.common.Words;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/** The classes of an episode under each other; only the rows that are seen are built. */
final class EpisodeRows {

    private final ListView<Integer> list;
    private final Words words;
    private final IntConsumer onChoose;
    private final Set<Cell> cells = new HashSet<>();
    private Episode episode;
    private EpisodeImages images;
    private EpisodeGeometry geometry;
    private EpisodeAnswer answer;
    private int selected;

    /** Rows in a list; tells which query was clicked. */
    EpisodeRows(ListView<Integer> list, Words words, IntConsumer onChoose) {
        this.list = list;
        this.words = words;
        this.onChoose = onChoose;
        list.setCellFactory(view -> new Cell());
        list.widthProperty().subscribe((before, now) -> fit());
        list.heightProperty().subscribe((before, now) -> fit());
    }

    /** Shows an episode; null for none. */
    void show(Episode next, EpisodeImages pictures) {
        episode = next;
        images = pictures;
        answer = null;
        selected = 0;
        if (next == null) {
            list.getItems().clear();
            return;
        }
        geometry = null;
        fit();
        if (list.getItems().size() != next.spec().way()) {
            list.getItems().setAll(IntStream.range(0, next.spec().way()).boxed().toList());
        }
        Rows.reveal(list, 0);
        cells.forEach(Cell::update);
    }

    /** Shows how it is classified; null while that is not known. */
    void show(EpisodeAnswer now) {
        answer = now;
        cells.forEach(Cell::answer);
    }

    /** Marks a query, counted through all classes, and scrolls to it. */
    void choose(int query) {
        selected = query;
        cells.forEach(Cell::choose);
        if (episode != null) {
            Rows.reveal(list, query / episode.spec().query());
        }
    }

    private void fit() {
        if (episode == null || list.getWidth() <= 0) {
            return;
        }
        EpisodeGeometry next = EpisodeGeometry.fit(episode.spec(), list.getWidth(), list.getHeight());
        if (!next.equals(geometry)) {
            geometry = next;
            list.setFixedCellSize(next.rowHeight());
            cells.forEach(Cell::update);
        }
    }

    private final class Cell extends ListCell<Integer> {

        private final ClassRow row = new ClassRow(words, onChoose);

        Cell() {
            // The row must not ask for more width than there is, or the list would scroll sideways.
            setPrefWidth(0);
            cells.add(this);
        }

        @Override
        protected void updateItem(Integer label, boolean empty) {
            super.updateItem(label, empty);
            setGraphic(empty ? null : row);
            update();
        }

        private boolean shown() {
            return !isEmpty()
                    && getItem() != null
                    && episode != null
                    && geometry != null
                    && getItem() < episode.spec().way();
        }

        private void update() {
            if (shown()) {
                row.show(episode, getItem(), images, geometry);
                answer();
                choose();
            }
        }

        private void answer() {
            if (shown()) {
                row.show(episode, getItem(), images, answer);
            }
        }

        private void choose() {
            if (shown()) {
                row.choose(selected - getItem() * episode.spec().query());
            }
        }
    }
}
