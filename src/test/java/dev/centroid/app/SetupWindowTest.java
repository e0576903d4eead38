package dev.centroid.app;

import static dev.centroid.app.OpenWindow.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import dev.centroid.experiment.config.ConfigKey;
import dev.centroid.experiment.config.ConfigKeys;
import dev.centroid.ui.common.Language;
import dev.centroid.ui.common.NeedsToolkit;
import dev.centroid.ui.common.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The place Setup in the real window, under the hands of a user. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class SetupWindowTest {

    private OpenWindow open;

    @Start
    void start(Stage stage) throws IOException {
        open = new OpenWindow(stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        open.close(robot);
    }

    private TextField field(String id) {
        return open.find(id);
    }

    @Test
    void a_milestone_that_is_dragged_changes_field_and_yaml_and_is_one_change(FxRobot robot) {
        TitledPane yaml = open.find("yaml");
        robot.interact(() -> yaml.setExpanded(true));
        TextArea text = open.find("yamlText");
        assertThat(text.getText()).contains("milestones: [3]");
        Node handle = open.find("staircase-classifier").lookup(".milestone-handle");
        Bounds from = handle.localToScreen(handle.getBoundsInLocal());
        Bounds picture = open.find("staircase-classifier")
                .localToScreen(open.find("staircase-classifier").getBoundsInLocal());
        Point2D start = new Point2D(from.getCenterX(), from.getCenterY());
        robot.drag(start, MouseButton.PRIMARY)
                .moveTo(start.add(-picture.getWidth() / 5, 0))
                .dropTo(start.add(-picture.getWidth() / 2, 0));
        waitForFxEvents();
        assertThat(field("classifier-milestones").getText()).isEqualTo("1");
        assertThat(text.getText()).contains("milestones: [1]").doesNotContain("milestones: [3]");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(field("classifier-milestones").getText()).isEqualTo("3");
        assertThat(text.getText()).contains("milestones: [3]");
    }

    @Test
    void a_field_shares_the_undo_of_the_form(FxRobot robot) {
        TextField rate = field("classifier-optimizer-learningRate");
        robot.interact(() -> {
            rate.requestFocus();
            rate.setText("0.2");
        });
        robot.interact(() -> {
            field("seed").requestFocus();
            field("seed").setText("7");
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.Z).push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(rate.getText()).isEqualTo("0.05");
        assertThat(field("seed").getText()).isEqualTo("1");
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z).push(KeyCode.SHORTCUT, KeyCode.Y);
        assertThat(rate.getText()).isEqualTo("0.2");
        assertThat(field("seed").getText()).isEqualTo("7");
        robot.interact(() -> open.find("method-both").requestFocus());
        robot.push(KeyCode.RIGHT);
        assertThat(open.find("section-meta").isVisible()).isFalse();
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(open.find("section-meta").isVisible()).isTrue();
    }

    @Test
    void another_language_and_theme_lose_nothing(FxRobot robot) {
        TitledPane glyphs = open.find("section-glyphs");
        robot.interact(() -> {
            glyphs.setExpanded(true);
            field("classifier-optimizer-learningRate").requestFocus();
            field("classifier-optimizer-learningRate").setText("fast");
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
        robot.interact(() -> open.window.speak(Language.CHINESE));
        assertThat(field("classifier-optimizer-learningRate").getText()).isEqualTo("fast");
        assertThat(open.<Label>find("classifier-optimizer-learningRate-problem").getText())
                .startsWith("fast \u4e0d\u662f\u6570");
        assertThat(open.<TitledPane>find("section-glyphs").isExpanded()).isTrue();
        assertThat(open.<TitledPane>find("section-glyphs").getText()).isEqualTo("\u5408\u6210\u5b57\u5f62");
        assertThat(open.<TitledPane>find("section-classifier").getText()).contains("1 \u4e2a\u95ee\u9898");
        assertThat(open.focused().getId()).isEqualTo("classifier-optimizer-learningRate");
        assertThat(open.find("start").isDisabled()).isTrue();
        assertThat(open.stage.getScene().getRoot().getStyleClass()).contains(Theme.DARK.key());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(field("classifier-optimizer-learningRate").getText()).isEqualTo("0.05");
    }

    /** Once around by Tab: everything is reached, in sight when it is, and enough to set up and start an experiment. */
    @Test
    void an_experiment_is_set_up_and_started_by_keyboard_alone(FxRobot robot) throws Exception {
        await(() -> "start".equals(String.valueOf(open.focused().getId())));
        List<String> seen = new ArrayList<>();
        do {
            robot.push(KeyCode.TAB);
            Node now = open.focused();
            seen.add(now.getId());
            Bounds at = now.localToScene(now.getBoundsInLocal());
            assertThat(at.getMinY()).as("%s is in sight", now).isBetween(0.0, open.stage.getHeight());
            if ("name".equals(now.getId())) {
                robot.push(KeyCode.SHORTCUT, KeyCode.A).write("mine");
            }
            if ("classifier-epochs".equals(now.getId())) {
                robot.push(KeyCode.UP).push(KeyCode.UP);
            }
        } while (!"start".equals(open.focused().getId()) && seen.size() < 200);
        assertThat(seen)
                .contains("seed", "backbone-kind", "meta-shot", "place-setup", "themeButton")
                .containsSubsequence("meta-start", "choose-checkpoint", "meta-epochs", "start");
        assertThat(field("classifier-epochs").getText()).isEqualTo("6");
        robot.push(KeyCode.ALT, KeyCode.S);
        await(() -> !open.started.isEmpty());
        assertThat(open.started.get(0).name()).isEqualTo("mine");
        assertThat(open.find("place-monitor").getPseudoClassStates())
                .anySatisfy(state -> assertThat(state.getPseudoClassName()).isEqualTo("selected"));
    }

    /** Names of all nodes, those in closed sections too. */
    private static Set<String> everything(Node node) {
        Set<String> ids = new HashSet<>();
        if (node.getId() != null) {
            ids.add(node.getId());
        }
        if (node instanceof TitledPane pane) {
            ids.addAll(everything(pane.getContent()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> ids.addAll(everything(child)));
        }
        return ids;
    }

    @Test
    void every_key_has_a_field_and_a_problem_leads_to_it(FxRobot robot) {
        assertThat(ConfigKeys.all())
                .extracting(ConfigKey::path)
                .filteredOn(path -> !path.contains("[]") && !path.equals("version"))
                .allSatisfy(path -> assertThat(List.of(path.replace('.', '-'), "tasks-" + path.replace('.', '-')))
                        .anySatisfy(id -> assertThat(
                                        everything(open.stage.getScene().getRoot()))
                                .contains(id)));
        robot.interact(() -> {
            open.<TitledPane>find("section-input").setExpanded(true);
        });
        TextField mean = field("input-mean");
        robot.interact(() -> mean.setText("bright"));
        robot.interact(() -> open.<TitledPane>find("section-input").setExpanded(false));
        assertThat(open.<TitledPane>find("section-input").getText()).contains("1 problem");
        robot.clickOn(robot.lookup(node -> node instanceof Hyperlink).<Node>query());
        waitForFxEvents();
        assertThat(open.<TitledPane>find("section-input").isExpanded()).isTrue();
        assertThat(mean.isFocused()).isTrue();
    }
}
