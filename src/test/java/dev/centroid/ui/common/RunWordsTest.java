package dev.centroid.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.run.RunEvent;
import dev.centroid.run.RunSnapshotRecorder;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import org.junit.jupiter.api.Test;

/** Where a run stands, in words. */
class RunWordsTest {

    private final RunSnapshotRecorder recorder = new RunSnapshotRecorder();
    private final RunWords words = new RunWords(new Words(Language.ENGLISH));

    @Test
    void the_class_that_is_packed_beside_the_run_is_named() {
        recorder.on(new RunEvent.StateChanged(RunState.RUNNING));
        recorder.on(new RunEvent.PackingClass(37, 351));
        assertThat(words.progress(recorder.snapshot())).isEqualTo("packing class 37 of 351");
        recorder.on(new RunEvent.StageStarted(Stage.META, 2, 10, 80, 0, 0));
        assertThat(words.progress(recorder.snapshot()))
                .startsWith("Meta-Baseline: epoch 1 of 2")
                .endsWith("packing class 37 of 351");
        recorder.on(new RunEvent.PackingEnded(true));
        assertThat(words.progress(recorder.snapshot())).doesNotContain("packing");
    }
}
