package dev.centroid.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.experiment.folder.FolderProblem;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.experiment.folder.RunFolder;
import dev.centroid.experiment.folder.RunResult;
import dev.centroid.experiment.folder.RunSummary;
import dev.centroid.problem.Problem;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCatalogueTest {

    private static final String HEAD = "stage,epoch,seconds,images_per_second\n";

    @TempDir
    Path home;

    private final RunCatalogue catalogue = new RunCatalogue();
    private RunFiles files;

    @BeforeEach
    void makeRun() throws IOException {
        files = new RunFiles(Files.createDirectories(home.resolve("runs/20260102-030405-tiny")));
        Files.copy(TinyExperiment.write(home, 3, 2), files.config());
    }

    private RunOverview only() {
        List<RunOverview> found = catalogue.scan(home.resolve("runs"));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void tellsSettingsAndPace() throws IOException {
        Files.writeString(files.metrics(), HEAD + "classifier,1,10,100\nclassifier,2,5,300\nmeta,1,");

        RunOverview run = only();

        RunSettings settings = run.settings().orElseThrow();
        assertThat(settings.method()).isEqualTo(RunSettings.Method.META);
        assertThat(settings.dataset()).isEqualTo("synthetic-glyphs");
        assertThat(settings.network()).isEqualTo("convnet4");
        assertThat(settings.epochs()).isEqualTo(5);
        assertThat(settings.meta().orElseThrow().learningRate()).isEqualTo(0.01);
        assertThat(run.pace()).isEqualTo(new RunPace(2, 15, 200));
        assertThat(run.status()).isEqualTo(RunSummary.Status.INTERRUPTED);
        assertThat(run.started())
                .contains(LocalDateTime.of(2026, 1, 2, 3, 4, 5)
                        .atZone(ZoneId.systemDefault())
                        .toInstant());
        assertThat(run.engine()).contains("auto");
    }

    @Test
    void aLaterLookSeesWhatHasChanged() throws IOException {
        assertThat(only().pace().epochs()).isZero();
        Files.writeString(files.metrics(), HEAD + "classifier,1,10,100\n");
        assertThat(only().pace().epochs()).isEqualTo(1);

        try (RunFolder held = RunFolder.open(files.folder())) {
            assertThat(held.files()).isEqualTo(files);
            assertThat(only().status()).isEqualTo(RunSummary.Status.RUNNING);
            assertThat(only().isResumable()).isFalse();
        }
        assertThat(only().isResumable()).isTrue();
    }

    @Test
    void theBestScoreOnNovelClassesCounts() {
        RunResult.of(
                        RunState.FINISHED,
                        9,
                        List.of(
                                stage(Stage.CLASSIFIER, "untrained", score("novel", 1, 0.4)),
                                stage(Stage.CLASSIFIER, "last", score("novel", 1, 0.6), score("novel", 5, 0.7)),
                                stage(Stage.META, "last", score("novel", 1, 0.61)),
                                stage(Stage.META, "best", score("novel", 1, 0.65), score("validation", 1, 0.9))))
                .write(files.result());

        RunOverview run = only();
        RunOverview.Task oneShot = new RunOverview.Task(5, 1);

        assertThat(run.untrained(oneShot).orElseThrow().accuracy()).isEqualTo(0.4, within(0.0));
        assertThat(run.score(Stage.CLASSIFIER, oneShot).orElseThrow().accuracy())
                .isEqualTo(0.6, within(0.0));
        assertThat(run.score(Stage.META, oneShot).orElseThrow().accuracy()).isEqualTo(0.65, within(0.0));
        assertThat(run.score(Stage.META, new RunOverview.Task(20, 1))).isEmpty();
        assertThat(run.tasks()).containsExactly(oneShot, new RunOverview.Task(5, 5));
    }

    @Test
    void brokenFoldersAreRuns() throws IOException {
        Files.writeString(files.config(), "version: 1\nnonsense: 3\n");
        Files.createDirectories(home.resolve("runs/20260103-000000-empty"));

        List<RunOverview> found = catalogue.scan(home.resolve("runs"));

        assertThat(found).extracting(RunOverview::status).containsOnly(RunSummary.Status.BROKEN);
        assertThat(found).allSatisfy(run -> assertThat(run.problems()).isNotEmpty());
        assertThat(found.get(0).problems()).extracting(Problem::code).containsExactly(FolderProblem.NOT_A_RUN);
        assertThat(found.get(1).settings()).isEmpty();
        assertThat(found).noneMatch(RunOverview::isResumable);
    }

    private static RunResult.StageResult stage(Stage stage, String checkpoint, RunResult.Score... scores) {
        return new RunResult.StageResult(stage, checkpoint, 1, 1, List.of(scores));
    }

    private static RunResult.Score score(String split, int shot, double accuracy) {
        return new RunResult.Score(split, 5, shot, 15, 600, accuracy, 0.01, 0.5);
    }
}
