package dev.centroid.ui.results.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.challenge.Runs;
import dev.centroid.experiment.RunCatalogue;
import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.ui.common.Fxml;
import dev.centroid.ui.common.NeedsToolkit;
import dev.centroid.ui.common.TestScene;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.common.View;
import dev.centroid.ui.results.WrittenRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
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

/** The main path through the page of the challenge, with the keyboard alone. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class ChallengeUiTest {

    @TempDir
    private static Path home;

    private Stage stage;
    private View view;

    @Start
    void start(Stage primary) throws IOException {
        stage = primary;
        Path archive = Runs.write(home.resolve("all_runs.zip"), 2, 4);
        RunFiles files = new WrittenRuns(home).begun("20260101-000000-small-one", 1, 1);
        RunOverview run = new RunCatalogue().scan(home.resolve("runs")).get(0);
        Path checkpoint = files.checkpoints().resolve("meta-best.zip");
        TestShell test = new TestShell(home);
        ChallengeViewModel model = new ChallengeViewModel(
                test.shell,
                FXCollections.observableArrayList(checkpoint),
                (who, zip, listener, control) -> Answers.model(zip, who.orElseThrow(), "small", 1),
                new SimpleBooleanProperty(),
                new SimpleBooleanProperty());
        model.select(run, List.of(run));
        model.archive().textProperty().set(archive.toString());
        Fxml.Loaded loaded =
                Fxml.CHALLENGE.load(test.shell.words(), type -> new ChallengeController(test.shell, model));
        view = loaded.controller();
        stage.setScene(TestScene.of(loaded.root(), 900, 500));
        stage.show();
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

    private static String text(FxRobot robot, String id) {
        return ((Label) robot.lookup(id).query()).getText();
    }

    @Test
    void a_run_answers_and_its_wrong_drawings_are_marked_by_more_than_colour(FxRobot robot) {
        assertThat(text(robot, "#empty")).contains("small-one has not answered yet");
        robot.interact(() -> robot.lookup("#start").query().requestFocus());
        press(robot, KeyCode.SPACE);
        assertThat(text(robot, "#score")).isEqualTo("25.0 % errors");
        assertThat(text(robot, "#learnt")).contains("small set");
        assertThat(robot.lookup("prototypical network, from a small set").queryAll())
                .isNotEmpty();
        assertThat(robot.lookup(".published-bar.shown").queryAll()).hasSize(1);
        robot.interact(() -> robot.lookup("#showComparison").query().requestFocus());
        press(robot, KeyCode.RIGHT);
        TableView<ErrorRow> errors = robot.lookup("#errors").queryTableView();
        assertThat(errors.isVisible()).isTrue();
        robot.interact(errors::requestFocus);
        press(robot, KeyCode.DOWN);
        assertThat(robot.lookup("run02: 1 of 4 wrong").queryAll()).isNotEmpty();
        assertThat(robot.lookup(".drawing-card").queryAll()).hasSize(4);
        Node wrong = robot.lookup(".drawing-card.wrong").query();
        assertThat(wrong.getAccessibleText()).isEqualTo("Test drawing 1: taken for 1, is 4");
        assertThat(wrong.lookupAll(".drawing-frame")).hasSize(3);
    }
}
