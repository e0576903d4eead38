package dev.centroid.ui.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.ui.common.Fxml;
import dev.centroid.ui.common.NeedsToolkit;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.TestScene;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.common.View;
import dev.centroid.ui.queue.RunQueue;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A walk through the episode viewer by keyboard alone. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class EpisodesUiTest {

    /** More stops than the place has: whoever has not come by then goes round in circles. */
    private static final int TAB_STOPS = 40;

    @TempDir
    private static Path home;

    private Stage stage;
    private EpisodesViewModel model;
    private View view;

    @BeforeAll
    static void train() throws IOException {
        TinyRun.train(home);
    }

    @Start
    void start(Stage primary) {
        stage = primary;
        TestShell test = new TestShell(home);
        test.shell.navigation().show(Place.EPISODES);
        model = new EpisodesViewModel(test.shell, new RunQueue((r, l, c) -> null, test.shell.background()));
        Fxml.Loaded loaded = Fxml.EPISODES.load(test.shell.words(), type -> new EpisodesController(test.shell, model));
        view = loaded.controller();
        stage.setScene(TestScene.of(loaded.root(), 1280, 800));
        stage.show();
        view.focus();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.release(new KeyCode[0]);
        robot.interact(() -> {
            view.close();
            model.close();
            stage.hide();
        });
    }

    private static String text(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node instanceof TextField field ? field.getText() : ((Label) node).getText();
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void tabTo(FxRobot robot, String id) {
        Node wanted = robot.lookup(id).query();
        for (int i = 0; i < TAB_STOPS && !holdsFocus(wanted); i++) {
            press(robot, KeyCode.TAB);
        }
        assertThat(holdsFocus(wanted)).as("Tab reaches %s", id).isTrue();
    }

    private boolean holdsFocus(Node wanted) {
        Node at = stage.getScene().getFocusOwner();
        while (at != null && at != wanted) {
            at = at.getParent();
        }
        return at != null;
    }

    @Test
    void arrows_select_queries_and_their_similarities_change(FxRobot robot) {
        String first = text(robot, "#worked");
        assertThat(first).contains(" × ", "exp(", " %");
        assertThat(text(robot, "#rule")).contains("temperature × cosine similarity");
        press(robot, KeyCode.RIGHT);
        assertThat(model.desk().selectedProperty().get()).isEqualTo(1);
        assertThat(text(robot, "#worked")).isNotEqualTo(first);
        press(robot, KeyCode.DOWN);
        assertThat(model.desk().selectedProperty().get()).isEqualTo(6);
        press(robot, KeyCode.UP);
        press(robot, KeyCode.LEFT);
        assertThat(text(robot, "#worked")).isEqualTo(first);
    }

    @Test
    void letters_walk_among_episodes_and_the_code_is_copied_and_pasted(FxRobot robot) {
        String code = text(robot, "#code");
        press(robot, KeyCode.CONTROL, KeyCode.C);
        press(robot, KeyCode.N);
        press(robot, KeyCode.N);
        assertThat(text(robot, "#number")).isEqualTo("3");
        press(robot, KeyCode.P);
        assertThat(text(robot, "#number")).isEqualTo("2");
        assertThat(text(robot, "#code")).isNotEqualTo(code);
        press(robot, KeyCode.CONTROL, KeyCode.V);
        assertThat(text(robot, "#number")).isEqualTo("1");
        assertThat(text(robot, "#code")).isEqualTo(code);

        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("nonsense");
            Clipboard.getSystemClipboard().setContent(content);
        });
        press(robot, KeyCode.CONTROL, KeyCode.V);
        assertThat(text(robot, "#problem")).contains("not an episode code", "nonsense");
        assertThat(text(robot, "#number")).isEqualTo("1");
        press(robot, KeyCode.N);
        assertThat(robot.lookup("#problem").query().isVisible()).isFalse();
    }

    @Test
    void another_episode_is_drawn_from_the_fields(FxRobot robot) {
        tabTo(robot, "#shot");
        press(robot, KeyCode.UP);
        assertThat(model.desk().shownProperty().get().key().spec().shot()).isEqualTo(2);
        tabTo(robot, "#seed");
        press(robot, KeyCode.CONTROL, KeyCode.A);
        robot.write("42");
        press(robot, KeyCode.ENTER);
        assertThat(model.desk().shownProperty().get().key().seed()).isEqualTo(42);
        assertThat(model.desk().answerProperty().get()).isNotNull();
        tabTo(robot, "#list");
        press(robot, KeyCode.RIGHT);
        assertThat(model.desk().selectedProperty().get()).isEqualTo(1);
    }
}
