package dev.centroid.ui.common;

import java.util.Locale;

/** The languages that the window speaks. */
public enum Language {
    /** English. */
    ENGLISH("en", Locale.ENGLISH, "English"),
    /** Simplified Chinese. */
    CHINESE("zh-CN", Locale.SIMPLIFIED_CHINESE, "\u7b80\u4f53\u4e2d\u6587");

    private final String key;
    private final Locale locale;
    private final String ownName;

    Language(String key, Locale locale, String ownName) {
        this.key = key;
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The stable name in the settings file. */
    public String key() {
        return key;
    }

    /** Its locale. */
    public Locale locale() {
        return locale;
    }

    /** Its name in itself, the same whatever the window speaks. */
    public String ownName() {
        return ownName;
    }

    /** The language of a machine that is set to {@code locale}. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }
}
