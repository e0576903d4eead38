package dev.centroid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DataProblem;
import dev.centroid.run.RunEvent;
import dev.centroid.run.Stage;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What a terminal is told beside the epochs. */
class RunProgressTest {

    @Test
    void a_packing_beside_the_run_takes_one_line_and_its_end_another() {
        StringWriter text = new StringWriter();
        try (RunProgress progress = new RunProgress(new PrintWriter(text, true))) {
            for (int c = 1; c <= 351; c++) {
                progress.on(new RunEvent.PackingClass(c, 351));
            }
            progress.on(new RunEvent.PackingEnded(true));
        }
        assertThat(text.toString().lines()).hasSize(2).first().asString().contains("351");
    }

    @Test
    void the_engine_is_told_once_and_again_where_a_later_stage_has_another() {
        StringWriter text = new StringWriter();
        try (RunProgress progress = new RunProgress(new PrintWriter(text, true))) {
            progress.on(new RunEvent.EngineOpened(Stage.CLASSIFIER, "onednn", "CPU", "avx512_core_bf16", "bf16", 2));
            progress.on(new RunEvent.EngineOpened(Stage.META, "onednn", "CPU", "avx512_core_bf16", "bf16", 2));
            progress.on(new RunEvent.EngineOpened(Stage.META, "dl4j", "CPU", "avx2", "fp32", 2));
        }
        assertThat(text.toString().lines()).hasSize(2);
        assertThat(text.toString().lines().findFirst().orElseThrow())
                .contains("onednn", "bf16", "CPU", "avx512_core_bf16", "2");
    }

    @Test
    void a_packing_that_fails_says_why_in_one_line() {
        StringWriter text = new StringWriter();
        try (RunProgress progress = new RunProgress(new PrintWriter(text, true))) {
            progress.on(new RunEvent.Notice(DataProblem.PACKING_ENDED.with("/cache/packs", "No space left on device")));
            progress.on(new RunEvent.PackingEnded(false));
        }
        assertThat(text.toString().lines())
                .singleElement()
                .asString()
                .contains("/cache/packs", "No space left on device");
    }
}
