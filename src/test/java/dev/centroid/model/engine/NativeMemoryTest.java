package dev.centroid.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.centroid.problem.ProblemException;
import dev.centroid.problem.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {

    @Test
    void namesHalfTheBatchAndTheLimit() {
        MemoryLimits limits = new MemoryLimits(100, 0);
        limits.check(40, 60);
        ProblemException problem = assertThrows(
                ProblemException.class,
                () -> NativeMemory.guarded(
                        64,
                        () -> {
                            limits.check(41, 60);
                            return null;
                        },
                        () -> {}));
        assertThat(problem.kind()).isEqualTo(ProblemKind.FAILURE);
        assertThat(problem.problems().get(0).arguments()).containsExactly(64, 32, MemoryLimits.ARRAYS_PROPERTY);
        assertThat(arguments(() -> new MemoryLimits(0, 100).check(0, 1)))
                .containsExactly(1, 1, MemoryLimits.PROCESS_PROPERTY);
        assertThat(arguments(() -> {
                    throw new IllegalStateException(new OutOfMemoryError("Physical memory usage is too high"));
                }))
                .containsExactly(1, 1, MemoryLimits.ARRAYS_PROPERTY);
        new MemoryLimits(0, 0).check(Long.MAX_VALUE / 2, 1);
    }

    private static List<Object> arguments(Runnable failing) {
        RuntimeException failure = assertThrows(RuntimeException.class, failing::run);
        return NativeMemory.problem(failure, 1).orElseThrow().problems().get(0).arguments();
    }

    @Test
    void otherFailuresPassAsTheyAre() {
        assertThat(NativeMemory.problem(new OutOfMemoryError("Java heap space"), 8))
                .isEmpty();
        AtomicInteger cleaned = new AtomicInteger();
        assertThatThrownBy(() -> NativeMemory.guarded(
                        8,
                        () -> {
                            throw new IllegalStateException("other");
                        },
                        cleaned::incrementAndGet))
                .isInstanceOf(IllegalStateException.class);
        assertThat(cleaned).hasValue(1);
    }

    /** A child with a low limit really runs out, says so, and then goes on with the smaller batch. */
    @Test
    void aRealLimitIsAPlainProblem() throws IOException, InterruptedException {
        runChild(LowMemoryChild.class, "-Xmx256m", "-D" + MemoryLimits.ARRAYS_PROPERTY + "=64M");
    }

    /** In a child, whose heap is there from the beginning and does not count as growth. */
    @Test
    void nothingLeaksOverManySteps() throws IOException, InterruptedException {
        runChild(ManyStepsChild.class, "-Xms128m", "-Xmx128m", "-XX:+AlwaysPreTouch");
    }

    private static void runChild(Class<?> program, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).as(output).isEqualTo(LowMemoryChild.AS_EXPECTED);
    }
}
