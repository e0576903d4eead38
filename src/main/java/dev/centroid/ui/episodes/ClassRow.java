package dev.centroid.ui.episodes;

import dev.centroid.episode.Episode;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.run.EpisodeAnswer.QueryAnswer;
import dev.centroid.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** A class of an episode: its name, its support images, a line, its queries. Used again for other classes while scrolling. */
final class ClassRow extends HBox {

    private static final double APART = 10;

    /** Letters that fit into the width of a name. */
    private static final int LETTERS = 14;

    private static final Pattern PART = Pattern.compile("[^/_-]*[/_-]?");

    private final Words words;
    private final IntConsumer onChoose;
    private final ClassTag tag = new ClassTag();
    private final Label name = new Label();
    private final Label score = new Label();
    private final TilePane support = pane();
    private final TilePane queries = pane();
    private final List<ImageTile> supportTiles = new ArrayList<>();
    private final List<ImageTile> queryTiles = new ArrayList<>();

    /** An empty row; tells which query of the episode was clicked. */
    ClassRow(Words words, IntConsumer onChoose) {
        super(APART);
        this.words = words;
        this.onChoose = onChoose;
        getStyleClass().add("class-row");
        name.setWrapText(true);
        name.setTooltip(new Tooltip());
        score.getStyleClass().add("muted");
        HBox head = new HBox(6, tag, score);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox left = new VBox(4, head, name);
        left.setMinWidth(EpisodeGeometry.NAME);
        left.setMaxWidth(EpisodeGeometry.NAME);
        getChildren().addAll(left, support, new Separator(Orientation.VERTICAL), queries);
    }

    /** Long names are mostly paths and compounds: paths are broken at each part, compounds where a line is full. */
    static String lines(String name) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        Matcher parts = PART.matcher(name);
        while (parts.find() && !parts.group().isEmpty()) {
            boolean full = length + parts.group().length() > LETTERS;
            if (length > 0 && (full || lines.charAt(lines.length() - 1) == '/')) {
                lines.append('\n');
                length = 0;
            }
            lines.append(parts.group());
            length += parts.group().length();
        }
        return lines.toString();
    }

    private static TilePane pane() {
        TilePane pane = new TilePane(EpisodeGeometry.GAP, EpisodeGeometry.GAP);
        pane.setTileAlignment(Pos.TOP_LEFT);
        pane.setMinWidth(USE_PREF_SIZE);
        return pane;
    }

    /** Shows a class, by its label in the episode. */
    void show(Episode episode, int label, EpisodeImages images, EpisodeGeometry geometry) {
        int shot = episode.spec().shot();
        int query = episode.spec().query();
        tag.show(label);
        String called = images.dataset().className(episode.classes()[label]);
        name.setText(lines(called));
        name.getTooltip().setText(called);
        support.setPrefColumns(geometry.supportColumns());
        queries.setPrefColumns(geometry.queryColumns());
        fill(support, supportTiles, shot, false);
        fill(queries, queryTiles, query, true);
        int[] supportImages = episode.support();
        for (int i = 0; i < shot; i++) {
            supportTiles.get(i).show(supportImages[label * shot + i], images, geometry.side());
            supportTiles.get(i).setAccessibleText(words.text("episodes.support-of", called));
        }
        int[] queryImages = episode.queries();
        for (int i = 0; i < query; i++) {
            int number = label * query + i;
            queryTiles.get(i).show(queryImages[number], images, geometry.side());
            queryTiles.get(i).setOnMousePressed(event -> onChoose.accept(number));
        }
    }

    /** Shows what became of the queries; null while that is not known. */
    void show(Episode episode, int label, EpisodeImages images, EpisodeAnswer answer) {
        int right = 0;
        for (int i = 0; i < queryTiles.size(); i++) {
            QueryAnswer one = answer == null ? null : answer.queries().get(label * queryTiles.size() + i);
            queryTiles.get(i).show(one);
            int number = label * queryTiles.size() + i;
            queryTiles.get(i).setAccessibleText(QueryText.of(words, episode, images, number, answer));
            right += one != null && one.isRight() ? 1 : 0;
        }
        score.setText(answer == null ? "" : words.text("episodes.right-of", right, queryTiles.size()));
    }

    /** Marks the query that is looked at, by its place in the class; none for another number. */
    void choose(int place) {
        for (int i = 0; i < queryTiles.size(); i++) {
            queryTiles.get(i).choose(i == place);
        }
    }

    private static void fill(TilePane pane, List<ImageTile> tiles, int count, boolean query) {
        while (tiles.size() > count) {
            tiles.remove(tiles.size() - 1);
        }
        while (tiles.size() < count) {
            tiles.add(new ImageTile(query));
        }
        if (pane.getChildren().size() != count) {
            pane.getChildren().setAll(tiles);
        }
    }
}
