package dev.centroid.ui.datasets;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DrawnRoots;
import dev.centroid.data.TestRoots;
import dev.centroid.ui.common.Fxml;
import dev.centroid.ui.common.NeedsToolkit;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.common.Theme;
import dev.centroid.ui.common.WorkerThreads;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The place Datasets under the hands of a user. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class DatasetsUiTest {

    private static final int PATIENCE = 30;

    @TempDir
    private static Path home;

    private WorkerThreads background;
    private TestShell test;
    private DatasetsViewModel model;
    private Fxml.Loaded view;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(Theme.LIGHT.stylesheet());
        background = new WorkerThreads();
        background.begin();
        test = new TestShell(home, background, (millis, action) -> () -> {});
        model = new DatasetsViewModel(test.shell);
        DatasetsController controller = new DatasetsController(test.shell, model);
        view = Fxml.DATASETS.load(test.shell.words(), type -> controller);
        stage.setScene(new Scene(view.root(), 1200, 800));
        stage.show();
    }

    @AfterEach
    void release(FxRobot robot) {
        robot.release(new KeyCode[0]);
        robot.interact(() -> view.controller().close());
        background.close();
    }

    private static void await(Callable<Boolean> state) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE, SECONDS, state);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private ListView<?> grid(FxRobot robot) {
        return robot.lookup("#list").queryListView();
    }

    /** Whether every tile that can be seen has its picture. */
    private static boolean pictured(FxRobot robot) {
        return robot.lookup(".image-tile").queryAll().stream()
                .filter(Node::isVisible)
                .map(tile -> (ImageView) tile.lookup(".image-view"))
                .allMatch(picture -> picture.getImage() != null);
    }

    @Test
    void the_embedded_dataset_is_walked_through_by_keyboard(FxRobot robot) throws Exception {
        await(() -> model.reportProperty().get().isPresent());
        assertThat(text(robot, "#summary")).contains("synthetic-glyphs", "120 classes", "2,400 images", "105×105");
        await(() -> pictured(robot));
        robot.interact(() -> view.controller().focus());
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        assertThat(model.walk().positionProperty().get()).isEqualTo(1);
        robot.push(KeyCode.DOWN);
        int columns = model.walk().positionProperty().get() - 1;
        assertThat(columns).isGreaterThan(2);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.END);
        assertThat(model.walk().positionProperty().get()).isEqualTo(1199);
        assertThat(robot.lookup("#facts").queryParent().isVisible()).isTrue();
        robot.push(KeyCode.ENTER);
        Node large = robot.lookup("#large").query();
        assertThat(large.isVisible()).isTrue();
        ImageView picture = robot.lookup("#largePicture").queryAs(ImageView.class);
        await(() -> picture.getImage() != null);
        assertThat(text(robot, "#caption"))
                .contains(model.catalogueProperty()
                        .get()
                        .imageName(model.walk().image().getAsInt()));
        robot.push(KeyCode.LEFT);
        assertThat(model.walk().positionProperty().get()).isEqualTo(1198);
        robot.push(KeyCode.ESCAPE);
        assertThat(large.isVisible()).isFalse();
        robot.push(KeyCode.HOME);
        assertThat(model.walk().positionProperty().get()).isZero();
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).isEqualTo(model.catalogueProperty().get().imageName(0));
        robot.push(KeyCode.ESCAPE);
        assertThat(model.walk().image()).isEmpty();
        assertThat(robot.lookup("#noImage").queryAs(Label.class).isVisible()).isTrue();
    }

    @Test
    void a_class_is_filtered_and_selected_and_its_images_are_shown(FxRobot robot) throws Exception {
        Path root = TestRoots.miniImageNet(home.resolve("mini"));
        robot.interact(() -> model.choose(root.toString()));
        await(() -> model.reportProperty().get().isPresent());
        robot.interact(() -> model.classes().look(model.classes().scopes().get(3)));
        TableView<?> table = robot.lookup("#classes").queryTableView();
        assertThat(table.getItems()).hasSize(6);
        robot.clickOn("#filter").write("F");
        assertThat(table.getItems()).hasSize(1);
        robot.push(KeyCode.DOWN);
        robot.interact(() -> table.getSelectionModel().select(0));
        assertThat(text(robot, "#shown")).isEqualTo("f, 3 images");
        robot.push(KeyCode.ENTER);
        assertThat(grid(robot).isFocused()).isTrue();
        assertThat(model.catalogueProperty()
                        .get()
                        .imageName(model.walk().image().getAsInt()))
                .isEqualTo("images/f_1.png");
        await(() -> pictured(robot));
        robot.clickOn("#filter").push(KeyCode.ESCAPE);
        assertThat(table.getItems()).hasSize(6);
        assertThat(robot.lookup("#novel").queryLabeled().isVisible()).isTrue();
    }

    @Test
    void a_wrong_root_shows_its_message(FxRobot robot) throws Exception {
        robot.interact(() -> model.choose(home.resolve("nowhere").toString()));
        await(() -> !model.problemsProperty().get().isEmpty());
        assertThat(text(robot, "#problem")).contains("nowhere does not exist");
        assertThat(robot.lookup("#use").queryButton().isDisabled()).isTrue();
        assertThat(text(robot, "#noImages")).contains("No dataset root is open");
    }

    @Test
    void a_broken_image_is_marked_among_the_others(FxRobot robot) throws Exception {
        Path root = TestRoots.classFolders(home.resolve("folders"), 4, 5);
        TestRoots.write(root.resolve("c1/i1.png"), "no image");
        TestRoots.write(root.resolve("c2/i1.png"), "no image");
        TestRoots.write(root.resolve("c3/i1.png"), "no image");
        robot.interact(() -> model.choose(root.toString()));
        await(() -> model.activityProperty().get() == null);
        await(() -> robot.lookup(".broken-image").queryAll().stream().anyMatch(Node::isVisible));
        assertThat(text(robot, "#problem")).contains("i1.png is not a png, jpeg, bmp or gif image");
    }

    @Test
    void the_doctor_is_asked_and_a_finding_leads_to_its_image(FxRobot robot) throws Exception {
        Path root = TestRoots.miniImageNet(home.resolve("faulty"));
        TestRoots.write(root.resolve("images/b_2.png"), "no image");
        robot.interact(() -> model.choose(root.toString()));
        await(() -> model.activityProperty().get() == null);
        robot.clickOn("#showCheck").clickOn("#start");
        await(() -> model.check().reportProperty().get() != null);
        ListView<?> findings = robot.lookup("#findings").queryListView();
        assertThat(text(robot, "#weight-error")).isEqualTo("Error: 1");
        robot.clickOn("#weight-warning").clickOn("#weight-note");
        assertThat(findings.getItems()).hasSize(1);
        robot.interact(() -> {
            findings.requestFocus();
            findings.getSelectionModel().select(0);
        });
        assertThat(model.catalogueProperty()
                        .get()
                        .imageName(model.walk().image().getAsInt()))
                .isEqualTo("images/b_2.png");
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("#imagesPane").query().isVisible()).isTrue();
    }

    @Test
    void a_finding_is_brought_into_sight_among_all_images_and_takes_the_focus(FxRobot robot) throws Exception {
        Path root = TestRoots.classFolders(home.resolve("long"), 20, 40);
        TestRoots.write(root.resolve("c15/i7.png"), "no image");
        robot.interact(() -> model.choose(root.toString()));
        await(() -> model.activityProperty().get() == null);
        robot.clickOn("#filter").write("c9");
        robot.interact(() -> model.walk().goTo(5));
        robot.clickOn("#showCheck").clickOn("#start");
        await(() -> model.check().reportProperty().get() != null);
        ListView<?> findings = robot.lookup("#findings").queryListView();
        robot.interact(() -> {
            findings.requestFocus();
            findings.getSelectionModel().select(0);
        });
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.walk().size()).isEqualTo(640);
        assertThat(chosenInSight(robot)).isEqualTo(1);
        assertThat(grid(robot).isFocused()).isTrue();
        TableView<?> table = robot.lookup("#classes").queryTableView();
        robot.interact(() -> {
            table.getSelectionModel().select(0);
            model.showingProperty().set(Showing.CHECK);
            findings.requestFocus();
        });
        assertThat(model.walk().size()).isEqualTo(40);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table.getSelectionModel().getSelectedItems()).isEmpty();
        assertThat(model.walk().size()).isEqualTo(640);
        assertThat(chosenInSight(robot)).isEqualTo(1);
    }

    /** How many marked images can be seen within the grid. */
    private long chosenInSight(FxRobot robot) {
        ListView<?> grid = grid(robot);
        var frame = grid.localToScene(grid.getBoundsInLocal());
        return robot.from(grid).lookup(".image-tile").queryAll().stream()
                .filter(tile -> tile.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen")))
                .filter(tile -> frame.contains(tile.localToScene(tile.getBoundsInLocal())))
                .count();
    }

    @Test
    void the_size_of_thumbnails_changes_how_many_stand_in_a_row(FxRobot robot) throws Exception {
        await(() -> model.reportProperty().get().isPresent());
        int before = grid(robot).getItems().size();
        robot.interact(() -> model.sideProperty().set(200));
        await(() -> pictured(robot));
        assertThat(grid(robot).getItems().size()).isGreaterThan(before);
        robot.interact(() -> model.sideProperty().set(40));
        await(() -> pictured(robot));
        assertThat(grid(robot).getItems().size()).isLessThan(before);
    }

    @Test
    void an_image_is_written_again_by_keyboard(FxRobot robot) throws Exception {
        Path root = DrawnRoots.omniglot(home.resolve("omniglot"), 3);
        robot.interact(() -> model.choose(root.toString()));
        await(() -> model.reportProperty().get().isPresent());
        Node modes = robot.lookup("#modes").query();
        assertThat(modes.isVisible()).isFalse();
        robot.interact(() -> view.controller().focus());
        robot.push(KeyCode.RIGHT);
        await(modes::isVisible);
        assertThat(text(robot, "#verdict")).contains("2 strokes follow the image", "written in 1.5 s");
        Node picture = robot.lookup("#picture").query();
        Node play = robot.lookup("#play").query();
        assertThat(picture.isVisible()).isTrue();
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.RIGHT);
        assertThat(picture.isVisible()).isFalse();
        assertThat(text(robot, "#clock")).isEqualTo("1.5 s of 1.5 s");
        robot.push(KeyCode.TAB);
        assertThat(play.isFocused()).isTrue();
        Playback playback = model.strokes().playback();
        robot.push(KeyCode.SPACE);
        await(() ->
                playback.playingProperty().get() || playback.millisProperty().get() == 1500);
        await(() -> !playback.playingProperty().get());
        assertThat(text(robot, "#clock")).isEqualTo("1.5 s of 1.5 s");
        robot.interact(() -> {
            view.root().setVisible(false);
            playback.play();
        });
        await(() -> !playback.playingProperty().get());
        assertThat(playback.millisProperty().get())
                .as("hidden, it stands still")
                .isZero();
    }

    @Test
    void whatever_takes_the_focus_has_a_name(FxRobot robot) throws Exception {
        await(() -> model.reportProperty().get().isPresent());
        List<Node> found = robot.from(view.root()).lookup(Node::isFocusTraversable).queryAll().stream()
                .map(Node.class::cast)
                .filter(Node::isVisible)
                .toList();
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(node -> assertThat(name(node)).as(node.toString()).isNotBlank());
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node instanceof Labeled labeled ? labeled.getText() : "";
    }
}
