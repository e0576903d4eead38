package dev.centroid.ui.common;

import dev.centroid.problem.Messages;
import dev.centroid.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The words of the language that the window speaks now. Views ask for them when they are built, and are built anew when the
 * language changes; view models hold keys and numbers, never words.
 */
public final class Words {

    private static final double PERCENT = 100;
    private static final long SECONDS_PER_MINUTE = 60;
    private static final long SECONDS_PER_HOUR = 3600;
    private static final double MEBIBYTE = 1 << 20;

    private final ReadOnlyObjectWrapper<Language> language;
    private Messages messages;

    /** Words of a language. */
    public Words(Language language) {
        this.language = new ReadOnlyObjectWrapper<>(language);
        this.messages = Messages.of(language.locale());
    }

    /** The language; views are built anew when it changes. */
    public ReadOnlyObjectProperty<Language> languageProperty() {
        return language.getReadOnlyProperty();
    }

    /** Speaks another language from now on. */
    public void speak(Language other) {
        messages = Messages.of(other.locale());
        language.set(other);
    }

    /** The text under a key, its placeholders filled in; see {@link Messages#text(String, Object...)}. */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The text under a menu's key without what marks its mnemonic: {@code _Open}, or {@code (_O)} in Chinese. */
    public String name(String key) {
        return text(key).replaceAll("\\(_[A-Z]\\)|_", "");
    }

    /** The same words for what takes no others, such as charts. */
    public Messages messages() {
        return messages;
    }

    /** The text of a problem without its configuration key: it stands at its field. */
    public String text(Problem problem) {
        return messages.text(new Problem(problem.code(), "", problem.arguments()));
    }

    /** The texts of problems, a line each, with their configuration keys. */
    public String lines(List<Problem> problems) {
        return messages.text(problems);
    }

    /** A share of 0..1 as percent with two decimals; a dash where it was not measured. */
    public String percent(double share) {
        return Double.isFinite(share) ? decimals(share * PERCENT, 2) + " %" : text("common.none");
    }

    /** A share with the half-width of its 95 % interval, as the field writes it: {@code 92.91 ± 0.45 %}. */
    public String score(double share, double ci95) {
        if (!Double.isFinite(share) || !Double.isFinite(ci95)) {
            return percent(share);
        }
        return decimals(share * PERCENT, 2) + " ± " + decimals(ci95 * PERCENT, 2) + " %";
    }

    /** A number with a fixed count of decimals; a dash where it was not measured. */
    public String decimals(double value, int places) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + places + "f", value) : text("common.none");
    }

    /** A whole number with grouped digits. */
    public String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A number in the shortest form that shows it, such as {@code 0.05} or {@code 5.0E-4}. */
    public String shortest(double value) {
        if (!Double.isFinite(value)) {
            return text("common.none");
        }
        String plain = String.valueOf((float) value);
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }

    /** Bytes in mebibytes. */
    public String megabytes(double bytes) {
        return text("common.megabytes", whole(Math.round(bytes / MEBIBYTE)));
    }

    /** Seconds as {@code h:mm:ss} or {@code m:ss}; a dash where they are not known. */
    public String duration(double seconds) {
        if (!Double.isFinite(seconds)) {
            return text("common.none");
        }
        long whole = Math.round(seconds);
        long hours = whole / SECONDS_PER_HOUR;
        long minutes = whole / SECONDS_PER_MINUTE % SECONDS_PER_MINUTE;
        long rest = whole % SECONDS_PER_MINUTE;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, rest)
                : String.format(Locale.ROOT, "%d:%02d", minutes, rest);
    }

    /** The words as FXML asks for them: {@code %key}. */
    public ResourceBundle resources() {
        Messages now = messages;
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return now.text(key);
            }

            @Override
            public boolean containsKey(String key) {
                return true;
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(new ArrayList<>());
            }
        };
    }
}
