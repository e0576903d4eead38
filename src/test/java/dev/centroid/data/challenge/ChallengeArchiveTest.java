package dev.centroid.data.challenge;

import static dev.centroid.data.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.data.DataProblem;
import dev.centroid.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void runs_know_the_class_of_each_test_drawing() throws IOException {
        List<ChallengeRun> runs = ChallengeArchive.read(Runs.write(folder.resolve("runs.zip"), 2, 3));
        assertThat(runs).extracting(ChallengeRun::name).containsExactly("run01", "run02");
        assertThat(runs.get(0).training()).hasSize(3);
        assertThat(runs.get(0).classes()).containsExactly(2, 1, 0);
    }

    @Test
    void what_is_no_file_is_told_as_such() {
        assertRefused(
                () -> ChallengeArchive.read(folder.resolve("missing.zip")),
                DataProblem.CHALLENGE_NO_FILE,
                "missing.zip");
        assertRefused(() -> ChallengeArchive.read(folder), DataProblem.CHALLENGE_NO_FILE, folder.toString());
    }

    @Test
    void drawings_are_numbered_by_run_training_first() throws IOException {
        ChallengeImages images =
                new ChallengeImages(ChallengeArchive.read(Runs.write(folder.resolve("runs.zip"), 2, 3)));
        assertThat(images.imageCount()).isEqualTo(12);
        assertThat(images.training(1, 2)).isEqualTo(8);
        assertThat(images.test(1, 0)).isEqualTo(9);
        assertThat(images.imageName(9)).endsWith("run02/test/item01.png");
        assertThat(images.classOf(9)).isEqualTo(images.classOf(8));
        assertThat(images.imagesOf(5)).containsExactly(8, 9);
        byte[] pixels = new byte[images.shape().size()];
        images.readPixels(8, pixels, 0);
        assertThat(pixels[10 * 105 + 40]).isZero();
        assertThat(pixels[10 * 105 + 39]).isEqualTo((byte) 255);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run01/test/item01.png",
                "run01/test/item01.png run01/training/class09.png",
                "run01/test/item01.png run01/training/class01.png\nrun01/test/item01.png run01/training/class02.png"
            })
    void a_wrong_label_is_named_with_its_line(String labels) throws IOException {
        Path zip = Runs.labelled(folder.resolve("runs.zip"), labels);
        assertThatThrownBy(() -> ChallengeArchive.read(zip))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("run01/class_labels.txt, line " + (labels.contains("\n") ? 2 : 1));
    }

    @Test
    void a_test_drawing_without_a_label_is_refused() throws IOException {
        Path zip = Runs.labelled(folder.resolve("runs.zip"), "run01/test/item01.png run01/training/class01.png\n");
        assertThatThrownBy(() -> ChallengeArchive.read(zip))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo(DataProblem.CHALLENGE_LABELS_MISSING));
    }

    @Test
    void an_archive_without_runs_is_refused() throws IOException {
        Path zip = folder.resolve("empty.zip");
        new ZipOutputStream(Files.newOutputStream(zip)).close();
        assertThatThrownBy(() -> ChallengeArchive.read(zip)).hasMessageContaining("class_labels.txt");
    }
}
