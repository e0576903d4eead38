package dev.centroid.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.ui.common.Fxml;
import dev.centroid.ui.common.NeedsToolkit;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.TestScene;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.common.View;
import dev.centroid.ui.queue.RunQueue;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
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

/** The main paths through the place Results. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class ResultsUiTest {

    @TempDir
    private static Path home;

    private Stage stage;
    private ResultsViewModel model;
    private View view;

    @Start
    void start(Stage primary) {
        stage = primary;
        WrittenRuns runs = new WrittenRuns(home.resolve(String.valueOf(System.nanoTime())));
        runs.finished("20260101-000000-grocery", 0.3, 0.5, 0.61);
        runs.finished("20260102-000000-omniglot", 0.3, 0.5, 0.93);
        runs.finished("20260103-000000-omniglot-long", 0.3, 0.5, 0.72);
        WrittenRuns.write(runs.begun("20260104-000000-broken", 1, 1).result(), "{");
        TestShell test = new TestShell(runs.folder().getParent());
        model = new ResultsViewModel(test.shell, new RunQueue((r, l, c) -> null, test.shell.background()));
        test.shell.navigation().show(Place.RESULTS);
        Fxml.Loaded loaded = Fxml.RESULTS.load(test.shell.words(), type -> new ResultsController(test.shell, model));
        view = loaded.controller();
        stage.setScene(TestScene.of(loaded.root(), 1400, 900));
        stage.show();
        view.focus();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.release(new KeyCode[0]);
        robot.interact(() -> {
            view.close();
            stage.hide();
        });
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> names(FxRobot robot) {
        TableView<RunRow> table = robot.lookup("#table").queryTableView();
        return table.getItems().stream()
                .map(row -> row.overview().summary().name())
                .toList();
    }

    @Test
    void a_click_on_a_heading_sorts_by_number(FxRobot robot) {
        assertThat(names(robot)).containsExactly("broken", "omniglot-long", "omniglot", "grocery");
        robot.clickOn("#column-META");
        assertThat(names(robot)).containsExactly("broken", "grocery", "omniglot-long", "omniglot");
        robot.clickOn("#column-META");
        assertThat(names(robot)).containsExactly("omniglot", "omniglot-long", "grocery", "broken");
    }

    @Test
    void the_filter_is_reached_by_its_key_and_two_runs_are_laid_over_one_another(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("omni");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names(robot)).containsExactly("omniglot-long", "omniglot");
        robot.interact(view::focus);
        press(robot, KeyCode.HOME);
        press(robot, KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(model.selection().rows()).hasSize(2);
        assertThat(model.curves().curvesProperty().get())
                .extracting(curve -> curve.run().summary().name())
                .containsExactlyInAnyOrder("omniglot-long", "omniglot");
        assertThat(robot.lookup("omniglot-long").queryAll()).isNotEmpty();
        assertThat(((Label) robot.lookup("#count").query()).getText()).contains("2 selected", "1 not readable");
    }

    @Test
    void enter_opens_the_details_and_a_broken_run_says_what_is_wrong(FxRobot robot) {
        Label wrong = robot.lookup("#runProblem").query();
        assertThat(wrong.isVisible()).isTrue();
        assertThat(wrong.getText()).contains("result.json");
        press(robot, KeyCode.DOWN);
        assertThat(wrong.isVisible()).isFalse();
        press(robot, KeyCode.ENTER);
        TabPane tabs = robot.lookup("#tabs").query();
        assertThat(tabs.getSelectionModel().getSelectedIndex()).isEqualTo(DetailsTab.SUMMARY.ordinal());
        assertThat(tabs.isFocused()).isTrue();
        assertThat(robot.lookup("72.00 ± 1.00 %").queryAll()).isNotEmpty();
        press(robot, KeyCode.RIGHT);
        TextInputControl config = robot.lookup("#config").query();
        assertThat(config.getText()).contains("synthetic-glyphs");
    }
}
