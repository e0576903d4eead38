package dev.centroid.ui.episodes;

import dev.centroid.episode.Episode;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.run.EpisodeAnswer.QueryAnswer;
import dev.centroid.ui.common.Pictures;
import dev.centroid.ui.common.Words;
import java.util.Collections;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** One query, enlarged, with its verdict, and what every class has to do with it. */
final class QueryDetails {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double SIDE = 108;
    private static final int LOSS_PLACES = 4;
    private static final int TEMPERATURE_PLACES = 3;
    private static final int MARK = 16;

    /**
     * The nodes that are filled.
     *
     * @param view the enlarged query
     * @param verdict right or wrong
     * @param loss of the query
     * @param temperature of the head
     * @param facts classes and image
     * @param scores what every class has to do with it
     * @param rule how a probability comes about
     * @param worked the same with the numbers of the query
     */
    record Nodes(
            ImageView view,
            Label verdict,
            Label loss,
            Label temperature,
            GridPane facts,
            GridPane scores,
            Label rule,
            Label worked) {}

    private final Words words;
    private final Nodes nodes;
    private final ScoreTable scores;
    private final WorkedExample example;
    private final FontIcon mark = new FontIcon();
    private int image = -1;

    /** Fills the given nodes. */
    QueryDetails(Words words, Nodes nodes) {
        this.words = words;
        this.nodes = nodes;
        this.scores = new ScoreTable(words, nodes.scores());
        this.example = new WorkedExample(words);
        mark.setIconSize(MARK);
        nodes.verdict().setGraphic(mark);
    }

    /** Shows a query, counted through all classes; the answer may be null. */
    void show(Episode episode, EpisodeImages images, int query, EpisodeAnswer answer) {
        int label = query / episode.spec().query();
        int number = episode.queries()[query];
        picture(number, images);
        QueryAnswer one = answer == null ? null : answer.queries().get(query);
        verdict(one);
        nodes.facts().getChildren().clear();
        fact(0, "episodes.detail.true", classLabel(episode, images, label));
        fact(1, "episodes.detail.predicted", one == null ? none() : classLabel(episode, images, one.predicted()));
        Label file = plain(images.dataset().imageName(number));
        file.setTooltip(new Tooltip(file.getText()));
        fact(2, "episodes.detail.image", file);
        boolean known = one != null;
        nodes.loss().setText(known ? words.text("episodes.detail.loss", words.decimals(loss(one), LOSS_PLACES)) : "");
        nodes.temperature()
                .setText(
                        known
                                ? words.text(
                                        "episodes.detail.temperature",
                                        words.decimals(answer.temperature(), TEMPERATURE_PLACES))
                                : "");
        scores.show(episode, images, one);
        nodes.rule().setText(known ? example.rule(answer) : "");
        nodes.worked().setText(known ? example.numbers(answer, one) : "");
    }

    private void picture(int number, EpisodeImages images) {
        if (number == image && nodes.view().getImage() != null) {
            return;
        }
        image = number;
        nodes.view().setImage(null);
        images.ask(number, picture -> {
            if (image == number) {
                Pictures.fit(nodes.view(), picture, images.isInk(), SIDE);
            }
        });
    }

    private void verdict(QueryAnswer one) {
        boolean known = one != null;
        Label verdict = nodes.verdict();
        verdict.pseudoClassStateChanged(RIGHT, known && one.isRight());
        verdict.pseudoClassStateChanged(WRONG, known && !one.isRight());
        verdict.setText(words.text(
                !known
                        ? "episodes.verdict.unknown"
                        : one.isRight() ? "episodes.verdict.right" : "episodes.verdict.wrong"));
        mark.setIconLiteral(!known ? "fth-clock" : one.isRight() ? "fth-check" : "fth-x");
    }

    /** −ln p of the true class, in nats; from the logits, since a probability may be too small to be told from 0. */
    static double loss(QueryAnswer one) {
        double most = Collections.max(one.logits());
        double sum = one.logits().stream().mapToDouble(l -> Math.exp(l - most)).sum();
        return Math.log(sum) + most - one.logits().get(one.label());
    }

    private void fact(int row, String key, Label value) {
        Label name = new Label(words.text(key));
        name.getStyleClass().add("muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        nodes.facts().addRow(row, name, value);
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
}
