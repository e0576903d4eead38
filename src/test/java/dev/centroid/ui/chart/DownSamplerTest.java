package dev.centroid.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is left out could not have been seen. */
class DownSamplerTest {

    private static final int MANY = 100_000;
    private static final int COLUMNS = 500;

    @Test
    void few_points_are_all_kept() {
        Points points = points(900);
        assertThat(DownSampler.line(points, new Span(0, 899), false, COLUMNS)).hasSize(900);
    }

    @Test
    void spikes_and_ends_are_kept_among_many() {
        double[] y = values(MANY);
        y[12_345] = 50;
        y[77_777] = -50;
        int[] kept = DownSampler.line(line(y), new Span(0, MANY - 1), false, COLUMNS);
        assertThat(kept).contains(0, 12_345, 77_777, MANY - 1).isSorted().doesNotHaveDuplicates();
        assertThat(kept.length).isLessThanOrEqualTo(2 * (COLUMNS + 3));
    }

    /** The extremes of each column of pixels are those of all its points. */
    @Test
    void each_column_keeps_its_height() {
        double[] y = values(MANY);
        Points points = line(y);
        int[] kept = DownSampler.line(points, new Span(0, MANY), false, COLUMNS);
        int perColumn = MANY / COLUMNS;
        for (int column = 0; column < COLUMNS; column++) {
            int from = column * perColumn;
            double[] all = Arrays.copyOfRange(y, from, from + perColumn);
            double[] shown = Arrays.stream(kept)
                    .filter(i -> i >= from && i < from + perColumn)
                    .mapToDouble(points::y)
                    .toArray();
            assertThat(Arrays.stream(shown).min()).isEqualTo(Arrays.stream(all).min());
            assertThat(Arrays.stream(shown).max()).isEqualTo(Arrays.stream(all).max());
        }
    }

    @Test
    void a_zoomed_line_keeps_its_neighbours_outside() {
        int[] kept = DownSampler.line(points(100), new Span(40.5, 50.5), false, COLUMNS);
        assertThat(kept[0]).isEqualTo(40);
        assertThat(kept[kept.length - 1]).isEqualTo(51);
    }

    @Test
    void a_zoomed_line_of_many_points_keeps_its_neighbours_outside() {
        int[] kept = DownSampler.line(points(MANY), new Span(1000.5, 90_000.5), false, COLUMNS);
        assertThat(kept[0]).isEqualTo(1000);
        assertThat(kept[kept.length - 1]).isEqualTo(90_001);
    }

    @Test
    void values_that_a_logarithmic_axis_lacks_do_not_push_out_others() {
        double[] y = new double[MANY];
        Arrays.fill(y, 1);
        for (int i = 0; i < MANY; i += 2) {
            y[i] = 0;
        }
        Points points = line(y);
        int[] kept = DownSampler.line(points, new Span(0, MANY - 1), true, COLUMNS);
        assertThat(Arrays.stream(kept).filter(i -> points.y(i) > 0).count()).isGreaterThan(COLUMNS / 2);
    }

    @Test
    void a_gap_of_a_whole_column_stays_a_gap() {
        double[] y = values(MANY);
        Arrays.fill(y, 40_000, 60_000, Double.NaN);
        int[] kept = DownSampler.line(line(y), new Span(0, MANY - 1), false, COLUMNS);
        assertThat(Arrays.stream(kept).filter(i -> i >= 40_000 && i < 60_000)).isNotEmpty();
    }

    @Test
    void a_band_keeps_the_extremes_of_its_limits() {
        double[] y = values(MANY);
        double[] lower = y.clone();
        double[] upper = y.clone();
        lower[33_333] = -9;
        upper[66_666] = 9;
        Points band = Points.band(xs(MANY), y, lower, upper);
        assertThat(DownSampler.line(band, new Span(0, MANY - 1), false, COLUMNS))
                .contains(33_333, 66_666);
    }

    @Test
    void dots_keep_one_for_each_spot() {
        double[] y = new double[MANY];
        for (int i = 0; i < MANY; i++) {
            y[i] = i % 2 == 0 ? 0.25 : 0.75;
        }
        int[] kept = DownSampler.dots(line(y), new Span(0, MANY - 1), new Span(0, 1), false, 100, 50);
        assertThat(kept).hasSize(200);
    }

    @Test
    void dots_outside_are_left_out() {
        Points points = Points.of(new double[] {0, 1, 2, 3}, new double[] {0.5, 2, 0.5, 0.5});
        assertThat(DownSampler.dots(points, new Span(0.5, 2.5), new Span(0, 1), false, 100, 50))
                .containsExactly(2);
    }

    private static Points points(int count) {
        return line(values(count));
    }

    private static Points line(double[] y) {
        return Points.of(xs(y.length), y);
    }

    private static double[] xs(int count) {
        double[] x = new double[count];
        Arrays.setAll(x, i -> i);
        return x;
    }

    private static double[] values(int count) {
        double[] y = new double[count];
        Arrays.setAll(y, i -> Math.sin(i * 0.37) + Math.sin(i * 0.0011));
        return y;
    }
}
