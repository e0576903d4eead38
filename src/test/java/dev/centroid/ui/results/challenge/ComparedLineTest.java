package dev.centroid.ui.results.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.challenge.Runs;
import dev.centroid.evaluate.challenge.PublishedLine;
import dev.centroid.experiment.ChallengeResult;
import dev.centroid.ui.common.Language;
import dev.centroid.ui.common.Words;
import dev.centroid.ui.results.challenge.ComparedLine.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer among the published lines: which ones had as much to learn from. */
class ComparedLineTest {

    @TempDir
    private Path folder;

    private Path archive;

    @BeforeEach
    void write() throws IOException {
        archive = Runs.write(folder.resolve("runs.zip"), 2, 4);
    }

    private ChallengeAnswer answer(String run, String learntFrom) {
        Path its = folder.resolve(run);
        return new ChallengeAnswer(
                Optional.of(its),
                "omniglot",
                ChallengeResult.now(Answers.model(archive, its.resolve("checkpoints/meta-best.zip"), learntFrom, 1)));
    }

    private static Kind kind(List<ComparedLine> lines, PublishedLine line, boolean small) {
        return lines.stream()
                .filter(each -> each.published() == line && each.small() == small)
                .findFirst()
                .orElseThrow()
                .kind();
    }

    @Test
    void who_learnt_from_a_small_set_stands_beside_those_that_did_so_too() {
        ChallengeAnswer small = answer("a", "small");
        List<ComparedLine> lines = ComparedLine.of(small, List.of(small));
        assertThat(kind(lines, PublishedLine.CONVNET, true)).isEqualTo(Kind.FITTING);
        assertThat(kind(lines, PublishedLine.CONVNET, false)).isEqualTo(Kind.UNLIKE);
        assertThat(kind(lines, PublishedLine.SIAMESE, false)).isEqualTo(Kind.UNLIKE);
        assertThat(kind(lines, PublishedLine.HUMANS, false)).isEqualTo(Kind.FITTING);
        assertThat(kind(lines, PublishedLine.CHANCE, false)).isEqualTo(Kind.FITTING);
    }

    @Test
    void who_learnt_from_thirty_alphabets_stands_beside_the_usual_figures() {
        ChallengeAnswer background = answer("a", "background");
        List<ComparedLine> lines = ComparedLine.of(background, List.of(background));
        assertThat(kind(lines, PublishedLine.CONVNET, true)).isEqualTo(Kind.UNLIKE);
        assertThat(kind(lines, PublishedLine.CONVNET, false)).isEqualTo(Kind.FITTING);
    }

    @Test
    void lines_are_sorted_and_ours_stand_among_them() {
        ChallengeAnswer one = answer("a", "small");
        ChallengeAnswer other = answer("b", "small");
        List<ComparedLine> lines = ComparedLine.of(one, List.of(one, other));
        assertThat(lines).hasSize(2 + 8 + 3).isSortedAccordingTo((a, b) -> Double.compare(a.error(), b.error()));
        assertThat(lines).filteredOn(line -> line.kind() == Kind.SHOWN).hasSize(1);
        assertThat(lines).filteredOn(line -> line.kind() == Kind.OURS).hasSize(1);
    }

    @Test
    void runs_of_the_same_name_are_told_apart_by_their_folders() {
        ChallengeWords texts = new ChallengeWords(new Words(Language.ENGLISH));
        ChallengeAnswer one = answer("a", "small");
        ChallengeAnswer other = answer("b", "small");
        assertThat(texts.run(one, List.of(one))).isEqualTo("omniglot");
        assertThat(texts.run(one, List.of(one, other))).isEqualTo("a");
        assertThat(texts.checkpoint(one)).isEqualTo("Meta-Baseline · best checkpoint, epoch 1");
        assertThat(texts.about(one.report())).isEqualTo("2 of 8 drawings wrong; 95 % interval 20.0 to 30.0 %");
    }
}
