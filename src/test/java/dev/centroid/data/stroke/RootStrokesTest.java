package dev.centroid.data.stroke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.DrawnRoots;
import dev.centroid.data.Layout;
import dev.centroid.data.OmniglotSet;
import dev.centroid.data.TestRoots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootStrokesTest {

    private static final String IMAGE = "images_background.zip!images_background/Greek/character01/0001_01.png";

    @TempDir
    private Path root;

    private DatasetSpec spec;

    @BeforeEach
    void describe() {
        spec = TestRoots.spec(root, Layout.AUTO, 1);
    }

    @Test
    void an_image_has_the_strokes_of_its_own_set() {
        DrawnRoots.strokes(root, "strokes_background", "Greek", 1, 1);
        DrawnRoots.strokes(root, "strokes_evaluation", "Manx", 1, 1);
        try (RootStrokes strokes = RootStrokes.of(spec, Layout.OMNIGLOT)) {
            assertThat(strokes.of(IMAGE)).isPresent();
            assertThat(strokes.of("images_evaluation/Manx/character01/0001_01.png"))
                    .isPresent();
            assertThat(strokes.of("images_evaluation/Greek/character01/0001_01.png"))
                    .isEmpty();
            assertThat(strokes.of("elsewhere/Greek/character01/0001_01.png")).isEmpty();
        }
    }

    @Test
    void a_small_set_has_its_own_strokes_only() {
        DatasetSpec small = TestRoots.with(spec, OmniglotSet.SMALL_1, false);
        try (RootStrokes strokes = RootStrokes.of(small, Layout.OMNIGLOT)) {
            assertThat(strokes.sets()).containsExactly("images_background_small1", "images_evaluation");
            assertThat(strokes.setsFor("python/images_background_small1/a/b/c.png"))
                    .containsExactly("images_background_small1");
            assertThat(strokes.setsFor(IMAGE)).isEmpty();
        }
    }

    @Test
    void strokes_that_were_put_there_since_are_found_when_looked_for_again() throws IOException {
        Path archive = root.resolve("strokes_background.zip");
        TestRoots.write(archive, "no archive");
        try (RootStrokes strokes = RootStrokes.of(spec, Layout.OMNIGLOT)) {
            assertThat(strokes.of(IMAGE)).isEmpty();
            strokes.lookAgain();
            assertThat(strokes.of(IMAGE)).isEmpty();
            assertThat(strokes.faults()).hasSize(1);
            Files.delete(archive);
            DrawnRoots.strokes(root, "strokes_background", "Greek", 1, 1);
            assertThat(strokes.of(IMAGE)).isEmpty();
            strokes.lookAgain();
            assertThat(strokes.of(IMAGE)).isPresent();
            assertThat(strokes.faults()).isEmpty();
        }
    }

    @Test
    void other_layouts_have_no_strokes() {
        DrawnRoots.strokes(root, "strokes_background", "Greek", 1, 1);
        try (RootStrokes strokes = RootStrokes.of(spec, Layout.CLASS_FOLDERS)) {
            assertThat(strokes.sets()).isEmpty();
            assertThat(strokes.of(IMAGE)).isEmpty();
        }
    }

    @Test
    void a_damaged_archive_is_a_fault_told_once_and_a_closed_root_opens_nothing() {
        TestRoots.write(root.resolve("strokes_background.zip"), "no archive");
        RootStrokes strokes = RootStrokes.of(spec, Layout.OMNIGLOT);
        assertThat(strokes.of(IMAGE)).isEmpty();
        assertThat(strokes.of(IMAGE)).isEmpty();
        assertThat(strokes.faults()).hasSize(1);
        DrawnRoots.strokes(root, "strokes_evaluation", "Manx", 1, 1);
        strokes.close();
        assertThat(strokes.set("images_evaluation")).isEmpty();
    }
}
