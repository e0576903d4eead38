package dev.centroid.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.run.Phase;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunSnapshot;
import dev.centroid.run.Stage;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A run of a day, in fast-forward: what the window keeps of it does not grow. */
@Tag("slow")
class DayLongRunTest {

    private static final int EVENTS_PER_SECOND = 200;
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int HOURS = 24;
    private static final int STEPS_PER_EPOCH = 500;
    private static final int EVENTS_PER_SNAPSHOT = 2000;
    private static final long MEGABYTE = 1 << 20;

    private final QueuedRun run = new QueuedRun(new RunRequest.Train(ConfigFile.readSample("demo")));
    private RunSnapshot shown;

    @Test
    void its_heap_stays_as_it_was_after_the_first_hours() {
        run.recorder().on(new RunEvent.StageStarted(Stage.META, Integer.MAX_VALUE, STEPS_PER_EPOCH, 100, 0, 0));
        long[] heap = new long[HOURS];
        long step = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            for (int event = 0; event < EVENTS_PER_SECOND * SECONDS_PER_HOUR; event += 2) {
                tell(step++);
                if (event % EVENTS_PER_SNAPSHOT == 0) {
                    shown = run.snapshot();
                }
            }
            heap[hour] = heapAfterCollection();
            System.out.printf("hour %2d: %,d steps, heap %.1f MB%n", hour + 1, step, heap[hour] / (double) MEGABYTE);
        }
        assertThat(shown.epoch()).isEqualTo((int) ((step - EVENTS_PER_SNAPSHOT / 2) / STEPS_PER_EPOCH));
        // All that is bounded is full by then.
        assertThat(heap[HOURS - 1]).isLessThan(heap[HOURS / 4] + MEGABYTE);
    }

    private void tell(long step) {
        int epoch = (int) (step / STEPS_PER_EPOCH);
        int within = (int) (step % STEPS_PER_EPOCH);
        double loss = 1 + Math.sin(step * 0.7);
        run.recorder()
                .on(new RunEvent.StepFinished(Stage.META, epoch, within, loss, loss / 2, 0.001, 10 + loss, 100, 0.01));
        run.recorder()
                .on(new RunEvent.EpisodeScored(Stage.META, Phase.META_TRAIN, 5, 1, 15, epoch, within, loss, loss / 2));
        if (within == STEPS_PER_EPOCH - 1) {
            run.recorder()
                    .on(new RunEvent.EpochFinished(
                            Stage.META, epoch, 0.001, loss, 0.5, Double.NaN, Double.NaN, List.of(), 10, 100, 5));
        }
    }

    private static long heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
