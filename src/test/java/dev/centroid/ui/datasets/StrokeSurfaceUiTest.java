package dev.centroid.ui.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DrawnRoots;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.NeedsToolkit;
import dev.centroid.ui.common.TestShell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The sheet on which strokes are drawn. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class StrokeSurfaceUiTest {

    @TempDir
    private Path home;

    @Test
    void a_new_surface_shows_the_first_image_that_comes_to_it(FxRobot robot) {
        TestShell test = new TestShell(home);
        DatasetsViewModel place = new DatasetsViewModel(test.shell);
        place.choose(DrawnRoots.omniglot(home.resolve("omniglot"), 3).toString());
        StrokesViewModel model = place.strokes();
        model.wantedProperty().set(true);
        List<Throwable> thrown = new ArrayList<>();
        robot.interact(() -> {
            Listening listening = new Listening();
            StrokeSurface surface = new StrokeSurface(model, test.shell.words(), listening);
            new Group(surface);
            surface.fit(300);
            // What a listener throws goes there.
            Thread thread = Thread.currentThread();
            Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
            thread.setUncaughtExceptionHandler((where, fault) -> thrown.add(fault));
            place.walk().goTo(4);
            thread.setUncaughtExceptionHandler(before);
            assertThat(surface.isVisible()).isTrue();
            assertThat(surface.getAccessibleText()).contains("2 strokes");
            listening.close();
        });
        assertThat(thrown).isEmpty();
    }
}
