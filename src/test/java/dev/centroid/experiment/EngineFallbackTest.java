package dev.centroid.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.experiment.folder.Provenance;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command on a machine that oneDNN has no native library for. */
class EngineFallbackTest {

    @TempDir
    private Path folder;

    @Test
    void withoutItsNativeLibraryTheRunSaysSoAndGoesOnWithDl4j() throws IOException, InterruptedException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().matches("dnnl-.*(linux|windows|macosx).*"))
                .collect(Collectors.joining(File.pathSeparator));
        Path output = folder.resolve("output.txt");
        Path config = TinyExperiment.write(folder, 1, 1);
        Path runs = folder.resolve("runs");
        Process process = CentroidProcess.startWith(
                classPath, folder.resolve("home"), output, "train", config.toString(), "--runs", runs.toString());
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String words = Files.readString(output);
        assertThat(process.exitValue()).as(words).isZero();
        assertThat(words)
                .containsOnlyOnce("oneDNN does not load on this machine")
                .doesNotContain("\tat ");
        Path run = CentroidProcess.awaitRun(runs, process);
        Provenance.Sitting sitting =
                Provenance.read(run.resolve("provenance.json")).sittings().get(0);
        assertThat(sitting.engine()).containsEntry("engine", "dl4j");
        assertThat(sitting.precision()).isEqualTo("fp32");
    }
}
