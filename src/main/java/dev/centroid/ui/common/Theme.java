package dev.centroid.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** Light or dark. */
public enum Theme {
    /** Dark on light, for projectors and paper. */
    LIGHT("light", new PrimerLight().getUserAgentStylesheet()),
    /** Light on dark. */
    DARK("dark", new PrimerDark().getUserAgentStylesheet());

    private final String key;
    private final String stylesheet;

    Theme(String key, String stylesheet) {
        this.key = key;
        this.stylesheet = stylesheet;
    }

    /** The stable name in the settings file, the end of its bundle key, and a style class of the root. */
    public String key() {
        return key;
    }

    /** The address of the control stylesheet. */
    public String stylesheet() {
        return stylesheet;
    }

    /** The other one. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
