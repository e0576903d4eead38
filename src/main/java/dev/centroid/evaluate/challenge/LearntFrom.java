package dev.centroid.evaluate.challenge;

import dev.centroid.data.OmniglotAlphabets;
import dev.centroid.data.OmniglotSet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a system that answers the challenge has learnt from: it decides which published lines stand beside it in fairness. */
public enum LearntFrom {
    /** Nothing: it was not trained. */
    NOTHING("nothing"),
    /** Small set 1 or 2, or a part of one. */
    SMALL("small"),
    /** The 30 background alphabets, or a part of them. */
    BACKGROUND("background"),
    /** Alphabets of the evaluation set, which the challenge's drawings belong to: not a fair entry. */
    EVALUATION("evaluation"),
    /** Something other than Omniglot, going by the names of its classes. */
    OTHER("other"),
    /** It does not say. */
    UNKNOWN("unknown");

    private final String key;

    LearntFrom(String key) {
        this.key = key;
    }

    /** The stable name in files and bundle keys. */
    public String key() {
        return key;
    }

    /** The constant of a key; {@link #UNKNOWN} for a key of a later version. */
    public static LearntFrom of(String key) {
        return Arrays.stream(values())
                .filter(l -> l.key.equals(key))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /**
     * Judges by the names of the classes that were trained on.
     *
     * @param classes such as {@code Greek/character01}; empty where they are not known
     */
    public static LearntFrom classes(Set<String> classes) {
        Set<String> alphabets = OmniglotAlphabets.namedBy(classes);
        if (alphabets.isEmpty()) {
            return UNKNOWN;
        }
        if (!seenOfEvaluation(classes).isEmpty()) {
            return EVALUATION;
        }
        if (OmniglotAlphabets.of(OmniglotSet.SMALL_1).containsAll(alphabets)
                || OmniglotAlphabets.of(OmniglotSet.SMALL_2).containsAll(alphabets)) {
            return SMALL;
        }
        return OmniglotAlphabets.of(OmniglotSet.BACKGROUND).containsAll(alphabets) ? BACKGROUND : OTHER;
    }

    /** Which alphabets of the evaluation set are among the classes that were trained on, by name. */
    public static List<String> seenOfEvaluation(Set<String> classes) {
        Set<String> seen = new TreeSet<>(OmniglotAlphabets.namedBy(classes));
        seen.retainAll(OmniglotAlphabets.evaluation());
        return List.copyOf(seen);
    }
}
