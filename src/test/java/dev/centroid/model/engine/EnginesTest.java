package dev.centroid.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.model.BackboneGraphs;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.ModelProblem;
import dev.centroid.model.engine.onednn.OneDnnLibrary;
import dev.centroid.problem.Problem;
import dev.centroid.run.RunSeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which engine is made of a wish, and what is said where it cannot be fulfilled. */
class EnginesTest {

    private static final BackboneSpec SPEC = new BackboneSpec(BackboneKind.CONVNET4, 1, 16, 16, List.of(2, 3, 2, 3));
    private static final Optional<OneDnnLibrary> NONE = Optional.empty();

    private final List<Problem> notices = new ArrayList<>();

    private EngineDescription describe(EngineChoice choice, Precision precision, Optional<OneDnnLibrary> library) {
        EngineWish wish = new EngineWish(choice, precision, 2);
        ComputationGraph graph = BackboneGraphs.build(SPEC, new RunSeed(1));
        try (BackboneEngine engine = Engines.create(wish, SPEC, graph, notices::add, library)) {
            return engine.description();
        }
    }

    private static Optional<OneDnnLibrary> present() {
        Optional<OneDnnLibrary> library = OneDnnLibrary.find();
        Assumptions.assumeTrue(library.isPresent(), "oneDNN does not load on this machine");
        return library;
    }

    @Test
    void oneDnnIsTheFastestOnACpu() {
        EngineDescription description = describe(EngineChoice.AUTO, Precision.FP32, present());
        assertThat(description.engine()).isEqualTo("onednn");
        assertThat(description.backend()).matches("oneDNN \\d+\\.\\d+\\.\\d+");
        assertThat(description.device()).isEqualTo("CPU");
        assertThat(description.instructionSet()).isNotBlank();
        assertThat(description.precision()).isEqualTo("fp32");
        assertThat(description.threads()).isEqualTo(2);
        assertThat(notices).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "ONEDNN"})
    void withoutTheLibraryAnotherEngineComputesAndSaysSoOnce(EngineChoice choice) {
        EngineDescription description = describe(choice, Precision.FP32, NONE);
        assertThat(description.engine()).isEqualTo("dl4j");
        assertThat(notices).containsExactly(ModelProblem.ONEDNN_MISSING.with());
        assertThat(notices.get(0).isWarning()).isTrue();
    }

    @Test
    void dl4jIsTakenAtItsWord() {
        EngineDescription description = describe(EngineChoice.DL4J, Precision.FP32, present());
        assertThat(description.engine()).isEqualTo("dl4j");
        assertThat(description.backend()).startsWith("nd4j-");
        assertThat(description.precision()).isEqualTo("fp32");
        assertThat(description.threads()).isEqualTo(2);
        assertThat(notices).isEmpty();
    }

    @Test
    void bf16IsRefusedWhereTheCpuCannot() {
        OneDnnLibrary old = new OneDnnLibrary(present().orElseThrow().version(), "avx2", false);
        EngineDescription description = describe(EngineChoice.AUTO, Precision.BF16, Optional.of(old));
        assertThat(description.precision()).isEqualTo("fp32");
        assertThat(notices).containsExactly(ModelProblem.BF16_UNSUPPORTED.with("avx2"));
    }

    @Test
    void bf16IsRefusedWhereOnlyDl4jComputes() {
        assertThat(describe(EngineChoice.DL4J, Precision.BF16, present()).precision())
                .isEqualTo("fp32");
        assertThat(notices).containsExactly(ModelProblem.BF16_NEEDS_ONEDNN.with());
    }

    @Test
    void bf16IsUsedWhereItIsAskedFor() {
        EngineKind.assumeBf16();
        assertThat(describe(EngineChoice.AUTO, Precision.BF16, present()).precision())
                .isEqualTo("bf16");
        assertThat(notices).isEmpty();
    }

    @Test
    void aWishIsReadFromADescription() {
        EngineDescription used = new EngineDescription("onednn", "oneDNN 3", "CPU", "avx2", "bf16", 3);
        assertThat(EngineWish.like(used)).isEqualTo(new EngineWish(EngineChoice.ONEDNN, Precision.BF16, 3));
    }
}
