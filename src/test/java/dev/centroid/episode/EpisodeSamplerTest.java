package dev.centroid.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.data.InMemoryImages;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunSeed;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EpisodeSamplerTest {

    private static final RunSeed SEED = new RunSeed(7);

    private static EpisodeSampler sampler(InMemoryImages images, int way, int shot, int query) {
        return new EpisodeSampler(images, new EpisodeSpec(way, shot, query), SEED, RunSeed.Purpose.TRAIN_EPISODES);
    }

    @Property(tries = 200)
    void noImageIsBothSupportAndQuery(
            @ForAll @IntRange(min = 2, max = 6) int way,
            @ForAll @IntRange(min = 1, max = 4) int shot,
            @ForAll @IntRange(min = 1, max = 4) int query,
            @ForAll @IntRange(max = 1000) int index) {
        InMemoryImages images = Classes.of(6, 8);
        Episode episode = sampler(images, way, shot, query).draw(3, index);
        int[] all = new int[way * (shot + query)];
        System.arraycopy(episode.support(), 0, all, 0, way * shot);
        System.arraycopy(episode.queries(), 0, all, way * shot, way * query);
        assertThat(Arrays.stream(all).distinct().count()).isEqualTo(all.length);
        assertThat(Arrays.stream(episode.classes()).distinct().count()).isEqualTo(way);
        for (int i = 0; i < way * shot; i++) {
            assertThat(images.classOf(episode.support()[i])).isEqualTo(episode.classes()[i / shot]);
        }
        for (int i = 0; i < way * query; i++) {
            assertThat(images.classOf(episode.queries()[i])).isEqualTo(episode.classes()[episode.queryLabels()[i]]);
        }
    }

    /** The sparse shuffle against a plain one over all numbers: an episode must stay what its code says. */
    @Property(tries = 200)
    void aChoiceIsTheBeginOfAShuffle(
            @ForAll @IntRange(min = 1, max = 60) int from, @ForAll @IntRange(max = 60) int left, @ForAll long seed) {
        int count = Math.max(0, from - left);
        int[] numbers = IntStream.range(0, from).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(from - i);
            int taken = numbers[j];
            numbers[j] = numbers[i];
            numbers[i] = taken;
        }
        assertThat(Choice.distinct(count, from, new SplittableRandom(seed))).isEqualTo(Arrays.copyOf(numbers, count));
    }

    @Test
    void equalKeysGiveEqualEpisodesInAnyOrder() {
        EpisodeSampler sampler = sampler(Classes.of(10, 6), 5, 1, 3);
        Episode late = sampler.draw(2, 9);
        sampler.draw(0, 0);
        assertThat(sampler.draw(2, 9)).isEqualTo(late);
        assertThat(sampler.draw(2, 10)).isNotEqualTo(late);
        assertThat(sampler.draw(3, 9)).isNotEqualTo(late);
    }

    @Test
    void everyClassAndEveryImageComesEquallyOften() {
        InMemoryImages images = Classes.of(10, 6);
        EpisodeSampler sampler = sampler(images, 5, 1, 2);
        int draws = 20_000;
        int[] classes = new int[10];
        int[] support = new int[60];
        for (int i = 0; i < draws; i++) {
            Episode episode = sampler.draw(0, i);
            Arrays.stream(episode.classes()).forEach(c -> classes[c]++);
            Arrays.stream(episode.support()).forEach(s -> support[s]++);
        }
        // Five standard deviations of a binomial count.
        for (int count : classes) {
            assertThat(count).isBetween(10_000 - 354, 10_000 + 354);
        }
        for (int count : support) {
            assertThat(count).isBetween(1667 - 196, 1667 + 196);
        }
    }

    @Test
    void anImpossibleEpisodeIsRefusedBeforeTheFirstDraw() {
        assertThatThrownBy(() -> sampler(Classes.of(4, 6), 5, 1, 1))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("4")
                .hasMessageContaining("5");
        assertThatThrownBy(() -> sampler(Classes.of(5, 6), 5, 5, 15))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("class0")
                .hasMessageContaining("6")
                .hasMessageContaining("20");
    }

    @Test
    void absurdNumbersAreRefusedToo() {
        int most = Integer.MAX_VALUE;
        assertThatThrownBy(() -> sampler(Classes.of(5, 6), 5, most, most)).isInstanceOf(ProblemException.class);
    }

    @Test
    void theDrawsOfTodayAreThoseOfTomorrow() {
        // Codes and published results stand on these numbers: a change here, or in a new JDK's bounded draws, breaks
        // them.
        EpisodeSampler sampler = sampler(Classes.of(20, 20), 5, 1, 15);
        List<Episode> episodes =
                IntStream.range(0, 100).mapToObj(i -> sampler.draw(0, i)).toList();
        assertThat(EpisodeFingerprint.of(episodes)).isEqualTo("30443cdbc6efb74f");
    }
}
