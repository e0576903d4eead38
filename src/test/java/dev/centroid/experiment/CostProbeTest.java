package dev.centroid.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.experiment.config.ConfigDraft;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.run.RunControl;
import dev.centroid.run.Stage;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The estimate follows from the pace of a few steps. */
class CostProbeTest {

    private static final long SECOND = 1_000_000_000L;

    private final ExperimentConfig demo = ConfigDraft.open(Path.of("sample-configs", "demo.yaml"))
            .check()
            .reading()
            .orElseThrow()
            .config();

    @Test
    void a_clock_of_one_second_a_step_gives_four_images_a_second() {
        AtomicLong now = new AtomicLong();
        CostEstimate cost = new CostProbe(() -> now.getAndAdd(SECOND)).measure(demo, 1200, 1, new RunControl());
        assertThat(cost.imagesPerSecond()).isEqualTo(4);
        assertThat(cost.epochSeconds().get(Stage.CLASSIFIER)).isEqualTo(300);
        // 10 steps of 4 episodes of 5 classes with 1 + 5 images each.
        assertThat(cost.epochSeconds().get(Stage.META)).isEqualTo(300);
        // ConvNet4 of one channel: 3×3 convolutions with bias, gamma and beta of each norm.
        assertThat(cost.parameters()).isEqualTo(64 * 9 + 64 + 128 + 3 * (64 * 64 * 9 + 64 + 128));
        assertThat(cost.memoryBytes()).isPositive();
    }

    @Test
    void a_stop_ends_it() {
        RunControl control = new RunControl();
        control.stop();
        assertThatThrownBy(() -> new CostProbe().measure(demo, 1200, 1, control))
                .isInstanceOf(CancellationException.class);
    }
}
