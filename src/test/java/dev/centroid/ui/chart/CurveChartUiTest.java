package dev.centroid.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.experiment.folder.FolderProblem;
import dev.centroid.problem.Messages;
import dev.centroid.problem.ProblemException;
import dev.centroid.ui.common.NeedsToolkit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A chart under the hands of a user. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class CurveChartUiTest {

    private static final String EMPTY = "Nothing has been trained yet.";

    private CurveChart chart;
    private Outlet outlet;

    @Start
    void start(Stage stage) {
        chart = new CurveChart();
        chart.titleProperty().set("Loss of run 1/2");
        chart.xLabelProperty().set("Step");
        chart.yLabelProperty().set("Loss");
        chart.emptyTextProperty().set(EMPTY);
        outlet = new Outlet();
        chart.outletProperty().set(outlet);
        stage.setScene(new Scene(new StackPane(chart), 700, 420));
        stage.show();
    }

    @AfterEach
    void release(FxRobot robot) {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .forEach(Window::hide));
    }

    @Test
    void an_empty_chart_says_why(FxRobot robot) {
        Label empty = robot.lookup(".chart-empty").queryAs(Label.class);
        assertThat(empty.isVisible()).isTrue();
        assertThat(empty.getText()).isEqualTo(EMPTY);
        show(robot, line());
        assertThat(empty.isVisible()).isFalse();
    }

    @Test
    void curves_are_drawn_in_the_colours_of_the_palette_and_change_with_it(FxRobot robot) {
        show(robot, line());
        assertThat(colours(robot)).contains(ChartPalette.LIGHT.slot(0).getRGB());
        robot.interact(() -> chart.paletteProperty().set(ChartPalette.DARK));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(colours(robot))
                .contains(ChartPalette.DARK.slot(0).getRGB())
                .doesNotContain(ChartPalette.LIGHT.slot(0).getRGB());
    }

    @Test
    void a_hidden_curve_is_not_drawn(FxRobot robot) {
        Curve other = Curve.of("b", "B", CurveStyle.LINE, 1, Points.of(new double[] {0, 99}, new double[] {0, 99}));
        show(robot, line(), other);
        robot.clickOn("B");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chart.isCurveVisible("b")).isFalse();
        assertThat(chart.visibleContent().curves()).extracting(Curve::id).containsExactly("a");
    }

    @Test
    void the_wheel_zooms_and_a_double_click_shows_everything(FxRobot robot) {
        show(robot, line());
        Span all = x();
        robot.moveTo(chart.surface());
        // Headless, the wheel turns the other way: either direction of it, one zooms in.
        robot.scroll(5, VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        if (x().equals(all)) {
            robot.scroll(5, VerticalDirection.DOWN);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(x().length()).isLessThan(all.length());
        assertThat(x().contains(49.5)).isTrue();
        robot.doubleClickOn(chart.surface());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(x()).isEqualTo(all);
    }

    @Test
    void a_frame_zooms_to_what_it_holds(FxRobot robot) {
        show(robot, line());
        robot.drag(pixel(20, 70), MouseButton.PRIMARY).dropTo(pixel(60, 30));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(x().low()).isBetween(19.0, 21.0);
        assertThat(x().high()).isBetween(59.0, 61.0);
        Span y = chart.navigation().zoom().yOf(chart.visibleContent());
        assertThat(y.low()).isBetween(28.0, 32.0);
        assertThat(y.high()).isBetween(68.0, 72.0);
    }

    @Test
    void a_flat_frame_zooms_x_alone(FxRobot robot) {
        show(robot, line());
        robot.drag(pixel(20, 50), MouseButton.PRIMARY).dropTo(pixel(60, 50));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chart.navigation().zoom().x()).isNotNull();
        assertThat(chart.navigation().zoom().y()).isNull();
    }

    @Test
    void dragging_in_hand_mode_takes_the_picture_along(FxRobot robot) {
        show(robot, line());
        robot.interact(() -> chart.handModeProperty().set(true));
        robot.drag(pixel(50, 50), MouseButton.PRIMARY).dropTo(pixel(60, 50));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(x().low()).isBetween(-11.0, -9.0);
        assertThat(x().length()).isCloseTo(99, within(1e-6));
    }

    @Test
    void new_points_keep_the_zoom(FxRobot robot) {
        show(robot, line());
        robot.interact(chart::requestFocus);
        robot.push(KeyCode.PLUS);
        Span zoomed = x();
        show(robot, Curve.of("a", "A", CurveStyle.LINE, 0, ramp(500)));
        assertThat(x()).isEqualTo(zoomed);
    }

    @Test
    void the_keyboard_zooms_pans_and_resets(FxRobot robot) {
        show(robot, line());
        Span all = x();
        robot.interact(chart::requestFocus);
        robot.push(KeyCode.PLUS);
        assertThat(x().length()).isLessThan(all.length());
        double low = x().low();
        robot.push(KeyCode.RIGHT);
        assertThat(x().low()).isGreaterThan(low);
        robot.push(KeyCode.HOME);
        assertThat(x()).isEqualTo(all);
        robot.push(KeyCode.L);
        assertThat(chart.logAxisProperty().get()).isTrue();
        assertThat(chart.isFocused()).isTrue();
    }

    @Test
    void y_follows_the_data_until_it_is_zoomed_itself(FxRobot robot) {
        show(robot, line());
        robot.interact(chart::requestFocus);
        robot.push(KeyCode.PLUS);
        assertThat(chart.navigation().zoom().y()).isNull();
        robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(chart.navigation().zoom().y()).isNotNull();
    }

    @Test
    void curves_hidden_by_the_user_are_no_empty_chart(FxRobot robot) {
        show(robot, line());
        robot.interact(() -> chart.setCurveVisible("a", false));
        assertThat(robot.lookup(".chart-empty").query().isVisible()).isFalse();
    }

    @Test
    void a_chart_gives_back_the_room_it_had(FxRobot robot) {
        show(robot, line());
        assertThat(chart.surface().prefWidth(-1)).isLessThan(chart.surface().getWidth());
    }

    @Test
    void values_are_shown_under_the_mouse(FxRobot robot) {
        show(robot, line());
        robot.moveTo(pixel(25, 60));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chart.readingText()).contains("Step 25", "A", "25.0000");
    }

    @Test
    void values_can_be_read_with_the_keyboard(FxRobot robot) {
        show(robot, line());
        robot.interact(chart::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(chart.readingText()).contains("Step 50");
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        assertThat(chart.readingText()).contains("Step 49");
        robot.push(KeyCode.ESCAPE);
        assertThat(chart.readingText()).isEmpty();
    }

    @Test
    void the_menu_opens_by_keyboard_in_the_language_chosen(FxRobot robot) {
        show(robot, line());
        robot.interact(() -> chart.messagesProperty().set(Messages.of(Locale.SIMPLIFIED_CHINESE)));
        robot.interact(chart::requestFocus);
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        WaitForAsyncUtils.waitForFxEvents();
        ContextMenu menu = Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(menu.getItems()).extracting(MenuItem::getText).contains("另存为 PNG 图片…");
    }

    @Test
    void a_chart_is_saved_in_each_format(FxRobot robot, @TempDir Path folder) throws IOException {
        show(robot, line());
        outlet.folder = folder;
        for (ChartFormat format : ChartFormat.values()) {
            robot.interact(() -> new ChartCommands(chart).save(format));
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(outlet.problems).isEmpty();
        assertThat(outlet.saved)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("Loss-of-run-1-2.png", "Loss-of-run-1-2.svg", "Loss-of-run-1-2.csv");
        assertThat(Files.readAllLines(outlet.saved.get(2))).hasSize(101).startsWith("Step,A");
    }

    @Test
    void a_file_that_cannot_be_written_is_told_once(FxRobot robot, @TempDir Path folder) {
        show(robot, line());
        outlet.folder = folder.resolve("missing");
        robot.interact(() -> new ChartCommands(chart).save(ChartFormat.CSV));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(outlet.problems).hasSize(1);
        assertThat(outlet.problems.get(0).problems().get(0).code()).isInstanceOf(FolderProblem.class);
        assertThat(outlet.saved).isEmpty();
    }

    @Test
    void values_and_picture_are_copied(FxRobot robot) {
        show(robot, line());
        robot.interact(chart::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).startsWith("Step\tA\n0\t0\n"));
        robot.push(KeyCode.CONTROL, KeyCode.C);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue());
    }

    private void show(FxRobot robot, Curve... curves) {
        robot.interact(() -> chart.setCurves(List.of(curves)));
        robot.interact(() -> {
            chart.applyCss();
            chart.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Span x() {
        return chart.navigation().zoom().xOf(chart.visibleContent());
    }

    private Point2D pixel(double x, double y) {
        Bounds screen = chart.surface().localToScreen(chart.surface().getBoundsInLocal());
        Point2D at = chart.surface().pixelOf(x, y);
        return new Point2D(screen.getMinX() + at.getX(), screen.getMinY() + at.getY());
    }

    private List<Integer> colours(FxRobot robot) {
        Node node = chart.surface();
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = node.snapshot(null, null));
        PixelReader pixels = image[0].getPixelReader();
        int width = (int) image[0].getWidth();
        int[] all = new int[width * (int) image[0].getHeight()];
        pixels.getPixels(0, 0, width, all.length / width, PixelFormat.getIntArgbInstance(), all, 0, width);
        return Arrays.stream(all).distinct().boxed().collect(Collectors.toList());
    }

    private static Curve line() {
        return Curve.of("a", "A", CurveStyle.LINE, 0, ramp(100));
    }

    private static Points ramp(int count) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> i);
        return Points.of(values, values.clone());
    }

    /** Writes into a folder, on the calling thread, and remembers what it was told. */
    private static final class Outlet implements ChartOutlet {

        private final List<Path> saved = new ArrayList<>();
        private final List<ProblemException> problems = new ArrayList<>();
        private Path folder;

        @Override
        public Optional<Path> askFor(ChartFormat format, String suggestedName) {
            return Optional.of(folder.resolve(suggestedName));
        }

        @Override
        public void failed(ProblemException problem) {
            problems.add(problem);
        }

        @Override
        public void saved(Path file) {
            saved.add(file);
        }

        @Override
        public Executor worker() {
            return Runnable::run;
        }
    }
}
