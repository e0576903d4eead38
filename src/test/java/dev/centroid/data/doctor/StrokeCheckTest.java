package dev.centroid.data.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DrawnRoots;
import dev.centroid.data.Layout;
import dev.centroid.data.TestRoots;
import dev.centroid.data.pack.PackProgress;
import dev.centroid.data.stroke.PenDrawing;
import dev.centroid.data.stroke.Stroke;
import dev.centroid.data.stroke.StrokePoint;
import dev.centroid.problem.Problem;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor holds strokes against the images that they lie beside. */
class StrokeCheckTest {

    @TempDir
    private Path root;

    /** What is found about strokes. */
    private List<Finding> found() {
        DoctorReport report =
                DatasetDoctor.examine(TestRoots.spec(root, Layout.AUTO, 1), PackProgress.NONE, new RunControl());
        return report.findings().stream()
                .filter(f -> f.problem().code().key().contains("strokes")
                        || f.problem().code() == DataProblem.ZIP_UNREADABLE)
                .toList();
    }

    private static List<Problem> problems(List<Finding> findings) {
        return findings.stream().map(Finding::problem).toList();
    }

    private Path strokes(int character, int drawer) {
        return root.resolve("strokes_background").resolve(DrawnRoots.name("Greek", character, drawer) + ".txt");
    }

    @Test
    void strokes_that_follow_the_ink_are_counted() {
        DrawnRoots.omniglot(root, 3);
        List<Finding> found = found();
        assertThat(problems(found)).containsExactly(DoctorProblem.STROKES_FIT.with(12));
        assertThat(found.get(0).weight()).isEqualTo(Weight.NOTE);
    }

    @Test
    void a_root_without_strokes_hears_nothing_of_them() {
        TestRoots.omniglotZips(root);
        assertThat(found()).isEmpty();
    }

    @Test
    void strokes_of_another_drawing_are_named_with_both_shares() throws IOException {
        DrawnRoots.omniglot(root, 3);
        TestRoots.write(strokes(2, 1), DrawnRoots.text(DrawnRoots.drawing(4, 1)));
        List<Finding> found = found();
        assertThat(found).hasSize(2);
        Finding wrong = found.get(0);
        assertThat(wrong.weight()).isEqualTo(Weight.WARNING);
        assertThat(wrong.subject()).isEqualTo("images_background/Greek/character02/0002_01.png");
        assertThat(wrong.image()).isEqualTo(3);
        assertThat(wrong.problem().code()).isEqualTo(DoctorProblem.STROKES_ELSEWHERE);
        List<Object> arguments = List.copyOf(wrong.problem().arguments());
        assertThat((Long) arguments.get(1)).isBetween(20L, 80L);
        assertThat((Long) arguments.get(2)).isBetween(20L, 80L);
        assertThat(arguments.get(3)).isEqualTo(90L);
        assertThat(found.get(1).problem()).isEqualTo(DoctorProblem.STROKES_FIT.with(11));
    }

    @Test
    void drawings_whose_pen_left_the_paper_are_one_note_that_leads_to_the_first() {
        DrawnRoots.omniglot(root, 3);
        PenDrawing beyond =
                new PenDrawing(List.of(new Stroke(List.of(new StrokePoint(60, 40, 0), new StrokePoint(110, 90, 500)))));
        for (int character = 1; character <= 4; character++) {
            TestRoots.write(strokes(character, 2), DrawnRoots.text(beyond));
        }
        List<Finding> found = found();
        assertThat(problems(found))
                .containsExactly(
                        DoctorProblem.STROKES_OFF_PAPER.with(
                                4,
                                "images_background/Greek/character01/0001_02.png, "
                                        + "images_background/Greek/character02/0002_02.png, "
                                        + "images_background/Greek/character03/0003_02.png"),
                        DoctorProblem.STROKES_FIT.with(8));
        assertThat(found.get(0).weight()).isEqualTo(Weight.NOTE);
        assertThat(found.get(0).image()).isEqualTo(1);
    }

    @Test
    void a_damaged_stroke_file_is_an_error() {
        DrawnRoots.omniglot(root, 3);
        TestRoots.write(strokes(1, 2), "START\n1,-2,0\n3;4\n");
        Finding error = found().get(0);
        assertThat(error.weight()).isEqualTo(Weight.ERROR);
        assertThat(error.problem().code()).isEqualTo(DataProblem.STROKES_LINE);
        assertThat(error.image()).isEqualTo(1);
    }

    @Test
    void images_without_strokes_and_strokes_without_images_are_counted() throws IOException {
        DrawnRoots.omniglot(root, 3);
        Files.delete(strokes(1, 3));
        Files.delete(strokes(3, 1));
        TestRoots.write(strokes(4, 17), DrawnRoots.text(DrawnRoots.drawing(4, 1)));
        List<Finding> found = found();
        assertThat(problems(found))
                .containsExactly(
                        DoctorProblem.STROKES_MISSING.with(
                                2,
                                12,
                                "strokes_background",
                                "images_background/Greek/character01/0001_03.png, "
                                        + "images_background/Greek/character03/0003_01.png"),
                        DoctorProblem.STROKES_WITHOUT_IMAGE.with(1, "strokes_background", "Greek/character04/0004_17"),
                        DoctorProblem.STROKES_FIT.with(10));
        assertThat(found).extracting(Finding::weight).containsExactly(Weight.WARNING, Weight.NOTE, Weight.NOTE);
    }

    @Test
    void a_damaged_archive_is_one_error() {
        DrawnRoots.images(root, "images_background", "Greek", 1, 4, 3);
        DrawnRoots.images(root, "images_evaluation", "Manx", 5, 8, 3);
        TestRoots.write(root.resolve("strokes_background.zip"), "no archive");
        List<Finding> found = found();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).weight()).isEqualTo(Weight.ERROR);
        assertThat(found.get(0).problem().code()).isEqualTo(DataProblem.ZIP_UNREADABLE);
    }

    @Test
    void the_strokes_of_a_small_set_serve_the_large_one() {
        DrawnRoots.images(root, "images_background", "Greek", 1, 4, 3);
        DrawnRoots.images(root, "images_evaluation", "Manx", 5, 8, 3);
        DrawnRoots.strokes(root, "strokes_background_small1", "Greek", 2, 3);
        assertThat(problems(found())).containsExactly(DoctorProblem.STROKES_FIT.with(6));
    }
}
