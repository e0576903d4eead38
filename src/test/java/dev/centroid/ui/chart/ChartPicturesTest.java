package dev.centroid.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures in files. Needs fonts, as the screens do. */
@Tag("ui")
class ChartPicturesTest {

    private static final Curve LINE =
            Curve.of("a", "训练", CurveStyle.MARKED, 1, Points.of(new double[] {1, 2, 3}, new double[] {0.2, 0.9, 0.6}));
    private static final Curve BAND = Curve.of(
            "b",
            "Mean",
            CurveStyle.BAND,
            2,
            Points.band(
                    new double[] {1, 3}, new double[] {0.5, 0.6}, new double[] {0.4, 0.5}, new double[] {0.6, 0.7}));

    private static final ChartContent CONTENT = new ChartContent(
            "Accuracy", "Epoch", AxisFormat.WHOLE, "Share", AxisFormat.PERCENT, false, List.of(LINE, BAND));

    @Test
    void a_png_has_twice_the_pixels_and_the_colours_of_the_curves_on_white() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ChartPictures.png(CONTENT, Zoom.NONE, 300, 200, file);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(400);
        assertThat(image.getRGB(1, 1) & 0xffffff).isEqualTo(0xffffff);
        assertThat(has(image, ChartPalette.LIGHT.slot(1).getRGB())).isTrue();
        assertThat(has(image, ChartPalette.LIGHT.slot(2).getRGB())).isTrue();
    }

    @Test
    void an_svg_keeps_its_texts() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ChartPictures.svg(CONTENT, Zoom.NONE, 300, 200, file);
        assertThat(file.toString(StandardCharsets.UTF_8))
                .contains("<svg", "width=\"300\"", ">Accuracy<", ">Epoch<", ">训练<", ">Mean<");
    }

    @Test
    void a_logarithmic_axis_and_every_style_can_be_drawn() {
        Points points = Points.of(new double[] {1, 2, 3, 4}, new double[] {0.1, 0, Double.NaN, 0.01});
        List<Curve> curves = List.of(
                Curve.of("1", "1", CurveStyle.LINE, 0, points).faint(),
                Curve.of("2", "2", CurveStyle.STEP, 1, points).dashed(),
                Curve.of("3", "3", CurveStyle.DOTS, 2, points),
                Curve.of("4", "4", CurveStyle.MARKED, 3, points),
                Curve.of(
                        "5",
                        "5",
                        CurveStyle.BAND,
                        4,
                        Points.band(
                                new double[] {1, 2, 3},
                                new double[] {0.1, Double.NaN, 0.2},
                                new double[] {-1, 0, Double.NaN},
                                new double[] {1, 1, Double.NaN})));
        ChartContent log = new ChartContent("", "x", AxisFormat.WHOLE, "y", AxisFormat.RATE, true, curves);
        BufferedImage image = ChartPictures.image(log, Zoom.NONE, 300, 200);
        assertThat(has(image, ChartPalette.LIGHT.slot(3).getRGB())).isTrue();
    }

    private static boolean has(BufferedImage image, int rgb) {
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) == rgb) {
                    return true;
                }
            }
        }
        return false;
    }
}
