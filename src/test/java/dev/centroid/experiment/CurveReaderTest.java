package dev.centroid.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.run.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveReaderTest {

    private static final String METRICS =
            """
            stage,epoch,learning_rate,train_loss,train_accuracy,holdout_loss,holdout_accuracy,temperature,\
            meta_validation_5way_1shot_15query_accuracy,meta_validation_5way_5shot_15query_accuracy,seconds,images_per_second
            classifier,1,0.1,2.0,0.3,,0.25,,,,10.5,100
            classifier,2,0.1,1.5,0.5,,0.4,,0.6,0.7,10,200
            meta,1,0.001,0.9,0.8,,,10.0,0.65,0.75,5,300
            meta,2,0.001,0.8,0.9,,""";

    @TempDir
    Path folder;

    private List<RunCurve> read(CurveKind kind, boolean perStep) {
        return CurveReader.read(new RunFiles(folder), kind, perStep);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void epochsOfBothStages() throws IOException {
        write("metrics.csv", METRICS);

        List<RunCurve> loss = read(CurveKind.TRAIN_LOSS, false);

        assertThat(loss).extracting(RunCurve::stage).containsExactly(Stage.CLASSIFIER, Stage.META);
        assertThat(loss.get(0).x()).containsExactly(1, 2);
        assertThat(loss.get(0).y()).containsExactly(2.0, 1.5);
        assertThat(loss.get(1).y())
                .as("the row that is still being written is left out")
                .containsExactly(0.9);
        assertThat(loss.get(0).end()).isEqualTo(2);
    }

    @Test
    void whatWasNotMeasuredIsNoPoint() throws IOException {
        write("metrics.csv", METRICS);

        List<RunCurve> holdout = read(CurveKind.HOLDOUT_ACCURACY, true);

        assertThat(holdout).hasSize(1);
        assertThat(holdout.get(0).y()).containsExactly(0.25, 0.4);
    }

    @Test
    void validationHasACurveForEachTask() throws IOException {
        write("metrics.csv", METRICS);

        List<RunCurve> curves = read(CurveKind.VALIDATION_ACCURACY, false);

        assertThat(curves)
                .extracting(c -> c.stage() + " " + c.way() + "/" + c.shot() + " " + c.x()[0] + " " + c.y()[0])
                .containsExactlyInAnyOrder(
                        "CLASSIFIER 5/1 2.0 0.6", "CLASSIFIER 5/5 2.0 0.7", "META 5/1 1.0 0.65", "META 5/5 1.0 0.75");
    }

    @Test
    void stepsAreCountedThroughTheEpochsOfAStage() throws IOException {
        write(
                "steps.csv",
                """
                stage,epoch,step,loss,accuracy,learning_rate
                classifier,1,1,2.0,0.1,0.1
                classifier,1,2,1.9,0.2,0.1
                classifier,2,1,1.8,0.3,0.01
                meta,1,1,0.5,0.9,0.001
                """);

        List<RunCurve> rates = read(CurveKind.LEARNING_RATE, true);

        assertThat(rates.get(0).x()).containsExactly(1, 2, 3);
        assertThat(rates.get(0).y()).containsExactly(0.1, 0.1, 0.01);
        assertThat(rates.get(1).x()).containsExactly(1);
    }

    @Test
    void ofEpisodesOnlyThoseOfTraining() throws IOException {
        write(
                "episodes.csv",
                """
                stage,phase,epoch,episode,way,shot,query,loss,accuracy
                classifier,meta-validation,1,1,5,1,15,1.0,0.5
                meta,meta-train,1,1,5,1,5,1.0,0.6
                meta,meta-train,1,2,5,1,5,1.0,0.7
                """);

        List<RunCurve> curves = read(CurveKind.EPISODE_ACCURACY, false);

        assertThat(curves).hasSize(1);
        assertThat(curves.get(0).y()).containsExactly(0.6, 0.7);
        assertThat(curves.get(0).x()).containsExactly(1, 2);
    }

    @Test
    void aRunWithoutLogsHasNoCurves() {
        for (CurveKind kind : CurveKind.values()) {
            assertThat(read(kind, true)).as(kind.name()).isEmpty();
        }
    }
}
