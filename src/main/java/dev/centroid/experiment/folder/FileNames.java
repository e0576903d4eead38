package dev.centroid.experiment.folder;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Makes file names out of what people call their runs. */
final class FileNames {

    /** Most file systems take 255 bytes; the timestamp and a number need room too. */
    private static final int LONGEST_BYTES = 120;

    private FileNames() {}

    /**
     * Letters (of any script), digits, dots, underscores and hyphens stay; each run of anything else becomes a hyphen; none of
     * these marks stands at an end. Empty names become {@code run}.
     */
    static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        int bytes = 0;
        for (int point :
                Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().toArray()) {
            String next = stays(point) ? Character.toString(point) : "-";
            if (next.equals("-") && (safe.isEmpty() || safe.charAt(safe.length() - 1) == '-')) {
                continue;
            }
            bytes += next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_BYTES) {
                break;
            }
            safe.append(next);
        }
        String trimmed = safe.toString().replaceAll("^[-._]+|[-._]+$", "");
        return trimmed.isEmpty() ? "run" : trimmed;
    }

    /** The same with ASCII letters only, for systems whose file names take no others. */
    static String ascii(String name) {
        return safe(Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7e]", "-"));
    }

    private static boolean stays(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || point == '.'
                || point == '_';
    }
}
