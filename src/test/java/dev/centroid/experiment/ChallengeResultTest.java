package dev.centroid.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.data.challenge.Runs;
import dev.centroid.experiment.folder.ChallengeListing;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers to the challenge in run folders. */
class ChallengeResultTest {

    @TempDir
    private Path folder;

    private ChallengeResult result(String checkpoint, int runs) throws IOException {
        return recorded(folder.resolve("run/checkpoints").resolve(checkpoint).toString(), runs);
    }

    private ChallengeResult recorded(String model, int runs) throws IOException {
        ChallengeReport distance = new ChallengeEvaluation(event -> {}, new RunControl())
                .hausdorff(Runs.write(folder.resolve("runs.zip"), runs, 3));
        return ChallengeResult.now(new ChallengeReport(
                ChallengeReport.MODEL,
                model,
                "meta",
                7,
                "small",
                distance.evaluationAlphabets(),
                distance.archive(),
                distance.drawings(),
                distance.errors(),
                distance.trials(),
                distance.error(),
                distance.ci95(),
                distance.runs(),
                distance.published()));
    }

    @Test
    void each_checkpoint_has_a_file_that_gives_the_whole_answer_back() throws IOException {
        RunFiles run = new RunFiles(Files.createDirectories(folder.resolve("run")));
        ChallengeResult best = result("meta-best.zip", 2);
        ChallengeResult last = result("classifier-last.zip", 1);
        best.write(run);
        last.write(run);
        assertThat(ChallengeListing.of(run))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("challenge-classifier-last.json", "challenge-meta-best.json");
        assertThat(ChallengeResult.read(run.challenge("meta-best.zip"))).isEqualTo(best);
        // A single run has no interval, and that some systems have published no error for a small set is not lost
        // either.
        assertThat(ChallengeResult.read(run.challenge("classifier-last.zip"))).isEqualTo(last);
    }

    @Test
    void a_checkpoint_is_called_by_its_file_whichever_system_has_recorded_it() throws IOException {
        assertThat(recorded("D:\\runs\\one\\checkpoints\\meta-best.zip", 1).checkpoint())
                .isEqualTo("meta-best.zip");
        assertThat(recorded("/runs/one/checkpoints/a:b.zip", 1).checkpoint()).isEqualTo("a:b.zip");
        assertThat(recorded("", 1).checkpoint()).isEmpty();
    }

    @Test
    void a_damaged_file_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("challenge-meta-best.json"), "{\"version\": 1, \"time\": \"x\"}");
        assertThatThrownBy(() -> ChallengeResult.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("challenge-meta-best.json");
    }
}
