package dev.centroid.ui.results.challenge;

import dev.centroid.data.challenge.ChallengeImages;
import dev.centroid.data.challenge.ChallengeRun;
import dev.centroid.experiment.ChallengeReport;
import dev.centroid.ui.common.Background;
import dev.centroid.ui.common.LazyCache;
import dev.centroid.ui.common.Pictures;
import dev.centroid.ui.common.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One run, drawing by drawing: what was learnt from, and what each test drawing was taken for. */
final class EpisodeSheet implements AutoCloseable {

    /** Omniglot's own size: no drawing is shown larger. */
    private static final int STORED_SIDE = 105;

    /** All drawings of the challenge. */
    private static final int KEPT = 800;

    private static final double TRAINING_SIDE = 44;
    private static final double TEST_SIDE = 56;
    private static final double TAKEN_SIDE = 44;
    private static final double GAP = 8;

    private final VBox box;
    private final Words words;
    private final Background background;
    private ChallengeImages drawings;
    private LazyCache<Image> pictures;
    private ChallengeReport.Run shown;

    EpisodeSheet(VBox box, Words words, Background background) {
        this.box = box;
        this.words = words;
        this.background = background;
    }

    /** Shows why there is nothing to be seen. */
    void say(String text, String style) {
        shown = null;
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        box.getChildren().setAll(label);
    }

    /** Shows a run of an answer. */
    void show(ChallengeImages images, ChallengeReport.Run answered) {
        if (images == drawings && answered.equals(shown)) {
            return;
        }
        if (images != drawings) {
            close();
            drawings = images;
            pictures = new LazyCache<>(background, image -> Pictures.read(images, image, STORED_SIDE), KEPT);
        }
        shown = answered;
        List<String> names = images.runs().stream().map(ChallengeRun::name).toList();
        int run = names.indexOf(answered.name());
        FlowPane training = flow();
        for (int c = 0; c < images.runs().get(run).training().size(); c++) {
            DrawingTile tile = new DrawingTile(pictures, images.training(run, c), words.whole(c + 1L), TRAINING_SIDE);
            tile.setAccessibleText(words.text("challenge.training-tile", c + 1));
            training.getChildren().add(tile);
        }
        FlowPane tests = flow();
        for (int t = 0; t < answered.trials(); t++) {
            tests.getChildren()
                    .add(card(
                            run,
                            t,
                            answered.answers().get(t),
                            answered.classes().get(t)));
        }
        box.getChildren()
                .setAll(
                        heading("challenge.episode", answered.name(), answered.errors(), answered.trials()),
                        muted("challenge.training"),
                        training,
                        muted("challenge.tests"),
                        tests);
    }

    /**
     * A test drawing beside the one it was taken for.
     *
     * @param taken number of the class it was taken for, from 1
     * @param is number of its class, from 1
     */
    private Node card(int run, int test, int taken, int is) {
        boolean right = taken == is;
        HBox line = new HBox(GAP / 2);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren()
                .addAll(
                        new DrawingTile(pictures, drawings.test(run, test), "", TEST_SIDE),
                        icon("fth-arrow-right", "muted-icon"),
                        new DrawingTile(
                                pictures,
                                drawings.training(run, taken - 1),
                                words.whole(taken),
                                TAKEN_SIDE,
                                right ? "right" : "wrong"));
        if (!right) {
            line.getChildren()
                    .add(new DrawingTile(
                            pictures, drawings.training(run, is - 1), words.whole(is), TAKEN_SIDE, "right"));
        }
        Label verdict = new Label(
                right ? words.text("challenge.right", taken) : words.text("challenge.wrong", taken, is),
                icon(right ? "fth-check" : "fth-x", right ? "right-icon" : "wrong-icon"));
        verdict.getStyleClass().add(right ? "verdict-right" : "verdict-wrong");
        VBox card = new VBox(2, verdict, line);
        card.getStyleClass().addAll("drawing-card", right ? "right" : "wrong");
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(words.text("challenge.test-tile", test + 1, verdict.getText()));
        return card;
    }

    private static FontIcon icon(String literal, String style) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().add(style);
        return icon;
    }

    private static FlowPane flow() {
        return new FlowPane(GAP, GAP);
    }

    private Label heading(String key, Object... arguments) {
        Label label = new Label(words.text(key, arguments));
        label.getStyleClass().add("section-title");
        return label;
    }

    private Label muted(String key) {
        Label label = new Label(words.text(key));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    @Override
    public void close() {
        if (pictures != null) {
            pictures.close();
            pictures = null;
            drawings = null;
        }
    }
}
