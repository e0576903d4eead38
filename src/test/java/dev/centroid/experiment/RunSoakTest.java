package dev.centroid.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resident memory over 100 runs in one process, half of them stopped on their way. */
@Tag("slow")
class RunSoakTest {

    @TempDir
    private Path folder;

    @Test
    void memoryStaysWhereItIsOverAHundredRuns() throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms128m",
                "-Xmx128m",
                "-XX:+AlwaysPreTouch",
                "-cp",
                System.getProperty("java.class.path"),
                RunSoakChild.class.getName(),
                TinyExperiment.write(folder, 2, 2).toString(),
                folder.toString(),
                "100");
        Process child = new ProcessBuilder(command).inheritIO().start();
        assertThat(child.waitFor(30, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).isEqualTo(RunSoakChild.AS_EXPECTED);
    }
}
