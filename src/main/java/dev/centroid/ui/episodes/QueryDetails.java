package dev.centroid.ui.episodes;

import dev.centroid.episode.Episode;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.run.EpisodeAnswer.QueryAnswer;
import dev.centroid.ui.common.Pictures;
import dev.centroid.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** One query, enlarged, with what every class has to do with it. */
final class QueryDetails {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double SIDE = 108;
    private static final int SIMILARITY_PLACES = 4;
    private static final int MARK = 16;
    private static final double BAR = 60;

    private final Words words;
    private final ImageView view;
    private final Label verdict;
    private final Label loss;
    private final Label temperature;
    private final GridPane facts;
    private final GridPane table;
    private final FontIcon mark = new FontIcon();
    private final List<ClassScore> scores = new ArrayList<>();
    private int image = -1;

    /** What one class has to do with the query. */
    private static final class ClassScore {
        private final ClassTag tag = new ClassTag();
        private final Label name = new Label();
        private final ShareBar probability = new ShareBar();
        private final Label percent = number();
        private final ShareBar similarity = new ShareBar();
        private final Label cosine = number();

        ClassScore() {
            name.setMinWidth(0);
            name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            name.setTooltip(new Tooltip());
            tag.getStyleClass().add("small");
            probability.getStyleClass().add("probability");
        }

        private static Label number() {
            Label label = new Label();
            label.getStyleClass().add("number");
            label.setMinWidth(Region.USE_PREF_SIZE);
            return label;
        }
    }

    /** Fills the given nodes. */
    QueryDetails(
            Words words, ImageView view, Label verdict, Label loss, Label temperature, GridPane facts, GridPane table) {
        this.words = words;
        this.view = view;
        this.verdict = verdict;
        this.loss = loss;
        this.temperature = temperature;
        this.facts = facts;
        this.table = table;
        mark.setIconSize(MARK);
        verdict.setGraphic(mark);
    }

    /** Shows a query, counted through all classes; the answer may be null. */
    void show(Episode episode, EpisodeImages images, int query, EpisodeAnswer answer) {
        int label = query / episode.spec().query();
        int number = episode.queries()[query];
        picture(number, images);
        QueryAnswer one = answer == null ? null : answer.queries().get(query);
        verdict(one);
        facts.getChildren().clear();
        fact(0, "episodes.detail.true", classLabel(episode, images, label));
        fact(1, "episodes.detail.predicted", one == null ? none() : classLabel(episode, images, one.predicted()));
        Label file = plain(images.dataset().imageName(number));
        file.setTooltip(new Tooltip(file.getText()));
        fact(2, "episodes.detail.image", file);
        loss.setText(one == null ? "" : words.text("episodes.detail.loss", words.decimals(loss(one), 4)));
        temperature.setText(
                one == null ? "" : words.text("episodes.detail.temperature", words.decimals(answer.temperature(), 3)));
        scores(episode, images, one);
    }

    private void picture(int number, EpisodeImages images) {
        if (number == image && view.getImage() != null) {
            return;
        }
        image = number;
        view.setImage(null);
        images.ask(number, picture -> {
            if (image == number) {
                Pictures.fit(view, picture, images.isInk(), SIDE);
            }
        });
    }

    private void verdict(QueryAnswer one) {
        boolean known = one != null;
        verdict.pseudoClassStateChanged(RIGHT, known && one.isRight());
        verdict.pseudoClassStateChanged(WRONG, known && !one.isRight());
        verdict.setText(words.text(
                !known
                        ? "episodes.verdict.unknown"
                        : one.isRight() ? "episodes.verdict.right" : "episodes.verdict.wrong"));
        mark.setIconLiteral(!known ? "fth-clock" : one.isRight() ? "fth-check" : "fth-x");
    }

    /** −ln p of the true class, in nats. */
    private static double loss(QueryAnswer one) {
        return -Math.log(one.probabilities().get(one.label()));
    }

    private void fact(int row, String key, Label value) {
        Label name = new Label(words.text(key));
        name.getStyleClass().add("muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        facts.addRow(row, name, value);
    }

    private Label none() {
        return plain(words.text("common.none"));
    }

    private static Label plain(String text) {
        Label label = new Label(text);
        label.setMinWidth(0);
        // What tells paths apart stands at their end.
        label.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        return label;
    }

    private static Label classLabel(Episode episode, EpisodeImages images, int label) {
        Label named = plain(images.dataset().className(episode.classes()[label]));
        ClassTag tag = new ClassTag();
        tag.getStyleClass().add("small");
        tag.show(label);
        named.setGraphic(tag);
        named.setTooltip(new Tooltip(named.getText()));
        return named;
    }

    private void scores(Episode episode, EpisodeImages images, QueryAnswer one) {
        int way = episode.spec().way();
        rows(way);
        double least = one != null && one.cosineSimilarity().stream().anyMatch(c -> c < 0) ? -1 : 0;
        for (int c = 0; c < way; c++) {
            ClassScore score = scores.get(c);
            String called = images.dataset().className(episode.classes()[c]);
            score.tag.show(c);
            score.name.setText(called);
            score.name.getTooltip().setText(called);
            score.probability.show(0, one == null ? 0 : one.probabilities().get(c));
            score.percent.setText(
                    one == null ? "" : words.percent(one.probabilities().get(c)));
            score.similarity.show(
                    least, one == null ? 0 : one.cosineSimilarity().get(c));
            score.cosine.setText(
                    one == null ? "" : words.decimals(one.cosineSimilarity().get(c), SIMILARITY_PLACES));
        }
    }

    private void rows(int way) {
        if (scores.size() == way) {
            return;
        }
        scores.clear();
        table.getChildren().clear();
        table.getColumnConstraints().setAll(grow(), fixed(), grow(), fixed());
        table.add(head("episodes.detail.probability"), 0, 0, 2, 1);
        table.add(head("episodes.detail.similarity"), 2, 0, 2, 1);
        for (int c = 0; c < way; c++) {
            ClassScore score = new ClassScore();
            scores.add(score);
            score.name.setGraphic(score.tag);
            table.add(score.name, 0, 2 * c + 1, 4, 1);
            table.addRow(2 * c + 2, score.probability, score.percent, score.similarity, score.cosine);
        }
    }

    private Label head(String key) {
        Label label = new Label(words.text(key));
        label.getStyleClass().add("muted");
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
