package dev.centroid.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.model.engine.onednn.OneDnnLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resident memory over 10,000 training steps, and over 100 engines made and closed; in a child of its own each. */
@Tag("slow")
class SoakTest {

    @ParameterizedTest
    @CsvSource({"steps, 10000", "engines, 100"})
    void memoryStaysWhereItIs(String what, int count) throws IOException, InterruptedException {
        Assumptions.assumeTrue(OneDnnLibrary.find().isPresent(), "oneDNN does not load on this machine");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms128m",
                "-Xmx128m",
                "-XX:+AlwaysPreTouch",
                "-cp",
                System.getProperty("java.class.path"),
                SoakChild.class.getName(),
                what,
                String.valueOf(count));
        Process child = new ProcessBuilder(command).inheritIO().start();
        assertThat(child.waitFor(30, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).isEqualTo(LowMemoryChild.AS_EXPECTED);
    }
}
