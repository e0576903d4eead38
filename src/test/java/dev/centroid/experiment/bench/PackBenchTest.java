package dev.centroid.experiment.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.data.TestRoots;
import dev.centroid.data.pack.PackProgress;
import dev.centroid.experiment.bench.PackBench.PackTimes;
import dev.centroid.problem.Messages;
import dev.centroid.run.RunControl;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackBenchTest {

    @TempDir
    Path temp;

    @Test
    void theFirstOpeningPacksAndTheOthersDoNot() {
        String root = TestRoots.miniImageNet(temp.resolve("root")).toString();
        AtomicLong total = new AtomicLong();
        PackTimes times = PackBench.measure(root, List.of(), (done, all) -> total.set(all), new RunControl());
        assertThat(times.images()).isPositive().isEqualTo((int) total.get());
        assertThat(times.firstSeconds()).isPositive();
        assertThat(times.againSeconds()).isPositive();
        assertThat(BenchText.line(times, Messages.english())).startsWith(root).contains(times.images() + " images");
    }

    @Test
    void aStopIsHeard() {
        RunControl control = new RunControl();
        control.stop();
        String root = TestRoots.miniImageNet(temp.resolve("root")).toString();
        assertThatThrownBy(() -> PackBench.measure(root, List.of(), PackProgress.NONE, control))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void imagesAreAugmented() {
        assertThat(ImageRun.measure(0.001, new RunControl())).isPositive();
    }
}
