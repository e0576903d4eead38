package dev.centroid.ui.episodes;

import dev.centroid.episode.Episode;
import dev.centroid.run.EpisodeAnswer.QueryAnswer;
import dev.centroid.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What every class of an episode has to do with one query: cosine similarity, logit and probability, two lines a class. */
final class ScoreTable {

    /** Decimals of a cosine similarity. */
    static final int SIMILARITY_PLACES = 4;

    /** Decimals of a logit. */
    static final int LOGIT_PLACES = 3;

    private static final int COLUMNS = 5;
    private static final double BAR = 60;
    private static final double GAP = 8;

    private final Words words;
    private final GridPane grid;
    private final List<ClassScore> scores = new ArrayList<>();

    /** What one class has to do with the query. */
    private static final class ClassScore {
        private final ClassTag tag = new ClassTag();
        private final Label name = new Label();
        private final Label role = new Label();
        private final HBox line = new HBox(GAP, name, role);
        private final ShareBar similarity = new ShareBar();
        private final Label cosine = number();
        private final Label logit = number();
        private final ShareBar probability = new ShareBar();
        private final Label percent = number();

        ClassScore() {
            tag.getStyleClass().add("small");
            name.setGraphic(tag);
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            // The grid would else give its columns the width of the longest name.
            line.setPrefWidth(0);
            name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            name.setTooltip(new Tooltip());
            role.getStyleClass().add("muted");
            role.setMinWidth(Region.USE_PREF_SIZE);
            probability.getStyleClass().add("probability");
        }

        private static Label number() {
            Label label = new Label();
            label.getStyleClass().add("number");
            label.setMinWidth(Region.USE_PREF_SIZE);
            return label;
        }

        List<Node> numbers() {
            return List.of(similarity, cosine, logit, probability, percent);
        }
    }

    /** Fills a grid. */
    ScoreTable(Words words, GridPane grid) {
        this.words = words;
        this.grid = grid;
    }

    /** Shows a query; the answer may be null. */
    void show(Episode episode, EpisodeImages images, QueryAnswer one) {
        rows(episode.spec().way());
        double least = one != null && one.cosineSimilarity().stream().anyMatch(c -> c < 0) ? -1 : 0;
        for (int c = 0; c < scores.size(); c++) {
            ClassScore score = scores.get(c);
            String called = images.dataset().className(episode.classes()[c]);
            score.tag.show(c);
            score.name.setText(called);
            score.name.getTooltip().setText(called);
            score.role.setText(one == null ? "" : role(one, c));
            double cosine = one == null ? 0 : one.cosineSimilarity().get(c);
            double probability = one == null ? 0 : one.probabilities().get(c);
            score.similarity.show(least, cosine);
            score.cosine.setText(one == null ? "" : words.decimals(cosine, SIMILARITY_PLACES));
            score.logit.setText(one == null ? "" : words.decimals(one.logits().get(c), LOGIT_PLACES));
            score.probability.show(0, probability);
            score.percent.setText(one == null ? "" : words.percent(probability));
        }
    }

    private String role(QueryAnswer one, int label) {
        if (label == one.label()) {
            return words.text(one.isRight() ? "episodes.role.both" : "episodes.role.true");
        }
        return label == one.predicted() ? words.text("episodes.role.predicted") : "";
    }

    private void rows(int way) {
        if (scores.size() == way) {
            return;
        }
        scores.clear();
        grid.getChildren().clear();
        grid.getColumnConstraints().setAll(grow(), fixed(), fixed(), grow(), fixed());
        grid.add(head("episodes.detail.similarity", "episodes.detail.similarity-why"), 0, 0, 2, 1);
        grid.add(head("episodes.detail.logit", "episodes.detail.logit-why"), 2, 0);
        grid.add(head("episodes.detail.probability", "episodes.detail.probability-why"), 3, 0, 2, 1);
        for (int c = 0; c < way; c++) {
            ClassScore score = new ClassScore();
            scores.add(score);
            grid.add(score.line, 0, 2 * c + 1, COLUMNS, 1);
            grid.addRow(2 * c + 2, score.numbers().toArray(Node[]::new));
        }
    }

    private Label head(String key, String why) {
        Label label = new Label(words.text(key));
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(new Tooltip(words.text(why)));
        return label;
    }

    private static ColumnConstraints grow() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setPrefWidth(BAR);
        return column;
    }

    private static ColumnConstraints fixed() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        return column;
    }
}
