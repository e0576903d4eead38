package dev.centroid.ui.datasets;

import dev.centroid.ui.common.Pictures;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** One image among many. A tile is used again for another image when it is scrolled away. */
final class ImageTile extends StackPane {

    /** Room that frame and gap need beside the picture, in screen units. */
    static final double FRAME = 8;

    private static final int NO_IMAGE = -1;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final Runnable NOTHING = () -> {};

    private final ImageView view = new ImageView();
    private FontIcon broken;
    private Runnable takeBack = NOTHING;
    private CataloguePictures pictures;
    private int image = NO_IMAGE;
    private double side;
    /** The side at which the picture shown is kept; 0 for none. */
    private int shownSide;

    ImageTile(IntConsumer onChoose, IntConsumer onEnlarge) {
        getStyleClass().add("image-tile");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(view);
        Tooltip name = new Tooltip();
        name.setOnShowing(event ->
                name.setText(pictures == null ? "" : pictures.catalogue().imageName(image)));
        Tooltip.install(this, name);
        setOnMousePressed(event -> {
            if (image != NO_IMAGE && event.getButton() == MouseButton.PRIMARY) {
                onChoose.accept(image);
                if (event.getClickCount() == 2) {
                    onEnlarge.accept(image);
                }
            }
        });
    }

    /** Shows an image; it comes when it is read. */
    void show(int number, CataloguePictures from, double newSide) {
        boolean same = number == image && from == pictures;
        boolean sharp = shownSide >= from.side();
        side = newSide;
        setMinSize(side + FRAME, side + FRAME);
        setMaxSize(side + FRAME, side + FRAME);
        view.setFitWidth(side);
        view.setFitHeight(side);
        if (same && sharp) {
            return;
        }
        takeBack.run();
        if (!same) {
            view.setImage(null);
            setBroken(false);
            shownSide = 0;
        }
        image = number;
        pictures = from;
        setVisible(true);
        setAccessibleText(from.catalogue().imageName(number));
        int asked = from.side();
        takeBack = from.ask(number, ready -> {
            if (image == number && pictures == from) {
                shownSide = asked;
                show(ready);
            }
        });
    }

    private void show(Thumbnail ready) {
        setBroken(!ready.isReadable());
        Pictures.fit(view, ready.picture(), ready.isInk(), side);
    }

    /** Shows nothing: there are fewer images than places in the last row. */
    void clear() {
        takeBack.run();
        takeBack = NOTHING;
        image = NO_IMAGE;
        shownSide = 0;
        pictures = null;
        view.setImage(null);
        setBroken(false);
        setVisible(false);
    }

    private void setBroken(boolean isBroken) {
        if (isBroken && broken == null) {
            broken = new FontIcon("fth-alert-triangle");
            broken.getStyleClass().add("broken-image");
            getChildren().add(broken);
        }
        if (broken != null) {
            broken.setVisible(isBroken);
        }
    }

    /** Marks it, if it shows the image that is looked at. */
    void mark(int chosen) {
        pseudoClassStateChanged(CHOSEN, image != NO_IMAGE && image == chosen);
    }
}
