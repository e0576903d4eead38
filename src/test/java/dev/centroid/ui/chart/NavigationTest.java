package dev.centroid.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What zooming and panning make of a chart's axes. */
class NavigationTest {

    private ChartContent content = content(10);
    private final Navigation navigation = new Navigation(() -> content);

    @Test
    void an_axis_that_is_not_zoomed_follows_the_data() {
        content = content(20);
        assertThat(navigation.zoom().xOf(content)).isEqualTo(new Span(0, 20));
    }

    @Test
    void a_zoomed_axis_stays_while_data_grows() {
        navigation.zoomX(0.5, 0.5);
        content = content(20);
        assertThat(navigation.zoom().xOf(content)).isEqualTo(new Span(2.5, 7.5));
    }

    @Test
    void all_the_way_out_it_follows_again() {
        navigation.zoomX(0.5, 0);
        navigation.zoomX(4, 0);
        navigation.zoomY(0.5, 0.5);
        navigation.zoomY(4, 0.5);
        assertThat(navigation.zoom()).isEqualTo(Zoom.NONE);
    }

    @Test
    void panning_moves_only_the_axis_asked_for() {
        navigation.pan(0.1, 0);
        assertThat(navigation.zoom()).isEqualTo(new Zoom(new Span(1, 11), null));
    }

    @Test
    void reset_shows_everything() {
        navigation.to(new Span(1, 2), new Span(3, 4));
        navigation.reset();
        assertThat(navigation.zoom()).isEqualTo(Zoom.NONE);
    }

    /** A zoom made on the linear axis that reaches below 0 cannot be shown on the logarithmic one. */
    @Test
    void a_logarithmic_axis_never_starts_at_nothing() {
        Zoom zoom = new Zoom(null, new Span(-5, 5));
        ChartContent log = new ChartContent("", "x", AxisFormat.WHOLE, "y", AxisFormat.NUMBER, true, content.curves());
        assertThat(zoom.yOf(log).low()).isPositive();
        assertThat(zoom.yOf(content)).isEqualTo(new Span(-5, 5));
    }

    private static ChartContent content(double end) {
        Curve curve = Curve.of("a", "A", CurveStyle.LINE, 0, Points.of(new double[] {0, end}, new double[] {1, 3}));
        return new ChartContent("", "x", AxisFormat.WHOLE, "y", AxisFormat.NUMBER, false, List.of(curve));
    }
}
