package dev.centroid.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.problem.Messages;
import dev.centroid.ui.common.NeedsToolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Milestones under the hands of a user. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class StaircaseEditorUiTest {

    private StaircaseEditor editor;

    @Start
    void start(Stage stage) {
        editor = new StaircaseEditor();
        editor.epochsProperty().set(100);
        editor.milestonesProperty().set(List.of(40, 80));
        stage.setScene(new Scene(new StackPane(editor), 700, 420));
        stage.show();
    }

    @AfterEach
    void release(FxRobot robot) {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
    }

    @Test
    void dragging_a_handle_moves_its_milestone_live(FxRobot robot) {
        List<List<Integer>> seen = new ArrayList<>();
        robot.interact(() -> editor.milestonesProperty().addListener((all, before, now) -> seen.add(now)));
        robot.drag(knob(0), MouseButton.PRIMARY).moveTo(epoch(50)).dropTo(epoch(60));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(milestones()).containsExactly(60, 80);
        assertThat(seen).hasSizeGreaterThan(1);
    }

    @Test
    void a_handle_stops_before_its_neighbour(FxRobot robot) {
        robot.drag(knob(0), MouseButton.PRIMARY).dropTo(epoch(95));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(milestones()).containsExactly(79, 80);
    }

    @Test
    void pixels_and_epochs_agree(FxRobot robot) {
        robot.interact(() -> editor.layout());
        for (int epoch : new int[] {0, 40, 100}) {
            double px = surface().pixelOf(epoch, 0.1).getX();
            assertThat(surface().xAt(px)).isCloseTo(epoch, within(1e-6));
        }
    }

    @Test
    void the_keyboard_moves_adds_and_removes(FxRobot robot) {
        robot.interact(editor::requestFocus);
        robot.push(KeyCode.TAB);
        assertThat(editor.handles().get(0).isFocused()).isTrue();
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(milestones()).containsExactly(31, 80);
        robot.push(KeyCode.INSERT);
        assertThat(milestones()).containsExactly(31, 56, 80);
        assertThat(editor.handles().get(1).isFocused()).isTrue();
        robot.push(KeyCode.DELETE);
        robot.push(KeyCode.DELETE);
        robot.push(KeyCode.DELETE);
        assertThat(milestones()).isEmpty();
        assertThat(editor.isFocused()).isTrue();
        robot.push(KeyCode.INSERT);
        assertThat(milestones()).containsExactly(50);
    }

    @Test
    void a_double_click_adds_a_milestone(FxRobot robot) {
        robot.doubleClickOn(epoch(20));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(milestones()).containsExactly(20, 40, 80);
    }

    @Test
    void handles_have_names_that_follow(FxRobot robot) {
        assertThat(editor.handles().get(1).getAccessibleText()).contains("2", "80", "0.001");
        robot.interact(() -> {
            editor.messagesProperty().set(Messages.of(Locale.SIMPLIFIED_CHINESE));
            editor.milestonesProperty().set(List.of(70));
        });
        assertThat(editor.handles()).hasSize(1);
        assertThat(editor.handles().get(0).getAccessibleText()).contains("里程碑", "70");
    }

    @Test
    void numbers_that_make_no_staircase_are_left_alone(FxRobot robot) {
        robot.interact(() -> editor.epochsProperty().set(60));
        Label words = robot.lookup(".chart-empty").queryAs(Label.class);
        assertThat(words.isVisible()).isTrue();
        assertThat(milestones()).containsExactly(40, 80);
        robot.interact(() -> editor.epochsProperty().set(90));
        assertThat(words.isVisible()).isFalse();
    }

    private List<Integer> milestones() {
        return editor.milestonesProperty().get();
    }

    private ChartSurface surface() {
        return (ChartSurface) editor.lookup(".chart-surface");
    }

    private Point2D knob(int index) {
        MilestoneHandle handle = editor.handles().get(index);
        return handle.localToScreen(handle.knobCentre());
    }

    /** Where an epoch is, near the lower end of the picture. */
    private Point2D epoch(int epoch) {
        Bounds screen = surface().localToScreen(surface().getBoundsInLocal());
        double x = surface().pixelOf(epoch, 0.1).getX();
        return new Point2D(
                screen.getMinX() + x, screen.getMinY() + surface().area().getMaxY() - 20);
    }
}
