package dev.centroid.ui.episodes;

import dev.centroid.run.EpisodeAnswer.QueryAnswer;
import dev.centroid.ui.common.Pictures;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One image of an episode. A query has a frame, a check or a cross, and the tag of the class it is taken for. */
final class ImageTile extends VBox {

    /** Room that frame and tag need beside the picture, in screen units. */
    static final double FRAME = 6;

    /** Height of the line under a query. */
    static final double FOOT = 20;

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int MARK = 13;

    private final ImageView view = new ImageView();
    private final StackPane frame = new StackPane(view);
    private final HBox foot = new HBox(3);
    private final FontIcon mark = new FontIcon();
    private final ClassTag tag = new ClassTag();
    private int image = -1;
    private boolean ink;
    private double side;

    ImageTile(boolean query) {
        getStyleClass().add(query ? "query-tile" : "support-tile");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        frame.getStyleClass().add("tile-frame");
        getChildren().add(frame);
        if (query) {
            mark.setIconSize(MARK);
            mark.getStyleClass().add("tile-mark");
            tag.getStyleClass().add("small");
            foot.setAlignment(Pos.CENTER);
            foot.setMinHeight(FOOT);
            foot.setPrefHeight(FOOT);
            foot.getChildren().addAll(mark, tag);
            getChildren().add(foot);
        }
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** Shows an image; it comes when it is made. */
    void show(int number, EpisodeImages images, double newSide) {
        boolean same = image == number && view.getImage() != null;
        image = number;
        side = newSide;
        ink = images.isInk();
        frame.setMinSize(side + FRAME, side + FRAME);
        frame.setPrefSize(side + FRAME, side + FRAME);
        if (same) {
            fit(view.getImage());
            return;
        }
        view.setImage(null);
        images.ask(number, picture -> {
            if (image == number) {
                fit(picture);
            }
        });
    }

    private void fit(Image picture) {
        Pictures.fit(view, picture, ink, side);
    }

    /** Shows how a query is classified; null while that is not known. */
    void show(QueryAnswer answer) {
        boolean known = answer != null;
        foot.setVisible(known);
        pseudoClassStateChanged(RIGHT, known && answer.isRight());
        pseudoClassStateChanged(WRONG, known && !answer.isRight());
        if (known) {
            mark.setIconLiteral(answer.isRight() ? "fth-check" : "fth-x");
            tag.show(answer.predicted());
        }
    }

    /** Shows whether the query is the one that is looked at. */
    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}
