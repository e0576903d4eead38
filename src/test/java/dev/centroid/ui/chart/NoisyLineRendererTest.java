package dev.centroid.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Noise is drawn as bars that leave nothing out and join without a gap. */
class NoisyLineRendererTest {

    @Test
    void travel_sums_ups_and_downs_but_not_gaps() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 5);
        path.lineTo(1, 8);
        path.lineTo(1, 4);
        path.moveTo(2, 100);
        path.lineTo(3, 101);
        assertThat(NoisyLineRenderer.travel(path)).isEqualTo(3 + 4 + 1);
    }

    @Test
    void a_bar_spans_its_column_and_reaches_its_neighbour() {
        NoisyLineRenderer.Columns columns = new NoisyLineRenderer.Columns(1);
        columns.move(10.1, 50);
        columns.line(10.5, 20);
        columns.line(10.9, 40);
        columns.line(11.2, 60);
        columns.line(11.6, 70);
        assertThat(columns.bars())
                .containsExactly(new Rectangle2D.Double(10, 19.5, 1, 31), new Rectangle2D.Double(11, 39.5, 1, 31));
    }

    @Test
    void a_column_that_was_passed_over_is_covered() {
        NoisyLineRenderer.Columns columns = new NoisyLineRenderer.Columns(1);
        columns.move(10.1, 50);
        columns.line(10.5, 20);
        columns.line(12.2, 60);
        assertThat(columns.bars())
                .containsExactly(new Rectangle2D.Double(10, 19.5, 2, 31), new Rectangle2D.Double(12, 19.5, 1, 41));
    }

    @Test
    void a_gap_stays_a_gap_and_columns_apart_are_not_stretched() {
        NoisyLineRenderer.Columns columns = new NoisyLineRenderer.Columns(2);
        columns.move(0.5, 10);
        columns.line(4.5, 30);
        columns.move(5.5, 90);
        List<Rectangle2D> bars = columns.bars();
        assertThat(bars)
                .containsExactly(
                        new Rectangle2D.Double(0, 9, 2, 2),
                        new Rectangle2D.Double(4, 29, 2, 2),
                        new Rectangle2D.Double(5, 89, 2, 2));
    }
}
