package dev.centroid.app;

import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import dev.centroid.experiment.RunOutcome;
import dev.centroid.experiment.folder.AppFolders;
import dev.centroid.run.RunState;
import dev.centroid.ui.common.Language;
import dev.centroid.ui.common.SettingsStore;
import dev.centroid.ui.queue.RunRequest;
import dev.centroid.ui.window.MainWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** The real window in a test, wired as it is started; runs end at once and are only noted. */
final class OpenWindow {

    /** Where everything lies. */
    final Path home;

    /** What it remembers. */
    final SettingsStore settings;

    /** The window. */
    final MainWindow window;

    /** Its stage. */
    final Stage stage;

    /** The runs that were started. */
    final List<RunRequest> started = new CopyOnWriteArrayList<>();

    OpenWindow(Stage stage) throws IOException {
        this.stage = stage;
        home = Files.createTempDirectory("centroid-window");
        AppFolders folders = new AppFolders(
                home.resolve("cache"), home.resolve("settings"), home.resolve("log"), home.resolve("runs"));
        settings = new SettingsStore(folders.settings());
        window = Wiring.window(stage, folders, settings, Language.ENGLISH, (request, listener, control) -> {
            started.add(request);
            return new RunOutcome(home, RunState.FINISHED, List.of());
        });
        window.show();
    }

    void close(FxRobot robot) {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        robot.interact(() -> {
            window.close();
            stage.hide();
        });
    }

    /** Waits for a state; how long it takes is no matter. */
    static void await(Callable<Boolean> condition) throws Exception {
        waitFor(60, TimeUnit.SECONDS, condition);
        waitForFxEvents();
    }

    /** A node by its id. */
    @SuppressWarnings("unchecked")
    <T extends Node> T find(String id) {
        return (T) stage.getScene().getRoot().lookup("#" + id);
    }

    /** The node with the keyboard focus. */
    Node focused() {
        return stage.getScene().getFocusOwner();
    }
}
