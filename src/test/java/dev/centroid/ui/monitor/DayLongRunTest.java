package dev.centroid.ui.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.experiment.MemoryUse;
import dev.centroid.experiment.RunOutcome;
import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.run.Phase;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import dev.centroid.ui.common.InlineBackground;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.queue.RunQueue;
import dev.centroid.ui.queue.RunRequest;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of a day, in fast-forward: what the window keeps of it does not grow. */
@Tag("slow")
class DayLongRunTest {

    private static final int EVENTS_PER_SECOND = 200;
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int HOURS = 24;
    private static final int STEPS_PER_EPOCH = 500;
    private static final int EVENTS_PER_LOOK = 2000;
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    private Path home;

    private final List<Runnable> tickers = new ArrayList<>();
    private final long[] heap = new long[HOURS];
    private MonitorViewModel model;

    @Test
    void its_heap_stays_as_it_was_after_the_first_hours() {
        InlineBackground background = new InlineBackground();
        TestShell test = new TestShell(home, background, (millis, action) -> {
            tickers.add(action);
            return () -> tickers.remove(action);
        });
        RunQueue queue = new RunQueue((request, listener, control) -> work(listener), background);
        model = new MonitorViewModel(test.shell, queue, () -> new MemoryUse(1, 2));
        test.shell.navigation().show(Place.MONITOR);
        queue.add(new RunRequest.Train(ConfigFile.readSample("demo")));
        // All that is bounded is full by then.
        assertThat(heap[HOURS - 1]).isPositive().isLessThan(heap[HOURS / 4] + MEGABYTE);
    }

    /** The training thread and the screen take turns. */
    private RunOutcome work(RunListener listener) {
        listener.on(new RunEvent.StageStarted(Stage.META, Integer.MAX_VALUE, STEPS_PER_EPOCH, 100, 0, 0));
        int step = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            for (int event = 0; event < EVENTS_PER_SECOND * SECONDS_PER_HOUR; event += 2) {
                tell(listener, step++);
                if (event % EVENTS_PER_LOOK == 0) {
                    List.copyOf(tickers).forEach(Runnable::run);
                }
            }
            heap[hour] = heapAfterCollection();
            System.out.printf("hour %2d: %,d steps, heap %.1f MB%n", hour + 1, step, heap[hour] / (double) MEGABYTE);
        }
        assertThat(model.snapshotProperty().get().epoch()).isEqualTo((step - EVENTS_PER_LOOK / 2) / STEPS_PER_EPOCH);
        return new RunOutcome(home, RunState.FINISHED, List.of());
    }

    private static void tell(RunListener listener, long step) {
        int epoch = (int) (step / STEPS_PER_EPOCH);
        int within = (int) (step % STEPS_PER_EPOCH);
        double loss = 1 + Math.sin(step * 0.7);
        listener.on(new RunEvent.StepFinished(Stage.META, epoch, within, loss, loss / 2, 0.001, 10 + loss, 100, 0.01));
        listener.on(new RunEvent.EpisodeScored(Stage.META, Phase.META_TRAIN, 5, 1, 15, epoch, within, loss, loss / 2));
        if (within == STEPS_PER_EPOCH - 1) {
            listener.on(new RunEvent.EpochFinished(
                    Stage.META, epoch, 0.001, loss, 0.5, Double.NaN, Double.NaN, List.of(), 10, 100, 5));
        }
    }

    private static long heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
