package dev.centroid.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table that is saved. */
class CurvesCsvTest {

    @Test
    void has_a_line_for_each_x_and_a_column_for_each_curve() throws IOException {
        Curve loss =
                Curve.of("loss", "Loss, raw", CurveStyle.LINE, 0, Points.of(new double[] {1, 2, 2.5}, new double[] {
                    0.1, Double.NaN, 1e-7
                }));
        Curve mean = Curve.of(
                "mean",
                "均值",
                CurveStyle.BAND,
                1,
                Points.band(
                        new double[] {2, 3}, new double[] {0.5, 0.25}, new double[] {Double.NaN, 0.125}, new double[] {
                            Double.NaN, 0.375
                        }));
        StringBuilder text = new StringBuilder();
        CurvesCsv.write(content(loss, mean), text);
        assertThat(text.toString())
                .isEqualTo(
                        """
                        Step,"Loss, raw",均值,均值 (-),均值 (+)
                        1,0.1,,,
                        2,,0.5,,
                        2.5,1.0E-7,,,
                        3,,0.25,0.125,0.375
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void several_points_at_one_x_take_several_lines() {
        Curve steps = Curve.of("s", "S", CurveStyle.STEP, 0, Points.of(new double[] {1, 1, 2}, new double[] {3, 4, 5}));
        assertThat(CurvesCsv.tabs(content(steps))).isEqualTo("Step\tS\n1\t3\n1\t4\n2\t5\n");
    }

    private static ChartContent content(Curve... curves) {
        return new ChartContent("", "Step", AxisFormat.WHOLE, "y", AxisFormat.NUMBER, false, List.of(curves));
    }
}
