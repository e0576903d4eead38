package dev.centroid.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.data.RealData;
import dev.centroid.data.challenge.Runs;
import dev.centroid.problem.Messages;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChallengeEvaluationTest {

    /** Lake's own figures for the modified Hausdorff distance, in percent. */
    private static final List<Integer> PUBLISHED_RUNS =
            List.of(45, 35, 40, 25, 30, 15, 60, 35, 40, 55, 15, 70, 65, 35, 15, 25, 30, 40, 70, 30);

    @TempDir
    private Path folder;

    @Test
    void the_modified_hausdorff_distance_makes_the_published_errors() {
        ChallengeReport report = new ChallengeEvaluation(event -> {}, new RunControl())
                .hausdorff(RealData.folder("omniglot").resolve("all_runs.zip"));
        assertThat(report.errors()).isEqualTo(155);
        assertThat(report.trials()).isEqualTo(400);
        assertThat(report.error()).isCloseTo(0.3875, within(1e-9));
        assertThat(report.runs())
                .extracting(run -> (int) Math.round(run.error() * 100))
                .containsExactlyElementsOf(PUBLISHED_RUNS);
        assertThat(ChallengeText.lines(report, Messages.english()))
                .anyMatch(line -> line.contains("38.8 ±") && line.contains("155 errors of 400"))
                .anyMatch(line -> line.contains("4.5 %  people"));
    }

    @Test
    void each_drawing_is_taken_for_its_own_class_and_every_answer_is_kept() throws IOException {
        List<Object> heard = new ArrayList<>();
        ChallengeReport report = new ChallengeEvaluation(heard::add, new RunControl())
                .hausdorff(Runs.write(folder.resolve("runs.zip"), 2, 4));
        assertThat(report.errors()).isZero();
        assertThat(report.trials()).isEqualTo(8);
        assertThat(report.runs().get(0).answers()).containsExactly(4, 3, 2, 1);
        assertThat(report.runs().get(0).classes()).containsExactly(4, 3, 2, 1);
        assertThat(heard).hasSize(2);
        assertThat(report.learntFrom()).isEqualTo("nothing");
    }

    @Test
    void other_drawings_have_another_fingerprint_and_the_same_ones_elsewhere_have_not() throws IOException {
        ChallengeEvaluation evaluation = new ChallengeEvaluation(event -> {}, new RunControl());
        String one =
                evaluation.hausdorff(Runs.write(folder.resolve("a.zip"), 2, 4)).drawings();
        assertThat(evaluation
                        .hausdorff(Runs.write(folder.resolve("b.zip"), 2, 4))
                        .drawings())
                .isEqualTo(one);
        assertThat(evaluation
                        .hausdorff(Runs.write(folder.resolve("c.zip"), 2, 3))
                        .drawings())
                .isNotEqualTo(one);
    }

    @Test
    void what_a_model_has_learnt_from_is_said_where_it_matters() throws IOException {
        ChallengeReport distance = new ChallengeEvaluation(event -> {}, new RunControl())
                .hausdorff(Runs.write(folder.resolve("runs.zip"), 1, 2));
        assertThat(ChallengeText.learntFrom(distance, Messages.english())).isEmpty();
        assertThat(ChallengeText.lines(learnt(distance, "evaluation", "Tengwar"), Messages.english()))
                .anyMatch(line -> line.contains("Not a fair entry")
                        && line.contains("1 of the 20 alphabets")
                        && line.contains("Tengwar"));
        assertThat(ChallengeText.lines(learnt(distance, "small"), Messages.english()))
                .anyMatch(line -> line.contains("small set"));
    }

    private static ChallengeReport learnt(ChallengeReport report, String from, String... alphabets) {
        return new ChallengeReport(
                ChallengeReport.MODEL,
                "model.zip",
                "classifier",
                1,
                from,
                List.of(alphabets),
                report.archive(),
                report.drawings(),
                report.errors(),
                report.trials(),
                report.error(),
                report.ci95(),
                report.runs(),
                report.published());
    }

    @Test
    void a_stop_ends_it() throws IOException {
        RunControl control = new RunControl();
        control.stop();
        ChallengeEvaluation evaluation = new ChallengeEvaluation(event -> {}, control);
        Path zip = Runs.write(folder.resolve("runs.zip"), 1, 2);
        assertThatThrownBy(() -> evaluation.hausdorff(zip)).isInstanceOf(CancellationException.class);
    }
}
