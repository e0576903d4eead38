package dev.centroid.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stretches of axes, their numbers, and how far they reach by themselves. */
class AxisTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            WHOLE,   12345,   '12,345', '12,345'
            NUMBER,  0.25,    0.25,     0.2500
            NUMBER,  0.0001,  1E-4,     1E-4
            NUMBER,  0,       0,        0.0000
            PERCENT, 0.5,     50 %,     50.00 %
            PERCENT, 0.61234, 61.23 %,  61.23 %
            PERCENT, 0.0004,  0.04 %,   0.04 %
            RATE,    0.1,     0.1,      0.1
            RATE,    0.0005,  0.0005,   0.0005
            RATE,    0.00005, 5E-5,     5E-5
            """)
    void numbers_are_written(AxisFormat format, double number, String tick, String value) {
        assertThat(format.tick(number)).isEqualTo(tick);
        assertThat(format.value(number)).isEqualTo(value);
    }

    @Test
    void zooming_leaves_a_value_where_it_is_seen() {
        Span linear = new Span(0, 100).zoomed(0.5, 0.25, false);
        assertThat(linear).isEqualTo(new Span(12.5, 62.5));
        assertThat(linear.shareOf(25, false)).isCloseTo(0.25, within(1e-12));
        Span log = new Span(1, 10_000).zoomed(0.5, 0.5, true);
        assertThat(log.low()).isCloseTo(10, within(1e-9));
        assertThat(log.high()).isCloseTo(1000, within(1e-6));
    }

    @Test
    void zooming_in_ends_before_numbers_do() {
        Span span = new Span(1000, 1001);
        for (int i = 0; i < 1000; i++) {
            span = span.zoomed(0.5, 0.5, false);
        }
        assertThat(span.length()).isPositive();
    }

    @Test
    void zooming_out_ends_before_numbers_do() {
        Span span = new Span(0.1, 1);
        for (int i = 0; i < 10_000; i++) {
            span = span.zoomed(2, 0.5, true);
        }
        assertThat(span.low()).isPositive();
        assertThat(span.high()).isFinite();
    }

    @Test
    void panning_moves_by_what_is_seen() {
        assertThat(new Span(10, 20).panned(0.5, false)).isEqualTo(new Span(15, 25));
        Span log = new Span(1, 100).panned(0.5, true);
        assertThat(log.low()).isCloseTo(10, within(1e-9));
    }

    @Test
    void an_empty_stretch_is_refused() {
        assertThatThrownBy(() -> new Span(1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decades_are_numbered() {
        assertThat(LogTicks.labelled(new Span(0.0005, 0.2), 6)).containsExactly(0.001, 0.01, 0.1);
        assertThat(LogTicks.labelled(new Span(0.09, 1.1), 8)).containsExactly(0.1, 0.2, 0.5, 1.0);
        assertThat(LogTicks.labelled(new Span(1e-12, 1), 4)).hasSizeBetween(2, 5);
        // One milestone on a low picture: a single number would tell no scale.
        assertThat(LogTicks.labelled(new Span(0.0045, 0.055), 2)).containsExactly(0.01, 0.03);
        assertThat(LogTicks.labelled(new Span(0.045, 0.35), 2)).hasSizeGreaterThan(1);
    }

    @Test
    void a_short_logarithmic_axis_has_numbers_too() {
        assertThat(LogTicks.labelled(new Span(2, 3), 5)).hasSizeBetween(3, 7).allMatch(v -> v >= 2 && v <= 3);
    }

    @Test
    void shares_do_not_reach_beyond_all() {
        Span ys = Extent.ofY(List.of(curve(0, 0.4, 1)), new Span(0, 2), true, false);
        assertThat(ys).isEqualTo(new Span(0, 1));
    }

    @Test
    void only_what_x_shows_counts() {
        Span ys = Extent.ofY(List.of(curve(100, 1, 2)), new Span(0.5, 2), false, false);
        assertThat(ys.low()).isCloseTo(0.95, within(1e-9));
        assertThat(ys.high()).isCloseTo(2.05, within(1e-9));
    }

    @Test
    void a_single_value_has_room_around_it() {
        assertThat(Extent.ofY(List.of(curve(3, 3)), new Span(0, 1), false, false)
                        .contains(3))
                .isTrue();
        assertThat(Extent.ofX(List.of(curve(3)))).isEqualTo(new Span(-0.5, 0.5));
    }

    @Test
    void a_logarithmic_axis_leaves_out_nothing_and_less() {
        Span ys = Extent.ofY(List.of(curve(-1, 0, 0.1, 10)), new Span(0, 3), false, true);
        assertThat(ys.low()).isBetween(0.05, 0.1);
        assertThat(ys.high()).isBetween(10.0, 20.0);
    }

    @Test
    void nothing_has_an_axis_too() {
        assertThat(Extent.ofX(List.of())).isEqualTo(new Span(0, 1));
        assertThat(Extent.ofY(List.of(), new Span(0, 1), false, true).low()).isPositive();
    }

    private static Curve curve(double... y) {
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
        }
        return Curve.of("a", "A", CurveStyle.LINE, 0, Points.of(x, y));
    }
}
