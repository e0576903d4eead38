package dev.centroid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SeriesRecorderTest {

    private static List<String> points(RunSeries series) {
        return IntStream.range(0, series.size())
                .mapToObj(i -> (int) series.x(i) + ":" + (int) series.y(i))
                .toList();
    }

    @Test
    void keepsEverySampleWhileThereIsRoom() {
        SeriesRecorder recorder = new SeriesRecorder(4);
        assertThat(recorder.copy().size()).isZero();
        for (int x = 0; x < 4; x++) {
            recorder.add(x, 10 - x);
        }

        assertThat(points(recorder.copy())).containsExactly("0:10", "1:9", "2:8", "3:7");
    }

    @Test
    void joinsNeighboursWhenFullAndKeepsLowestAndHighest() {
        SeriesRecorder recorder = new SeriesRecorder(4);
        double[] y = {5, 1, 9, 9, 3, 7, 2};
        for (int x = 0; x < y.length; x++) {
            recorder.add(x, y[x]);
        }

        // Stretches of two: {5,1} {9,9} {3,7} {2}.
        assertThat(points(recorder.copy())).containsExactly("0:5", "1:1", "2:9", "4:3", "5:7", "6:2");
    }

    @Test
    void aCopyDoesNotChange() {
        SeriesRecorder recorder = new SeriesRecorder(2);
        recorder.add(0, 1);
        RunSeries copy = recorder.copy();
        recorder.add(1, 2);
        recorder.add(2, 3);

        assertThat(points(copy)).containsExactly("0:1");
    }

    @Test
    void leavesOutWhatCannotBeDrawn() {
        SeriesRecorder recorder = new SeriesRecorder(2);
        recorder.add(0, Double.NaN);
        recorder.add(1, Double.POSITIVE_INFINITY);

        assertThat(recorder.copy().size()).isZero();
    }

    @Test
    void meansCountEverySample() {
        SeriesRecorder recorder = new SeriesRecorder(4);
        double[] y = {5, 1, 9, 9, 3, 7, 2};
        for (int x = 0; x < y.length; x++) {
            recorder.add(x, y[x]);
        }
        RunMeans means = recorder.means();

        assertThat(IntStream.range(0, means.size()).mapToObj(i -> means.x(i) + ":" + means.mean(i)))
                .containsExactly("1.0:3.0", "3.0:9.0", "5.0:5.0", "6.0:2.0");
        assertThat(IntStream.range(0, means.size()).map(means::samples)).containsExactly(2, 2, 2, 1);
        assertThat(recorder.means()).isSameAs(means);
    }

    @Test
    void refusesAnOddCapacity() {
        assertThatThrownBy(() -> new SeriesRecorder(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDayOfStepsStaysBounded() {
        SeriesRecorder recorder = new SeriesRecorder(64);
        for (int x = 0; x < 3_000_000; x++) {
            recorder.add(x, x == 1_234_567 ? 99 : x % 7);
        }
        RunSeries series = recorder.copy();

        assertThat(series.size()).isBetween(64, 128);
        assertThat(points(series)).contains("1234567:99");
    }

    @Property(tries = 200)
    void extremesSurviveAndOrderHolds(
            @ForAll @Size(min = 1, max = 300) List<@DoubleRange(min = -50, max = 50) Double> samples) {
        SeriesRecorder recorder = new SeriesRecorder(8);
        for (int x = 0; x < samples.size(); x++) {
            recorder.add(x, samples.get(x));
        }
        RunSeries series = recorder.copy();

        double[] ys = IntStream.range(0, series.size()).mapToDouble(series::y).toArray();
        assertThat(series.size()).isBetween(1, 16);
        assertThat(ys).contains(samples.stream().mapToDouble(d -> d).max().orElseThrow());
        assertThat(ys).contains(samples.stream().mapToDouble(d -> d).min().orElseThrow());
        for (int i = 0; i < series.size(); i++) {
            assertThat(series.y(i)).isEqualTo(samples.get((int) series.x(i)));
            assertThat(i == 0 || series.x(i) > series.x(i - 1)).isTrue();
        }
    }
}
