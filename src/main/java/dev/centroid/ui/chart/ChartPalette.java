package dev.centroid.ui.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/**
 * The colours of charts under one theme. The slots follow Okabe and Ito's colours for people of all kinds of colour vision,
 * made darker or lighter until each has a contrast of 3 : 1 against the background and against a card on it.
 *
 * @param dark whether light marks stand on a dark ground
 * @param background the ground that the other colours are made for
 * @param text titles and labels
 * @param mutedText numbers at the axes
 * @param grid lines behind the curves
 * @param axis the axes themselves
 * @param accent frames of what has the focus or is being dragged
 * @param slots colours of curves
 */
public record ChartPalette(
        boolean dark,
        Color background,
        Color text,
        Color mutedText,
        Color grid,
        Color axis,
        Color accent,
        List<Color> slots) {

    /** Dark on white: goes with AtlantaFX's Primer Light, and on paper. */
    public static final ChartPalette LIGHT = new ChartPalette(
            false,
            new Color(0xffffff),
            new Color(0x24292f),
            new Color(0x57606a),
            new Color(0xe4e8ed),
            new Color(0xafb8c1),
            new Color(0x0969da),
            colours(0x0072b2, 0xd55e00, 0x00835d, 0xb0508c, 0x9a6b00, 0x2b8fc4, 0x6b4ea0, 0x57606a));

    /** Light on near black: goes with AtlantaFX's Primer Dark. */
    public static final ChartPalette DARK = new ChartPalette(
            true,
            new Color(0x0d1117),
            new Color(0xc9d1d9),
            new Color(0x8b949e),
            new Color(0x262c34),
            new Color(0x484f58),
            new Color(0x58a6ff),
            colours(0x4c9fff, 0xff8a4c, 0x34c796, 0xea8fc6, 0xe6b43c, 0x7ad7f0, 0xb49cf5, 0x9aa4af));

    /** Copies the list. */
    public ChartPalette {
        slots = List.copyOf(slots);
    }

    /** The colour of a slot; slots wrap around. */
    public Color slot(int number) {
        return slots.get(Math.floorMod(number, slots.size()));
    }

    /** A colour as CSS writes it, without its transparency. */
    public static String web(Color colour) {
        return String.format("#%06x", colour.getRGB() & 0xffffff);
    }

    /** The colours as looked-up ones for {@code styles/chart.css}, so that they stand in one place only. */
    String css() {
        return "-chart-background: %s; -chart-text: %s; -chart-muted: %s; -chart-grid: %s; -chart-axis: %s; -chart-accent: %s;"
                .formatted(web(background), web(text), web(mutedText), web(grid), web(axis), web(accent));
    }

    private static List<Color> colours(int... values) {
        return Arrays.stream(values).mapToObj(Color::new).toList();
    }
}
