package dev.centroid.ui.datasets;

import dev.centroid.data.pack.CatalogueClass;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.Theme;
import dev.centroid.ui.common.View;
import dev.centroid.ui.common.Words;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** The images of the chosen classes, side by side or one of them large, within the place Datasets. */
public final class ImagesController implements View {

    private static final int[] NONE = {};

    private final Shell shell;
    private final DatasetsViewModel model;
    private final Runnable onCopy;
    private final Listening listening = new Listening();
    private ImageGrid grid;
    private LargeImage enlarged;
    private StrokeSurface written;
    private CataloguePictures pictures;

    @FXML
    private Label shown;

    @FXML
    private Slider side;

    @FXML
    private ListView<Integer> list;

    @FXML
    private Label noImages;

    @FXML
    private StackPane large;

    @FXML
    private ImageView largePicture;

    @FXML
    private Label caption;

    /**
     * A view within the place.
     *
     * @param onCopy copies the name of the image that is looked at
     */
    public ImagesController(Shell shell, DatasetsViewModel model, Runnable onCopy) {
        this.shell = shell;
        this.model = model;
        this.onCopy = onCopy;
    }

    @FXML
    private void initialize() {
        ImageWalk walk = model.walk();
        grid = new ImageGrid(list, model.sideProperty().get(), this::look, walk::enlarge);
        written = new StrokeSurface(model.strokes(), shell.words(), listening);
        large.getChildren().add(1, written);
        listening.to(model.strokes().shownProperty(), now -> largePicture.setVisible(!now));
        enlarged = new LargeImage(large, largePicture, written, caption, shell.words(), walk::leave);
        new GridKeys(walk, grid, onCopy).listen(list);
        listening.both(side.valueProperty(), model.sideProperty());
        listening.to(model.sideProperty(), now -> grid.resize(Math.round(now.doubleValue())));
        listening.to(model.classes().imagesProperty(), now -> show());
        listening.to(walk.positionProperty(), now -> look());
        listening.to(walk.enlargedProperty(), now -> look());
        listening.to(model.activityProperty(), now -> sayWhyEmpty());
        listening.to(model.problemsProperty(), now -> sayWhyEmpty());
        listening.atEnd(enlarged::clear);
    }

    /** Shows images of another root; null for none. */
    void open(CataloguePictures from) {
        enlarged.clear();
        pictures = from;
        show();
    }

    private void show() {
        int[] images =
                pictures == null ? NONE : model.classes().imagesProperty().get();
        grid.show(images, pictures);
        Scope scope = model.classes().scopeProperty().get();
        shown.setText(scope == null ? "" : heading(model.classes().shown(), images.length));
        sayWhyEmpty();
        look();
    }

    private String heading(List<CatalogueClass> of, int images) {
        Words words = shell.words();
        return of.size() == 1
                ? words.text("datasets.shown-class", of.get(0).name(), words.whole(images))
                : words.text("datasets.shown", words.whole(of.size()), words.whole(images));
    }

    private void sayWhyEmpty() {
        String key = model.activityProperty().get() != null
                ? "datasets.listing"
                : model.catalogueProperty().get() == null ? "datasets.none" : "datasets.no-match";
        noImages.setText(shell.words().text(key));
    }

    private void look(int position) {
        model.walk().goTo(position);
        list.requestFocus();
    }

    private void look() {
        ImageWalk walk = model.walk();
        grid.choose(walk.positionProperty().get());
        boolean there = walk.image().isPresent() && pictures != null;
        list.setAccessibleText(
                there
                        ? pictures.catalogue().imageName(walk.image().getAsInt())
                        : shell.words().text("datasets.list"));
        if (there && walk.enlargedProperty().get()) {
            enlarged.show(walk.image().getAsInt(), pictures);
        } else {
            enlarged.clear();
        }
    }

    @Override
    public void paint(Theme theme) {
        written.paint(theme.palette());
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    @Override
    public void close() {
        listening.close();
    }
}
