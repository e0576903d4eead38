package dev.centroid.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.data.InMemoryImages;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.Phase;
import dev.centroid.run.RunSeed;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EpisodeCodeTest {

    private static final EpisodeSpec SPEC = new EpisodeSpec(3, 1, 2);

    private static EpisodeCode code(InMemoryImages images, long seed, long epoch, long index) {
        return EpisodeCode.of(
                Phase.META_TEST, images, SPEC, new RunSeed(seed), RunSeed.Purpose.TEST_EPISODES, epoch, index);
    }

    @Property(tries = 200)
    void givesBackTheSameEpisode(
            @ForAll long seed,
            @ForAll @LongRange(min = 0, max = 100_000) long epoch,
            @ForAll @IntRange(max = 1_000_000) int index) {
        InMemoryImages images = Classes.of(8, 5);
        EpisodeCode code = code(images, seed, epoch, index);
        Episode expected =
                new EpisodeSampler(images, SPEC, new RunSeed(seed), RunSeed.Purpose.TEST_EPISODES).draw(epoch, index);
        assertThat(EpisodeCode.parse(code.toString())).isEqualTo(code);
        assertThat(EpisodeCode.parse(code.toString()).draw(images)).isEqualTo(expected);
    }

    @Test
    void isShortAndForgivesHandwriting() {
        String text = code(Classes.of(8, 5), 1, 0, 17).toString();
        assertThat(text.length()).isLessThanOrEqualTo(28);
        String written = text.toLowerCase(java.util.Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'o')
                .replace('1', 'l');
        assertThat(EpisodeCode.parse(written)).isEqualTo(EpisodeCode.parse(text));
    }

    @Test
    void noticesMostTypingErrors() {
        String text = code(Classes.of(8, 5), 1, 0, 17).toString();
        int unnoticed = 0;
        int tried = 0;
        for (int i = 0; i < text.length(); i++) {
            for (char c : "0479ACFKZ".toCharArray()) {
                String typo = text.substring(0, i) + c + text.substring(i + 1);
                if (text.charAt(i) != '-' && text.charAt(i) != c) {
                    tried++;
                    unnoticed += isCode(typo) ? 1 : 0;
                }
            }
        }
        assertThat(unnoticed).isLessThanOrEqualTo(tried / 50);
    }

    private static boolean isCode(String text) {
        try {
            EpisodeCode.parse(text);
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    @Property(tries = 300)
    void nonsenseIsRefusedInOneSentence(@ForAll String text) {
        assertThatThrownBy(() -> EpisodeCode.parse(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void anotherDatasetIsRefused() {
        EpisodeCode code = code(Classes.of(8, 5), 1, 0, 17);
        assertThatThrownBy(() -> code.draw(Classes.of(8, 6)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(code.toString());
    }

    @Test
    void everyPurposeHasAMarkOfItsOwn() {
        InMemoryImages images = Classes.of(8, 5);
        for (RunSeed.Purpose purpose : RunSeed.Purpose.values()) {
            EpisodeCode code = EpisodeCode.of(Phase.META_TRAIN, images, SPEC, new RunSeed(1), purpose, 0, 0);
            assertThat(EpisodeCode.parse(code.toString()).purpose())
                    .as(Arrays.toString(RunSeed.Purpose.values()))
                    .isEqualTo(purpose);
        }
    }
}
