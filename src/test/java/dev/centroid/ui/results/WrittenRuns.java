package dev.centroid.ui.results;

import dev.centroid.experiment.TinyExperiment;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.experiment.folder.RunResult;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Run folders written by hand, below {@code runs}: what is in them is known to the last digit. */
public final class WrittenRuns {

    private static final String METRICS =
            "stage,epoch,learning_rate,train_loss,train_accuracy,holdout_loss,holdout_accuracy,temperature,"
                    + "seconds,images_per_second\n";

    private final Path home;

    /** Below {@code home}. */
    public WrittenRuns(Path home) {
        this.home = home;
    }

    /** Where they lie. */
    public Path folder() {
        return home.resolve("runs");
    }

    /** A run of {@link TinyExperiment} that has a configuration and nothing else: it was interrupted at once. */
    public RunFiles begun(String name, int classifierEpochs, int metaEpochs) {
        try {
            RunFiles files = new RunFiles(Files.createDirectories(folder().resolve(name)));
            Files.move(TinyExperiment.write(home, classifierEpochs, metaEpochs), files.config());
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that came to its end with these 5-way 1-shot accuracies; two epochs of stage 1 and one of stage 2 are logged. */
    RunFiles finished(String name, double untrained, double classifier, double meta) {
        RunFiles files = begun(name, 2, 1);
        result(files, RunState.FINISHED, untrained, classifier, meta);
        write(
                files.metrics(),
                METRICS + "classifier,1,0.1,2.5,0.25,,,,10,100\n" + "classifier,2,0.1,1.5,0.5,,,,10,300\n"
                        + "meta,1,0.01,0.75,0.625,,,10,5,200\n");
        return files;
    }

    /** Writes {@code result.json}. */
    static void result(RunFiles files, RunState state, double untrained, double classifier, double meta) {
        RunResult.of(
                        state,
                        25,
                        List.of(
                                stage(Stage.CLASSIFIER, "untrained", untrained),
                                stage(Stage.CLASSIFIER, "last", classifier),
                                stage(Stage.META, "best", meta)))
                .write(files.result());
    }

    private static RunResult.StageResult stage(Stage stage, String checkpoint, double accuracy) {
        return new RunResult.StageResult(
                stage, checkpoint, 1, 1, List.of(new RunResult.Score("novel", 5, 1, 15, 600, accuracy, 0.01, 0.5)));
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
