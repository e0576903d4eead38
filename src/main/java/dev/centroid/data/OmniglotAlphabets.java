package dev.centroid.data;

import java.util.Set;
import java.util.TreeSet;

/**
 * The names of Omniglot's alphabets, as its folders have them: for results whose worth depends on which alphabets were learnt
 * from. The two small sets are parts of the background set and share Greek and Latin.
 */
public final class OmniglotAlphabets {

    private static final Set<String> SMALL_1 = Set.of("Balinese", "Early_Aramaic", "Greek", "Korean", "Latin");

    private static final Set<String> SMALL_2 = Set.of("Greek", "Japanese_(katakana)", "Latin", "Sanskrit", "Tagalog");

    private static final Set<String> BACKGROUND = Set.of(
            "Alphabet_of_the_Magi",
            "Anglo-Saxon_Futhorc",
            "Arcadian",
            "Armenian",
            "Asomtavruli_(Georgian)",
            "Balinese",
            "Bengali",
            "Blackfoot_(Canadian_Aboriginal_Syllabics)",
            "Braille",
            "Burmese_(Myanmar)",
            "Cyrillic",
            "Early_Aramaic",
            "Futurama",
            "Grantha",
            "Greek",
            "Gujarati",
            "Hebrew",
            "Inuktitut_(Canadian_Aboriginal_Syllabics)",
            "Japanese_(hiragana)",
            "Japanese_(katakana)",
            "Korean",
            "Latin",
            "Malay_(Jawi_-_Arabic)",
            "Mkhedruli_(Georgian)",
            "N_Ko",
            "Ojibwe_(Canadian_Aboriginal_Syllabics)",
            "Sanskrit",
            "Syriac_(Estrangelo)",
            "Tagalog",
            "Tifinagh");

    private static final Set<String> EVALUATION = Set.of(
            "Angelic",
            "Atemayar_Qelisayer",
            "Atlantean",
            "Aurek-Besh",
            "Avesta",
            "Ge_ez",
            "Glagolitic",
            "Gurmukhi",
            "Kannada",
            "Keble",
            "Malayalam",
            "Manipuri",
            "Mongolian",
            "Old_Church_Slavonic_(Cyrillic)",
            "Oriya",
            "Sylheti",
            "Syriac_(Serto)",
            "Tengwar",
            "Tibetan",
            "ULOG");

    private OmniglotAlphabets() {}

    /** The alphabets of a set to learn from. */
    public static Set<String> of(OmniglotSet set) {
        return switch (set) {
            case BACKGROUND -> BACKGROUND;
            case SMALL_1 -> SMALL_1;
            case SMALL_2 -> SMALL_2;
        };
    }

    /** The alphabets to be tested on. */
    public static Set<String> evaluation() {
        return EVALUATION;
    }

    /** The alphabets of classes named {@code alphabet/character}, whatever stands behind; other names stay as they are. */
    public static Set<String> namedBy(Iterable<String> classNames) {
        Set<String> alphabets = new TreeSet<>();
        for (String name : classNames) {
            int slash = name.indexOf('/');
            alphabets.add(slash < 0 ? name : name.substring(0, slash));
        }
        return alphabets;
    }
}
