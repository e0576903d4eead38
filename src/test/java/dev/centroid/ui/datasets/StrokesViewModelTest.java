package dev.centroid.ui.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DrawnRoots;
import dev.centroid.data.TestRoots;
import dev.centroid.ui.common.HeldBackground;
import dev.centroid.ui.common.TestShell;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How images were written, without a screen. */
class StrokesViewModelTest {

    @TempDir
    private Path home;

    private Path root;
    private DatasetsViewModel place;
    private StrokesViewModel model;

    @BeforeEach
    void open() {
        root = DrawnRoots.omniglot(home.resolve("omniglot"), 3);
        place = new DatasetsViewModel(new TestShell(home).shell);
        model = place.strokes();
    }

    private StrokeLook look() {
        return model.lookProperty().get();
    }

    @Test
    void the_strokes_of_the_image_that_is_looked_at_are_known_with_their_verdict() {
        place.choose(root.toString());
        assertThat(look()).isInstanceOf(StrokeLook.Nothing.class);
        place.walk().goTo(4);
        StrokeLook.Written written = (StrokeLook.Written) look();
        assertThat(written.drawing()).isEqualTo(DrawnRoots.drawing(2, 2));
        assertThat(written.fit().belongTogether()).isTrue();
        assertThat(model.playback().lengthProperty().get()).isEqualTo(1500);
        assertThat(model.playback().millisProperty().get()).isEqualTo(1500);
        assertThat(model.shownProperty().get()).isFalse();
        model.wantedProperty().set(true);
        assertThat(model.shownProperty().get()).isTrue();
        place.walk().leave();
        assertThat(look()).isInstanceOf(StrokeLook.Nothing.class);
        assertThat(model.shownProperty().get()).isFalse();
        place.walk().goTo(0);
        assertThat(model.shownProperty().get()).isTrue();
    }

    @Test
    void another_image_and_the_image_itself_stop_what_is_played() {
        place.choose(root.toString());
        place.walk().goTo(0);
        model.wantedProperty().set(true);
        model.playback().play();
        place.walk().goTo(1);
        assertThat(model.playback().playingProperty().get()).isFalse();
        model.playback().play();
        model.wantedProperty().set(false);
        assertThat(model.playback().playingProperty().get()).isFalse();
    }

    @Test
    void where_strokes_are_missing_their_name_is_told() throws Exception {
        Files.delete(root.resolve("strokes_background").resolve(DrawnRoots.name("Greek", 1, 1) + ".txt"));
        place.choose(root.toString());
        place.walk().goTo(0);
        assertThat(look()).isEqualTo(new StrokeLook.Without("strokes_background", true));
        place.classes().look(place.classes().scopes().get(1));
        place.walk().goTo(0);
        assertThat(look()).isEqualTo(new StrokeLook.Without("strokes_evaluation", false));
        DrawnRoots.strokes(root, "strokes_evaluation", "Manx", 8, 3);
        place.walk().goTo(1);
        assertThat(look()).isInstanceOf(StrokeLook.Written.class);
    }

    @Test
    void damaged_strokes_are_told_and_strokes_of_another_image_are_weighed() {
        Path folder = root.resolve("strokes_background");
        TestRoots.write(folder.resolve(DrawnRoots.name("Greek", 1, 1) + ".txt"), "STOP");
        TestRoots.write(
                folder.resolve(DrawnRoots.name("Greek", 1, 2) + ".txt"), DrawnRoots.text(DrawnRoots.drawing(4, 1)));
        place.choose(root.toString());
        place.walk().goTo(0);
        StrokeLook.Damaged damaged = (StrokeLook.Damaged) look();
        assertThat(damaged.problems()).extracting(p -> p.code().key()).containsExactly("data.strokes-line");
        place.walk().goTo(1);
        StrokeLook.Written written = (StrokeLook.Written) look();
        assertThat(written.fit().belongTogether()).isFalse();
    }

    @Test
    void a_damaged_archive_is_told_at_the_image() throws Exception {
        Path plain = home.resolve("plain");
        DrawnRoots.images(plain, "images_background", "Greek", 1, 4, 3);
        DrawnRoots.images(plain, "images_evaluation", "Manx", 5, 8, 3);
        TestRoots.write(plain.resolve("strokes_background.zip"), "no archive");
        place.choose(plain.toString());
        place.walk().goTo(0);
        assertThat(look()).isInstanceOf(StrokeLook.Damaged.class);
    }

    @Test
    void other_datasets_have_nothing_to_say() {
        place.choose(TestRoots.miniImageNet(home.resolve("mini")).toString());
        place.walk().goTo(0);
        assertThat(look()).isInstanceOf(StrokeLook.Nothing.class);
    }

    @Test
    void only_the_latest_image_counts_and_another_root_forgets() {
        HeldBackground held = new HeldBackground();
        DatasetsViewModel slow = new DatasetsViewModel(new TestShell(home, held, (millis, action) -> () -> {}).shell);
        slow.choose(root.toString());
        held.release(0);
        held.release(0);
        slow.walk().goTo(0);
        slow.walk().goTo(5);
        held.release(1);
        assertThat(((StrokeLook.Written) slow.strokes().lookProperty().get()).drawing())
                .isEqualTo(DrawnRoots.drawing(2, 3));
        held.release(0);
        assertThat(((StrokeLook.Written) slow.strokes().lookProperty().get()).drawing())
                .isEqualTo(DrawnRoots.drawing(2, 3));
        slow.walk().goTo(0);
        slow.choose("synthetic-glyphs");
        held.release(0);
        assertThat(slow.strokes().lookProperty().get()).isInstanceOf(StrokeLook.Nothing.class);
    }
}
