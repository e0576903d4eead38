package dev.centroid.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The words of one language. All text for people comes from the bundle {@code dev/centroid/messages}; English is its
 * base, {@code messages_zh_CN} is Simplified Chinese.
 */
public final class Messages {

    private static final String BUNDLE = "dev.centroid.messages";

    /** English is the base bundle: never fall back to the language of the machine in between. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    }

    /** The words of the language nearest to {@code locale}; English where there is no nearer one. */
    public static Messages of(Locale locale) {
        return new Messages(locale);
    }

    /** The English words. */
    public static Messages english() {
        return of(Locale.ENGLISH);
    }

    /**
     * The text under a bundle key with its placeholders filled in.
     *
     * @throws IllegalArgumentException if the bundle has no such key; a test keeps that from happening
     */
    public String text(String key, Object... arguments) {
        try {
            return new MessageFormat(bundle.getString(key), locale).format(arguments);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("no message for the key " + key, e);
        }
    }

    /** The text of one problem; its configuration key, where it has one, stands in front. */
    public String text(Problem problem) {
        String words = text(
                problem.code().key(),
                problem.arguments().stream().map(Messages::printable).toArray());
        return problem.configKey().isEmpty() ? words : problem.configKey() + ": " + words;
    }

    /** The texts of several problems, a line each. */
    public String text(List<Problem> problems) {
        return problems.stream().map(this::text).collect(Collectors.joining(System.lineSeparator()));
    }

    /** Numbers go to MessageFormat as they are; all else as its text. */
    private static Object printable(Object argument) {
        return argument instanceof Number ? argument : String.valueOf(argument);
    }
}
