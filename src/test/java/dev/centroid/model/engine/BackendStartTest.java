package dev.centroid.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.model.ModelProblem;
import dev.centroid.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nd4j.common.io.Resource;
import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.factory.Nd4jBackend;

class BackendStartTest {

    @Test
    void aGpuThatDoesNotAnswerIsOnePlainWarning() {
        RuntimeException failure = new RuntimeException(
                new UnsatisfiedLinkError("libcuda.so.1: cannot open shared object file\n\tat somewhere"));
        Optional<Problem> warning = BackendStart.unusableGpu(List.of(gpu(failure)));
        assertThat(warning.orElseThrow().code()).isEqualTo(ModelProblem.NO_GPU);
        assertThat(warning.orElseThrow().isWarning()).isTrue();
        assertThat(warning.orElseThrow().toString())
                .contains("libcuda.so.1: cannot open shared object file")
                .doesNotContain("\n")
                .doesNotContain("at somewhere");
    }

    @Test
    void aGpuThatAnswersAndNoGpuAtAllAreNoWarning() {
        assertThat(BackendStart.unusableGpu(List.of(gpu(null)))).isEmpty();
        assertThat(BackendStart.unusableGpu(List.of())).isEmpty();
        assertThat(BackendStart.unusableGpu(List.of(Nd4j.getBackend()))).isEmpty();
    }

    @Test
    void startingTwiceSaysNothingNew() {
        List<Problem> warnings = new ArrayList<>();
        Engines.start(warnings::add);
        int first = warnings.size();
        Engines.start(warnings::add);
        assertThat(warnings).hasSize(first);
    }

    /** Behaves like ND4J's CUDA backend: available, or failing with what the driver said. */
    private static Nd4jBackend gpu(RuntimeException failure) {
        return new Nd4jBackend() {
            @Override
            public int getPriority() {
                return BACKEND_PRIORITY_GPU;
            }

            @Override
            public boolean isAvailable() {
                if (failure != null) {
                    throw failure;
                }
                return true;
            }

            @Override
            public boolean canRun() {
                return isAvailable();
            }

            @Override
            public boolean allowsOrder() {
                return false;
            }

            @Override
            public Resource getConfigurationResource() {
                throw new UnsupportedOperationException();
            }

            @Override
            @SuppressWarnings("rawtypes")
            public Class getNDArrayClass() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Environment getEnvironment() {
                throw new UnsupportedOperationException();
            }

            @Override
            public String buildInfo() {
                return "";
            }

            @Override
            public void logBackendInit() {
                // Nothing to say.
            }
        };
    }
}
