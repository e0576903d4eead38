package dev.centroid.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import dev.centroid.experiment.TinyExperiment;
import dev.centroid.experiment.folder.AppFolders;
import dev.centroid.ui.chart.Curve;
import dev.centroid.ui.chart.CurveChart;
import dev.centroid.ui.common.Language;
import dev.centroid.ui.common.NeedsToolkit;
import dev.centroid.ui.common.SettingsStore;
import dev.centroid.ui.window.MainWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A small experiment through the real window and the real engine: started, watched, held, stopped and resumed. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class MonitorTest {

    private static final int EPOCHS = 60;
    private static final int SECONDS = 120;

    private Path home;
    private MainWindow window;
    private Stage stage;

    @Start
    void start(Stage primary) throws IOException {
        home = Files.createTempDirectory("centroid-monitor");
        AppFolders folders = new AppFolders(
                home.resolve("cache"), home.resolve("settings"), home.resolve("log"), home.resolve("runs"));
        SettingsStore settings = new SettingsStore(folders.settings());
        settings.change(s -> s.withRecentConfig(write(EPOCHS, 2).toString()));
        stage = primary;
        window = Wiring.window(primary, folders, settings, Language.ENGLISH);
        window.show();
    }

    private Path write(int classifierEpochs, int metaEpochs) {
        try {
            return TinyExperiment.write(home, classifierEpochs, metaEpochs);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        robot.release(new KeyCode[0]);
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        await(() -> text(robot, "#runState").equals("No run under way"));
        robot.interact(() -> {
            window.close();
            stage.hide();
        });
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        waitFor(SECONDS, TimeUnit.SECONDS, condition);
        waitForFxEvents();
    }

    private static <T extends Node> T find(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    private static String text(FxRobot robot, String id) {
        return ((Label) find(robot, id)).getText();
    }

    private static String state(FxRobot robot) {
        return text(robot, "#monitor-state");
    }

    private static int points(FxRobot robot, String chart, String curve) {
        CurveChart its = find(robot, chart);
        return its.getCurves().stream()
                .filter(each -> each.id().equals(curve))
                .mapToInt((Curve each) -> each.points().size())
                .sum();
    }

    /** Opens the experiment as people do: from the menu of recent configurations. */
    private void startRun(FxRobot robot) throws Exception {
        MenuBar bar = robot.lookup(node -> node instanceof MenuBar).query();
        Menu recent = bar.getMenus().get(0).getItems().stream()
                .filter(Menu.class::isInstance)
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> recent.getItems().get(0).fire());
        await(() -> !find(robot, "#start").isDisabled());
        robot.push(KeyCode.F5);
        await(() -> robot.lookup("#chart-loss").tryQuery().isPresent());
    }

    @Test
    void a_run_is_watched_held_stopped_and_resumed_to_its_end_by_keys_alone(FxRobot robot) throws Exception {
        startRun(robot);
        await(() -> points(robot, "#chart-loss", "raw") > 3);
        robot.push(KeyCode.F6);
        await(() -> state(robot).equals("Paused"));
        int held = points(robot, "#chart-loss", "raw");
        assertThat(points(robot, "#chart-rate", "planned")).isPositive();
        assertThat(((ButtonBase) find(robot, "#monitor-pause")).getText()).isEqualTo("Go on");

        robot.push(KeyCode.F6);
        await(() -> points(robot, "#chart-loss", "raw") > held);
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        await(() -> state(robot).equals("Stopped"));
        int stopped = points(robot, "#chart-loss", "raw");
        assertThat(find(robot, "#monitor-resume").isDisabled()).isFalse();

        robot.push(KeyCode.SHIFT, KeyCode.F6);
        // The curve has what the earlier sitting drew, and goes on from there.
        await(() -> points(robot, "#chart-loss", "raw") > stopped);
        await(() -> state(robot).equals("Finished"));
        assertThat(points(robot, "#chart-accuracy", "episodes")).isEqualTo(2 * 4 * 2);
        assertThat(robot.lookup(".score-tile").queryAll()).hasSize(3);
        ListView<?> runs = find(robot, "#monitor-runs");
        assertThat(runs.getItems()).hasSize(2);
    }

    @Test
    void every_part_of_the_place_is_reached_by_the_tab_key_and_has_a_name(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        waitForFxEvents();
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            Node focused = stage.getScene().getFocusOwner();
            if (focused.getId() != null) {
                reached.add(focused.getId());
            }
            boolean named = focused.getAccessibleText() != null
                    || (focused instanceof Labeled labeled && !labeled.getText().isEmpty())
                    || robot.lookup(node -> node instanceof Label label && label.getLabelFor() == focused)
                            .tryQuery()
                            .isPresent();
            assertThat(named).as("%s has a name", focused).isTrue();
            robot.push(KeyCode.TAB);
        }
        assertThat(reached)
                .contains(
                        "monitor-stage",
                        "monitor-smoothing",
                        "chart-loss",
                        "chart-rate",
                        "chart-accuracy",
                        "chart-epochs",
                        "monitor-runs");
    }

    @Test
    void a_chart_has_the_whole_place_by_one_key_and_gives_it_back_by_another(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        waitForFxEvents();
        CurveChart rate = find(robot, "#chart-rate");
        double width = rate.getWidth();
        robot.interact(rate::requestFocus);
        robot.push(KeyCode.E);
        waitForFxEvents();
        assertThat(rate.getWidth()).isGreaterThan(1.5 * width);
        assertThat(find(robot, "#chart-loss").isVisible()).isFalse();
        robot.push(KeyCode.ESCAPE);
        waitForFxEvents();
        assertThat(rate.getWidth()).isEqualTo(width);
        assertThat(find(robot, "#chart-loss").isVisible()).isTrue();
    }
}
