package dev.centroid.ui.datasets;

import dev.centroid.data.pack.CatalogueClass;
import dev.centroid.data.pack.DatasetCatalogue;
import dev.centroid.problem.Problem;
import dev.centroid.ui.common.ActivityLine;
import dev.centroid.ui.common.Clip;
import dev.centroid.ui.common.Fxml;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.OneOf;
import dev.centroid.ui.common.RootChooser;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.View;
import dev.centroid.ui.common.Words;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The view of the place Datasets. */
public final class DatasetsController implements View {

    private final Shell shell;
    private final DatasetsViewModel model;
    private final Listening listening = new Listening();
    private ImageGrid grid;
    private ClassTable table;
    private ImageDetails detail;
    private LargeImage enlarged;
    private CataloguePictures pictures;
    private View check;
    private DownloadDialog download;

    @FXML
    private VBox root;

    @FXML
    private HBox chooser;

    @FXML
    private Button use;

    @FXML
    private Label summary;

    @FXML
    private HBox activity;

    @FXML
    private Label problem;

    @FXML
    private ListView<Scope> scopes;

    @FXML
    private TextField filter;

    @FXML
    private TableView<CatalogueClass> classes;

    @FXML
    private Label noClasses;

    @FXML
    private StackPane middle;

    @FXML
    private VBox imagesPane;

    @FXML
    private ToggleButton showImages;

    @FXML
    private ToggleButton showCheck;

    @FXML
    private Label shown;

    @FXML
    private Label novel;

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

    @FXML
    private Label noImage;

    @FXML
    private Node details;

    @FXML
    private ImageView picture;

    @FXML
    private GridPane facts;

    /** A view of the window's place. */
    public DatasetsController(Shell shell, DatasetsViewModel model) {
        this.shell = shell;
        this.model = model;
    }

    @FXML
    private void initialize() {
        root();
        ClassChoice choice = model.classes();
        ImageWalk walk = model.walk();
        new ScopeList(scopes, choice, shell.words(), listening);
        table = new ClassTable(classes, choice, shell.words(), listening);
        grid = new ImageGrid(list, model.sideProperty().get(), this::look, walk::enlarge);
        detail = new ImageDetails(shell.words(), picture, facts);
        enlarged = new LargeImage(large, largePicture, caption, shell.words(), walk::leave);
        new GridKeys(walk, grid, this::copy).listen(list);
        listening.both(filter.textProperty(), choice.filterProperty());
        listening.both(side.valueProperty(), model.sideProperty());
        keys();
        middle();
        listening.to(model.catalogueProperty(), this::open);
        listening.to(model.sideProperty(), now -> grid.resize(Math.round(now.doubleValue())));
        listening.to(choice.imagesProperty(), this::show);
        listening.to(walk.positionProperty(), now -> look());
        listening.to(walk.enlargedProperty(), now -> look());
        listening.to(model.problemsProperty(), this::show);
        listening.to(model.reportProperty(), now -> summarise());
        listening.atEnd(this::forget);
        download = new DownloadDialog(shell, model.download());
        listening.atEnd(download::close);
        model.begin();
    }

    private void root() {
        RootChooser roots = new RootChooser(shell, listening, model.rootProperty(), model::choose);
        roots.explain(shell.words().text("datasets.root"), shell.words().text("setup.root.drop"));
        roots.takeDrops(root);
        HBox.setHgrow(roots, Priority.ALWAYS);
        chooser.getChildren().setAll(roots);
        ActivityLine line = new ActivityLine(shell.words(), model::stop);
        activity.getChildren().add(line);
        listening.to(model.activityProperty(), line::show);
        listening.to(model.activityProperty(), now -> sayWhyEmpty());
        listening.atEnd(() -> line.show(null));
    }

    private void middle() {
        Fxml.Loaded loaded = Fxml.CHECK.load(shell.words(), type -> new CheckController(shell, model));
        check = loaded.controller();
        listening.atEnd(check::close);
        middle.getChildren().add(loaded.root());
        OneOf.bind(
                Map.of(Showing.IMAGES, showImages, Showing.CHECK, showCheck),
                model.showingProperty(),
                model.showingProperty()::set,
                listening);
        listening.to(model.showingProperty(), now -> {
            imagesPane.setVisible(now == Showing.IMAGES);
            loaded.root().setVisible(now == Showing.CHECK);
        });
    }

    private void keys() {
        filter.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                classes.requestFocus();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
            }
        });
        classes.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                list.requestFocus();
                model.walk().goTo(0);
            } else if (event.getCode() == KeyCode.ESCAPE) {
                classes.getSelectionModel().clearSelection();
            }
        });
    }

    private void open(DatasetCatalogue catalogue) {
        forget();
        if (catalogue != null) {
            pictures = new CataloguePictures(
                    catalogue, shell.background(), model.sideProperty().get());
        }
        table.show(pictures);
        use.setDisable(catalogue == null);
        summarise();
    }

    private void forget() {
        detail.clear();
        enlarged.clear();
        if (pictures != null) {
            pictures.close();
            pictures = null;
        }
    }

    private void summarise() {
        DatasetCatalogue catalogue = model.catalogueProperty().get();
        summary.setText(
                catalogue == null
                        ? ""
                        : RootSummary.of(
                                shell.words(),
                                catalogue,
                                Scope.everything(catalogue),
                                model.reportProperty().get()));
    }

    private void show(int[] images) {
        grid.show(images, pictures);
        Scope scope = model.classes().scopeProperty().get();
        shown.setText(scope == null ? "" : heading(model.classes().shown(), images.length));
        novel.setVisible(scope != null && scope.showsNovel());
        novel.setManaged(novel.isVisible());
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
        noClasses.setText(shell.words().text("datasets.no-classes"));
        noImages.setText(shell.words().text(key));
    }

    private void look(int position) {
        model.walk().goTo(position);
        list.requestFocus();
    }

    private void look() {
        ImageWalk walk = model.walk();
        int position = walk.positionProperty().get();
        grid.choose(position);
        boolean there = walk.image().isPresent() && pictures != null;
        details.setVisible(there);
        noImage.setVisible(!there);
        if (there) {
            int image = walk.image().getAsInt();
            detail.show(image, pictures, position, walk.size());
            list.setAccessibleText(pictures.catalogue().imageName(image));
        } else {
            detail.clear();
            list.setAccessibleText(shell.words().text("datasets.list"));
        }
        if (there && walk.enlargedProperty().get()) {
            enlarged.show(walk.image().getAsInt(), pictures);
        } else {
            enlarged.clear();
        }
    }

    private void show(List<Problem> problems) {
        boolean mild = problems.stream().allMatch(Problem::isWarning);
        problem.getStyleClass().setAll("label", mild ? "warning" : "problem");
        problem.setText(shell.words().lines(problems));
        problem.setVisible(!problems.isEmpty());
        problem.setManaged(!problems.isEmpty());
        sayWhyEmpty();
    }

    @FXML
    private void reopen() {
        model.reopen();
    }

    @FXML
    private void getDataset() {
        download.show(root.getScene().getWindow());
    }

    @FXML
    private void useInSetup() {
        model.useInSetup();
    }

    @FXML
    private void copy() {
        model.walk().image().ifPresent(image -> {
            Clip.put(pictures.catalogue().imageName(image));
            shell.notices().tell("datasets.copied", pictures.catalogue().imageName(image));
        });
    }

    @FXML
    private void enlarge() {
        model.walk().enlarge();
        list.requestFocus();
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
