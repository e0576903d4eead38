package dev.centroid.ui.datasets;

import dev.centroid.data.pack.CatalogueClass;
import dev.centroid.data.pack.DatasetCatalogue;
import dev.centroid.problem.Problem;
import dev.centroid.ui.common.ActivityLine;
import dev.centroid.ui.common.Fxml;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.OneOf;
import dev.centroid.ui.common.RootChooser;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.Theme;
import dev.centroid.ui.common.View;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The view of the place Datasets. */
public final class DatasetsController implements View {

    private final Shell shell;
    private final DatasetsViewModel model;
    private final Listening listening = new Listening();
    private final ImagesController images;
    private final ImageController image;
    private ClassTable table;
    private CataloguePictures pictures;
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
    private StackPane middle;

    @FXML
    private ToggleButton showImages;

    @FXML
    private ToggleButton showCheck;

    @FXML
    private Label novel;

    @FXML
    private ScrollPane right;

    /** A view of the window's place. */
    public DatasetsController(Shell shell, DatasetsViewModel model) {
        this.shell = shell;
        this.model = model;
        this.image = new ImageController(shell, model, this::focus);
        this.images = new ImagesController(shell, model, image::copy);
    }

    @FXML
    private void initialize() {
        root();
        ClassChoice choice = model.classes();
        new ScopeList(scopes, choice, shell.words(), listening);
        table = new ClassTable(classes, choice, shell.words(), listening);
        listening.both(filter.textProperty(), choice.filterProperty());
        keys();
        middle();
        listening.to(model.catalogueProperty(), this::open);
        listening.to(choice.scopeProperty(), this::show);
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
        listening.atEnd(() -> line.show(null));
    }

    private void middle() {
        Parent grid = load(Fxml.IMAGES, images);
        Parent findings = load(Fxml.CHECK, new CheckController(shell, model, this::focus));
        middle.getChildren().addAll(grid, findings);
        right.setContent(load(Fxml.IMAGE, image));
        OneOf.bind(
                Map.of(Showing.IMAGES, showImages, Showing.CHECK, showCheck),
                model.showingProperty(),
                model.showingProperty()::set,
                listening);
        listening.to(model.showingProperty(), now -> {
            grid.setVisible(now == Showing.IMAGES);
            findings.setVisible(now == Showing.CHECK);
        });
    }

    private Parent load(Fxml part, View controller) {
        listening.atEnd(controller::close);
        return part.load(shell.words(), type -> controller).root();
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
                images.focus();
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
        images.open(pictures);
        image.open(pictures);
        use.setDisable(catalogue == null);
        summarise();
    }

    private void forget() {
        images.open(null);
        image.open(null);
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

    private void show(Scope scope) {
        novel.setVisible(scope != null && scope.showsNovel());
        novel.setManaged(novel.isVisible());
    }

    private void show(List<Problem> problems) {
        boolean mild = problems.stream().allMatch(Problem::isWarning);
        problem.getStyleClass().setAll("label", mild ? "warning" : "problem");
        problem.setText(shell.words().lines(problems));
        problem.setVisible(!problems.isEmpty());
        problem.setManaged(!problems.isEmpty());
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

    @Override
    public void paint(Theme theme) {
        images.paint(theme);
        image.paint(theme);
    }

    @Override
    public void focus() {
        images.focus();
    }

    @Override
    public void close() {
        listening.close();
    }
}
