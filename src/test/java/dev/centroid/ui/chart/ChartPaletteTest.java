package dev.centroid.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The colours can be told from their ground (WCAG 2: 3 : 1 for marks, 4.5 : 1 for text). */
class ChartPaletteTest {

    /** Each palette on its own ground and on AtlantaFX's subtle one, the colour of cards. */
    static Stream<Arguments> grounds() {
        return Stream.of(
                Arguments.of(ChartPalette.LIGHT, ChartPalette.LIGHT.background()),
                Arguments.of(ChartPalette.LIGHT, new Color(0xf6f8fa)),
                Arguments.of(ChartPalette.DARK, ChartPalette.DARK.background()),
                Arguments.of(ChartPalette.DARK, new Color(0x161b22)));
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void curves_can_be_seen(ChartPalette palette, Color ground) {
        assertThat(palette.slots())
                .hasSizeGreaterThanOrEqualTo(8)
                .doesNotHaveDuplicates()
                .allSatisfy(slot -> assertThat(contrast(slot, ground))
                        .as(ChartPalette.web(slot))
                        .isGreaterThanOrEqualTo(3));
        assertThat(contrast(palette.accent(), ground)).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void text_can_be_read(ChartPalette palette, Color ground) {
        assertThat(contrast(palette.text(), ground)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(palette.mutedText(), ground)).isGreaterThanOrEqualTo(4.5);
    }

    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
