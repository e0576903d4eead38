package dev.centroid.ui.datasets;

import dev.centroid.data.ImageShape;
import dev.centroid.data.pack.CatalogueClass;
import dev.centroid.ui.common.Pictures;
import dev.centroid.ui.common.Words;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;

/** The image that is looked at: its picture, where it lies, what it belongs to, how large it is. */
final class ImageDetails {

    /** Side of the picture, in screen units. */
    static final double SIDE = 216;

    private static final double NAMES = 48;
    private static final Runnable NOTHING = () -> {};

    private final Words words;
    private final ImageView picture;
    private final Label file = value();
    private final Label className = value();
    private final Label part = value();
    private final Label size = value();
    private final Label place = value();
    private Runnable takeBack = NOTHING;
    private int image = ImageWalk.NOWHERE;

    ImageDetails(Words words, ImageView picture, GridPane facts) {
        this.words = words;
        this.picture = picture;
        fact(facts, "datasets.file", file);
        fact(facts, "datasets.class", className);
        fact(facts, "datasets.part", part);
        fact(facts, "datasets.size", size);
        fact(facts, "datasets.place", place);
    }

    private static Label value() {
        Label label = new Label();
        label.setWrapText(true);
        return label;
    }

    private void fact(GridPane facts, String key, Label value) {
        Label name = new Label(words.text(key));
        name.getStyleClass().add("muted");
        name.setMinWidth(NAMES);
        GridPane.setValignment(name, VPos.TOP);
        facts.addRow(facts.getRowCount(), name, value);
    }

    /** Shows an image at its place among those shown. */
    void show(int number, CataloguePictures from, int position, int count) {
        image = number;
        CatalogueClass of = from.catalogue().classOf(number);
        file.setText(from.catalogue().imageName(number));
        className.setText(of.name());
        part.setText(words.text("split." + of.part().key()));
        place.setText(words.text("datasets.place-of", words.whole(position + 1L), words.whole(count)));
        takeBack.run();
        takeBack = from.askLarge(number, ready -> {
            if (image == number) {
                show(ready);
            }
        });
    }

    private void show(Thumbnail ready) {
        Pictures.fit(picture, ready.picture(), ready.isInk(), SIDE);
        size.setText(ready.isReadable() ? size(words, ready.original()) : words.lines(ready.problems()));
        size.getStyleClass().setAll("label", ready.isReadable() ? "plain" : "problem");
    }

    /** A size with its channels, for people. */
    static String size(Words words, ImageShape shape) {
        String key = shape.channels() == 1 ? "datasets.size-grey" : "datasets.size-colour";
        return words.text(key, shape.width() + "×" + shape.height());
    }

    /** Shows nothing. */
    void clear() {
        takeBack.run();
        takeBack = NOTHING;
        image = ImageWalk.NOWHERE;
        picture.setImage(null);
    }
}
