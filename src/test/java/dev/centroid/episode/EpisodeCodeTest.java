package dev.centroid.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
    void everyWrongCharacterAndEverySwapIsNoticed() {
        String text = code(Classes.of(8, 5), 1, 0, 123_456).toString().replace("-", "");
        for (int i = 0; i < text.length(); i++) {
            for (char c : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                if (text.charAt(i) != c) {
                    refused(text.substring(0, i) + c + text.substring(i + 1), EpisodeProblem.CODE_MISTYPED);
                }
            }
            if (i > 0 && text.charAt(i) != text.charAt(i - 1)) {
                String swapped = "" + text.charAt(i) + text.charAt(i - 1);
                refused(text.substring(0, i - 1) + swapped + text.substring(i + 1), EpisodeProblem.CODE_MISTYPED);
            }
        }
        refused(text + "0", EpisodeProblem.CODE_MISTYPED);
        refused(text + "00", EpisodeProblem.CODE_MISTYPED);
        refused(text.substring(1), EpisodeProblem.CODE_MISTYPED);
        refused(text.substring(0, text.length() - 1), EpisodeProblem.CODE_MISTYPED);
    }

    @Test
    void whatIsNoCodeIsSaidToBeNone() {
        refused("", EpisodeProblem.CODE_UNREADABLE);
        refused("hello", EpisodeProblem.CODE_UNREADABLE);
        refused("HTTP://EXAMPLE.ORG/A/LONG/PAGE", EpisodeProblem.CODE_UNREADABLE);
        refused("0".repeat(10_000), EpisodeProblem.CODE_UNREADABLE);
    }

    private static void refused(String text, EpisodeProblem expected) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> EpisodeCode.parse(text));
        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.problems().get(0).code()).as(text).isEqualTo(expected);
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
