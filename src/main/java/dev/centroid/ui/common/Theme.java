package dev.centroid.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.centroid.ui.chart.ChartPalette;

/** Light or dark. */
public enum Theme {
    /** Dark on light, for projectors and paper. */
    LIGHT("light", new PrimerLight().getUserAgentStylesheet(), ChartPalette.LIGHT),
    /** Light on dark. */
    DARK("dark", new PrimerDark().getUserAgentStylesheet(), ChartPalette.DARK);

    private final String key;
    private final String stylesheet;
    private final ChartPalette palette;

    Theme(String key, String stylesheet, ChartPalette palette) {
        this.key = key;
        this.stylesheet = stylesheet;
        this.palette = palette;
    }

    /** The stable name in the settings file, the end of its bundle key, and a style class of the root. */
    public String key() {
        return key;
    }

    /** The address of the control stylesheet. */
    public String stylesheet() {
        return stylesheet;
    }

    /** The colours of charts. */
    public ChartPalette palette() {
        return palette;
    }

    /** The other one. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
