package dev.centroid.ui.datasets;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.download.FaultyServer;
import dev.centroid.data.download.TestArchives;
import dev.centroid.ui.common.Language;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.NeedsToolkit;
import dev.centroid.ui.common.TestScene;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.common.Theme;
import dev.centroid.ui.common.WorkerThreads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The dialog that gets datasets, from the first look to the folder that is opened. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class DownloadUiTest {

    @TempDir
    private static Path home;

    private final List<Navigation.OpenDataset> opened = new ArrayList<>();
    private WorkerThreads background;
    private TestShell test;
    private byte[] content;
    private DownloadViewModel model;
    private DownloadDialog dialog;
    private Stage owner;

    @Start
    void start(Stage stage) throws IOException {
        Application.setUserAgentStylesheet(Theme.LIGHT.stylesheet());
        background = new WorkerThreads();
        background.begin();
        test = new TestShell(home, background, (millis, action) -> () -> {});
        test.shell.navigation().onRequest(Navigation.OpenDataset.class, opened::add);
        // One of the names that there are texts for.
        content = TestArchives.zip("all_runs", 100_000);
        byte[] evaluation = TestArchives.zip("images_evaluation", 1000);
        model = new DownloadViewModel(
                test.shell,
                List.of(
                        new ArchiveRow(TestArchives.of("all_runs", content), true),
                        new ArchiveRow(TestArchives.of("images_evaluation", evaluation), false)));
        model.folderProperty().set(home.resolve(UUID.randomUUID().toString()).toString());
        dialog = new DownloadDialog(test.shell, model);
        owner = stage;
        stage.setScene(TestScene.of(new Pane(), 900, 700));
        stage.show();
    }

    @AfterEach
    void release(FxRobot robot) {
        robot.release(new KeyCode[0]);
        robot.interact(dialog::close);
        background.close();
    }

    private static void await(Callable<Boolean> state) throws Exception {
        WaitForAsyncUtils.waitFor(60, SECONDS, state);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    @Test
    void archives_are_fetched_and_opened(FxRobot robot) throws Exception {
        robot.interact(() -> dialog.show(owner));
        assertThat(text(robot, "#summary")).contains("raw.githubusercontent.com");
        assertThat(robot.lookup("#openHere").queryButton().isDisabled()).isTrue();
        try (FaultyServer server = new FaultyServer(content, FaultyServer.OTHER_CONTENT, FaultyServer.WHOLE)) {
            robot.interact(() -> model.serverProperty().set(server.folder().toString()));
            assertThat(text(robot, "#summary")).contains("localhost");
            robot.clickOn("#download");
            await(() -> text(robot, "#said").contains("is not the official file"));
            robot.clickOn("#download");
            await(() -> model.endProperty().get() == DownloadEnd.COMPLETE);
        }
        assertThat(text(robot, "#state-all-runs")).contains("MD5 right");
        assertThat(robot.lookup("#download").queryButton().isDisabled()).isTrue();
        robot.clickOn("#openHere");
        assertThat(opened)
                .extracting(Navigation.OpenDataset::root)
                .containsExactly(model.folderProperty().get());
        assertThat(robot.lookup("#openHere").tryQuery()).isEmpty();
    }

    @Test
    void what_lies_there_already_can_be_opened(FxRobot robot) throws Exception {
        Path folder = Files.createDirectory(Path.of(model.folderProperty().get()));
        Files.write(folder.resolve("images_evaluation.zip"), TestArchives.zip("images_evaluation", 1000));
        robot.interact(() -> dialog.show(owner));
        await(() -> text(robot, "#state-images-evaluation").contains("MD5 right"));
        assertThat(robot.lookup("#openHere").queryButton().isDisabled()).isFalse();
        assertThat(robot.lookup("#download").queryButton().isDisabled()).isFalse();
    }

    @Test
    void sets_that_may_not_be_fetched_are_explained_and_everything_has_a_name(FxRobot robot) {
        for (Language language : Language.values()) {
            robot.interact(() -> {
                test.shell.words().speak(language);
                dialog.show(owner);
            });
            assertThat(nameless(robot)).isEmpty();
            robot.clickOn("#set-tiered-imagenet");
            assertThat(robot.lookup("#guide").queryTextInputControl().getText()).contains("779,165", "ROOT/train/");
            assertThat(nameless(robot)).isEmpty();
            robot.clickOn("#set-omniglot").push(KeyCode.ESCAPE);
            assertThat(robot.lookup("#guide").tryQuery()).isEmpty();
        }
    }

    private static List<Node> nameless(FxRobot robot) {
        return robot.lookup(".download").lookup(Node::isFocusTraversable).queryAll().stream()
                .map(Node.class::cast)
                .filter(node ->
                        !(node instanceof TextInputControl) || node.getId().equals("guide"))
                .filter(node -> node.getAccessibleText() == null
                        && !(node instanceof Labeled labeled
                                && !labeled.getText().isBlank()))
                .toList();
    }
}
