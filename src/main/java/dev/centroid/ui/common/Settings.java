package dev.centroid.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the window remembers. Everything may be missing from the file: then it is as at the first start.
 *
 * @param language key of the language; empty for the machine's
 * @param theme key of the theme
 * @param place key of the place shown last
 * @param frame size and place of the window; null at the first start
 * @param folders the last folder by kind of file
 * @param recentConfigs configurations, newest first
 * @param recentRoots dataset roots, newest first
 * @param smoothing weight of the past in the smoothed curves of a run under way, 0 to below 1
 * @param challengeRuns the archive of the one-shot challenge; empty for none
 */
public record Settings(
        String language,
        String theme,
        String place,
        Frame frame,
        Map<String, String> folders,
        List<String> recentConfigs,
        List<String> recentRoots,
        Double smoothing,
        String challengeRuns) {

    /** How many recent entries are kept. */
    public static final int RECENT = 8;

    private static final double FIRST_SMOOTHING = 0.9;

    /** As at the first start. */
    public static final Settings FIRST =
            new Settings("", Theme.LIGHT.key(), Place.SETUP.key(), null, Map.of(), List.of(), List.of(), null, "");

    /** Copies, and puts what is missing. */
    public Settings {
        language = language == null ? "" : language;
        theme = theme == null ? Theme.LIGHT.key() : theme;
        place = place == null ? Place.SETUP.key() : place;
        folders = folders == null ? Map.of() : Map.copyOf(folders);
        recentConfigs = recentConfigs == null ? List.of() : List.copyOf(recentConfigs);
        recentRoots = recentRoots == null ? List.of() : List.copyOf(recentRoots);
        boolean sound = smoothing != null && smoothing >= 0 && smoothing < 1;
        smoothing = sound ? smoothing : FIRST_SMOOTHING;
        challengeRuns = challengeRuns == null ? "" : challengeRuns;
    }

    /**
     * Size and place of the window, in screen units.
     *
     * @param x left
     * @param y top
     * @param width of the window as it is when not maximised
     * @param height likewise
     * @param maximised whether it fills the screen
     */
    public record Frame(double x, double y, double width, double height, boolean maximised) {}

    /** With another language. */
    public Settings withLanguage(Language other) {
        return new Settings(
                other.key(), theme, place, frame, folders, recentConfigs, recentRoots, smoothing, challengeRuns);
    }

    /** With another theme. */
    public Settings withTheme(Theme other) {
        return new Settings(
                language, other.key(), place, frame, folders, recentConfigs, recentRoots, smoothing, challengeRuns);
    }

    /** With another place. */
    public Settings withPlace(Place other) {
        return new Settings(
                language, theme, other.key(), frame, folders, recentConfigs, recentRoots, smoothing, challengeRuns);
    }

    /** With another frame. */
    public Settings withFrame(Frame other) {
        return new Settings(
                language, theme, place, other, folders, recentConfigs, recentRoots, smoothing, challengeRuns);
    }

    /** With another last folder for a kind of file. */
    public Settings withFolder(String kind, String folder) {
        Map<String, String> more = new TreeMap<>(folders);
        more.put(kind, folder);
        return new Settings(language, theme, place, frame, more, recentConfigs, recentRoots, smoothing, challengeRuns);
    }

    /** With a configuration as the newest. */
    public Settings withRecentConfig(String file) {
        return new Settings(
                language,
                theme,
                place,
                frame,
                folders,
                newest(file, recentConfigs),
                recentRoots,
                smoothing,
                challengeRuns);
    }

    /** With a dataset root as the newest. */
    public Settings withRecentRoot(String root) {
        return new Settings(
                language,
                theme,
                place,
                frame,
                folders,
                recentConfigs,
                newest(root, recentRoots),
                smoothing,
                challengeRuns);
    }

    /** With another smoothing. */
    public Settings withSmoothing(double weight) {
        return new Settings(language, theme, place, frame, folders, recentConfigs, recentRoots, weight, challengeRuns);
    }

    /** With another archive of the one-shot challenge. */
    public Settings withChallengeRuns(String archive) {
        return new Settings(language, theme, place, frame, folders, recentConfigs, recentRoots, smoothing, archive);
    }

    private static List<String> newest(String entry, List<String> before) {
        List<String> all = new ArrayList<>(before);
        all.remove(entry);
        all.add(0, entry);
        return all.subList(0, Math.min(RECENT, all.size()));
    }
}
