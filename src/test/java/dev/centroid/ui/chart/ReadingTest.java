package dev.centroid.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in the box under the mouse. */
class ReadingTest {

    private static final Span SEEN = new Span(0, 100);

    private final Curve line = curve("line", CurveStyle.LINE, new double[] {0, 10, 20}, new double[] {1, 2, 3});
    private final Curve steps = curve("steps", CurveStyle.STEP, new double[] {0, 15, 100}, new double[] {7, 8, 8});

    @Test
    void curves_are_read_at_the_nearest_point() {
        Reading reading = Reading.at(List.of(line), 12, SEEN);
        assertThat(reading.x()).isEqualTo(10);
        assertThat(reading.entries()).extracting(Reading.Entry::y).containsExactly(2.0);
    }

    @Test
    void a_staircase_is_read_where_the_others_are() {
        Reading reading = Reading.at(List.of(line, steps), 12, SEEN);
        assertThat(reading.x()).isEqualTo(10);
        assertThat(reading.entries()).extracting(Reading.Entry::y).containsExactly(2.0, 7.0);
    }

    @Test
    void a_staircase_alone_is_read_under_the_mouse() {
        Reading reading = Reading.at(List.of(steps), 14.9, SEEN);
        assertThat(reading.x()).isEqualTo(14.9);
        assertThat(reading.entries()).extracting(Reading.Entry::y).containsExactly(7.0);
    }

    @Test
    void a_curve_that_ended_long_before_says_nothing() {
        Curve other = curve("other", CurveStyle.LINE, new double[] {0, 90}, new double[] {4, 5});
        Reading reading = Reading.at(List.of(line, other), 88, SEEN);
        assertThat(reading.entries()).extracting(entry -> entry.curve().id()).containsExactly("other");
    }

    @Test
    void gaps_are_not_read() {
        Curve gap = curve("gap", CurveStyle.LINE, new double[] {0, 10}, new double[] {1, Double.NaN});
        assertThat(Reading.at(List.of(gap), 10, SEEN).entries()).isEmpty();
    }

    @Test
    void a_band_gives_half_its_width() {
        Points band = Points.band(new double[] {1}, new double[] {0.5}, new double[] {0.4}, new double[] {0.6});
        Curve curve = Curve.of("band", "Band", CurveStyle.BAND, 0, band);
        Reading.Entry entry = Reading.at(List.of(curve), 1, SEEN).entries().get(0);
        assertThat(entry.halfWidth()).isCloseTo(0.1, within(1e-12));
    }

    private static Curve curve(String id, CurveStyle style, double[] x, double[] y) {
        return Curve.of(id, id, style, 0, Points.of(x, y));
    }
}
