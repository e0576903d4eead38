package dev.centroid.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import dev.centroid.experiment.folder.AppFolders;
import dev.centroid.ui.common.Language;
import dev.centroid.ui.common.NeedsToolkit;
import dev.centroid.ui.common.SettingsStore;
import dev.centroid.ui.common.Theme;
import dev.centroid.ui.window.MainWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The real window, wired as it is started, without a display. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class WindowTest {

    private Path home;
    private MainWindow window;
    private Stage stage;
    private SettingsStore settings;

    @Start
    void start(Stage primary) throws IOException {
        home = Files.createTempDirectory("centroid-window");
        AppFolders folders = new AppFolders(
                home.resolve("cache"), home.resolve("settings"), home.resolve("log"), home.resolve("runs"));
        settings = new SettingsStore(folders.settings());
        stage = primary;
        window = Wiring.window(primary, folders, settings, Language.ENGLISH);
        window.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.release(new KeyCode[0]);
        robot.interact(() -> {
            window.close();
            stage.hide();
        });
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        waitFor(20, TimeUnit.SECONDS, condition);
        waitForFxEvents();
    }

    private static <T extends Node> T find(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    @Test
    void five_places_are_reached_by_keys(FxRobot robot) {
        String[] names = {"Setup", "Monitor", "Episodes", "Results", "Datasets"};
        for (int i = names.length - 1; i >= 0; i--) {
            robot.push(KeyCode.CONTROL, KeyCode.getKeyCode(Integer.toString(i + 1)));
            waitForFxEvents();
            assertThat(robot.lookup(".place-title").queryAll())
                    .extracting(node -> ((Labeled) node).getText())
                    .contains(names[i]);
        }
    }

    @Test
    void theme_and_language_are_switched_and_remembered(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        waitForFxEvents();
        assertThat(stage.getScene().getRoot().getStyleClass()).contains(Theme.DARK.key());
        robot.interact(() -> window.speak(Language.CHINESE));
        assertThat(((Labeled) find(robot, "#place-monitor")).getText()).isEqualTo("监控");
        assertThat(stage.getScene().getRoot().getStyleClass()).contains(Theme.DARK.key());
        robot.interact(window::close);
        SettingsStore again = new SettingsStore(home.resolve("settings"));
        assertThat(again.get().theme()).isEqualTo(Theme.DARK.key());
        assertThat(again.get().language()).isEqualTo(Language.CHINESE.key());
        assertThat(again.get().frame().width()).isEqualTo(stage.getWidth());
    }

    @Test
    void a_wrong_root_shows_its_message_and_start_is_off(FxRobot robot) throws Exception {
        ComboBox<String> root = find(robot, "#dataset-root");
        robot.interact(() -> {
            root.getEditor().setText(home.resolve("nowhere").toString());
            root.getEditor().fireEvent(new ActionEvent());
            root.getOnAction().handle(new ActionEvent());
        });
        Label problem = find(robot, "#dataset-root-problem");
        await(() -> problem.getText().contains("does not exist"));
        assertThat(find(robot, "#start").isDisabled()).isTrue();
    }

    @Test
    void a_milestone_moved_by_key_changes_the_field_and_undo_brings_it_back(FxRobot robot) throws Exception {
        TextField field = find(robot, "#classifier-milestones");
        assertThat(field.getText()).isEqualTo("3");
        // The handle stands where it belongs, and takes the focus, only once the staircase has been drawn: pressed till
        // it moves.
        await(() -> {
            if (field.getText().equals("3")) {
                Node handle = robot.from(WindowTest.<Node>find(robot, "#staircase-classifier"))
                        .lookup(".milestone-handle")
                        .query();
                robot.interact(handle::requestFocus);
                robot.push(KeyCode.LEFT);
                waitForFxEvents();
            }
            return field.getText().equals("2");
        });
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> field.getText().equals("3"));
    }
}
