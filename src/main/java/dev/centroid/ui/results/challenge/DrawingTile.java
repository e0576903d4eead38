package dev.centroid.ui.results.challenge;

import dev.centroid.ui.common.LazyCache;
import dev.centroid.ui.common.Pictures;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A drawing in a frame, with the number of its class below. */
final class DrawingTile extends VBox {

    private static final double FRAME = 6;

    /**
     * A drawing, which comes when it is made.
     *
     * @param image its number among the drawings
     * @param text below it
     * @param side of the picture, in screen units
     * @param styles of the frame
     */
    DrawingTile(LazyCache<Image> pictures, int image, String text, double side, String... styles) {
        ImageView view = new ImageView();
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("drawing-frame");
        frame.getStyleClass().addAll(List.of(styles));
        frame.setMinSize(side + FRAME, side + FRAME);
        frame.setMaxSize(side + FRAME, side + FRAME);
        Label below = new Label(text);
        below.getStyleClass().add("drawing-number");
        setAlignment(Pos.TOP_CENTER);
        getChildren().addAll(frame, below);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        pictures.ask(image, picture -> Pictures.fit(view, picture, true, side));
    }
}
