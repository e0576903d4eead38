package dev.centroid.ui.datasets;

import dev.centroid.ui.common.Clip;
import dev.centroid.ui.common.Fxml;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.Theme;
import dev.centroid.ui.common.View;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The image that is looked at, with what is known about it, within the place Datasets. */
public final class ImageController implements View {

    private final Shell shell;
    private final DatasetsViewModel model;
    private final Runnable onEnlarge;
    private final Listening listening = new Listening();
    private ImageDetails detail;
    private StrokeSurface written;
    private CataloguePictures pictures;

    @FXML
    private Label noImage;

    @FXML
    private VBox details;

    @FXML
    private StackPane frame;

    @FXML
    private ImageView picture;

    @FXML
    private GridPane facts;

    /**
     * A view within the place.
     *
     * @param onEnlarge hears that the image fills the place now
     */
    public ImageController(Shell shell, DatasetsViewModel model, Runnable onEnlarge) {
        this.shell = shell;
        this.model = model;
        this.onEnlarge = onEnlarge;
    }

    @FXML
    private void initialize() {
        detail = new ImageDetails(shell.words(), picture, facts);
        written = new StrokeSurface(model.strokes(), shell.words(), listening);
        frame.getChildren().add(written);
        written.fit(ImageDetails.SIDE);
        listening.to(model.strokes().shownProperty(), now -> picture.setVisible(!now));
        StrokesController strokes = new StrokesController(shell, model.strokes());
        listening.atEnd(strokes::close);
        details.getChildren()
                .add(1, Fxml.STROKES.load(shell.words(), type -> strokes).root());
        listening.to(model.walk().positionProperty(), now -> look());
        listening.atEnd(detail::clear);
    }

    /** Shows images of another root; null for none. */
    void open(CataloguePictures from) {
        detail.clear();
        pictures = from;
        look();
    }

    private void look() {
        ImageWalk walk = model.walk();
        boolean there = walk.image().isPresent() && pictures != null;
        details.setVisible(there);
        noImage.setVisible(!there);
        if (there) {
            detail.show(
                    walk.image().getAsInt(), pictures, walk.positionProperty().get(), walk.size());
        } else {
            detail.clear();
        }
    }

    /** Copies the name of the image that is looked at. */
    @FXML
    void copy() {
        model.walk().image().ifPresent(image -> {
            String name = pictures.catalogue().imageName(image);
            Clip.put(name);
            shell.notices().tell("datasets.copied", name);
        });
    }

    @FXML
    private void enlarge() {
        model.walk().enlarge();
        onEnlarge.run();
    }

    @Override
    public void paint(Theme theme) {
        written.paint(theme.palette());
    }

    @Override
    public void close() {
        listening.close();
    }
}
