package dev.centroid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The means count every episode, whatever is kept of them. */
class EpisodeRecorderTest {

    private static final double EXACT = 1e-12;

    @Test
    void the_mean_and_its_error_are_those_of_the_latest_episodes() {
        EpisodeRecorder recorder = new EpisodeRecorder(8);
        for (double accuracy : new double[] {0.2, 0.4, 0.9}) {
            recorder.add(accuracy);
        }
        RunEpisodes episodes = recorder.copy();

        assertThat(episodes.size()).isEqualTo(3);
        assertThat(episodes.accuracy(2)).isEqualTo(0.9);
        assertThat(episodes.mean(2)).isCloseTo(0.5, within(EXACT));
        // s² = (0.09 + 0.01 + 0.16) / 2 = 0.13; s / √3.
        assertThat(episodes.standardError(2)).isCloseTo(Math.sqrt(0.13 / 3), within(EXACT));
        assertThat(episodes.standardError(0)).isNaN();
        assertThat(episodes.window(2)).isEqualTo(3);
    }

    @Test
    void a_day_of_episodes_stays_bounded_and_its_means_are_exact() {
        EpisodeRecorder recorder = new EpisodeRecorder(64);
        SplittableRandom random = new SplittableRandom(1);
        double[] all = random.doubles(100_000).toArray();
        Arrays.stream(all).forEach(recorder::add);
        RunEpisodes episodes = recorder.copy();

        assertThat(episodes.count()).isEqualTo(all.length);
        assertThat(episodes.size()).isBetween(32, 64);
        for (int i = 0; i < episodes.size(); i++) {
            int number = (int) episodes.number(i);
            int window = episodes.window(i);
            assertThat(episodes.accuracy(i)).isEqualTo(all[number]);
            assertThat(episodes.mean(i))
                    .isCloseTo(
                            Arrays.stream(all, number + 1 - window, number + 1)
                                    .average()
                                    .orElseThrow(),
                            within(1e-9));
        }
        assertThat(episodes.window(episodes.size() - 1)).isEqualTo(RunEpisodes.WINDOW);
    }
}
