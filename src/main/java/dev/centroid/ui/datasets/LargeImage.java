package dev.centroid.ui.datasets;

import dev.centroid.data.pack.CatalogueClass;
import dev.centroid.ui.common.Pictures;
import dev.centroid.ui.common.Words;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** The image that is looked at, as large as the place lets it be. */
final class LargeImage {

    /** Room around the picture and for the line under it, in screen units. */
    private static final double MARGIN = 64;

    private static final double LEAST = 64;
    private static final Runnable NOTHING = () -> {};

    private final StackPane pane;
    private final ImageView picture;
    private final StrokeSurface written;
    private final Label caption;
    private final Words words;
    private Runnable takeBack = NOTHING;
    private Thumbnail shown;
    private int image = ImageWalk.NOWHERE;

    LargeImage(StackPane pane, ImageView picture, StrokeSurface written, Label caption, Words words, Runnable onLeave) {
        this.pane = pane;
        this.picture = picture;
        this.written = written;
        this.caption = caption;
        this.words = words;
        pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.setOnMouseClicked(event -> onLeave.run());
        pane.widthProperty().subscribe((before, now) -> fit());
        pane.heightProperty().subscribe((before, now) -> fit());
        clear();
    }

    /** Shows an image. */
    void show(int number, CataloguePictures from) {
        image = number;
        pane.setVisible(true);
        takeBack.run();
        // What was shown before stays until the next one is read: nothing flickers.
        takeBack = from.askLarge(number, ready -> {
            if (image == number) {
                shown = ready;
                CatalogueClass of = from.catalogue().classOf(number);
                String size =
                        ready.isReadable() ? ImageDetails.size(words, ready.original()) : words.lines(ready.problems());
                caption.setText(words.text(
                        "datasets.caption", of.name(), from.catalogue().imageName(number), size));
                pane.setAccessibleText(caption.getText());
                fit();
            }
        });
    }

    private void fit() {
        if (shown != null) {
            double side = Math.max(LEAST, Math.min(pane.getWidth(), pane.getHeight()) - MARGIN);
            Pictures.fit(picture, shown.picture(), shown.isInk(), side);
            // A wide image may use the width of the place.
            picture.setFitWidth(Math.max(LEAST, pane.getWidth() - MARGIN));
            written.fit(side);
        }
    }

    /** Shows nothing and lets the images behind it be seen. */
    void clear() {
        takeBack.run();
        takeBack = NOTHING;
        image = ImageWalk.NOWHERE;
        shown = null;
        picture.setImage(null);
        pane.setVisible(false);
    }
}
