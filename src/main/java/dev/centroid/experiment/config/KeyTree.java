package dev.centroid.experiment.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The key table seen as a tree: which names stand where, and which of them is nearest to a misspelt one. */
final class KeyTree {

    /** What can stand under a name. */
    enum Place {
        /** A value. */
        LEAF,
        /** Further keys. */
        SECTION,
        /** A list of tasks, each with further keys. */
        TASKS
    }

    /** Below this likeness a suggestion would puzzle more than it helps; found by trying misspellings. */
    private static final double LIKE = 0.8;

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Set<String>> names = new LinkedHashMap<>();

    KeyTree(List<ConfigKey<?>> keys) {
        for (ConfigKey<?> key : keys) {
            String[] parts = key.path().split("\\.");
            String path = "";
            for (int i = 0; i < parts.length; i++) {
                boolean list = parts[i].endsWith("[]");
                String name = list ? parts[i].substring(0, parts[i].length() - 2) : parts[i];
                names.computeIfAbsent(path, p -> new LinkedHashSet<>()).add(name);
                String whole = join(path, name);
                Place place = list ? Place.TASKS : i < parts.length - 1 ? Place.SECTION : Place.LEAF;
                places.merge(whole, place, (old, now) -> old == Place.LEAF ? now : old);
                path = list ? whole + "[]" : whole;
            }
        }
    }

    /** What can stand at a path without positions; empty for a path that is not known. */
    Optional<Place> place(String path) {
        return Optional.ofNullable(places.get(path));
    }

    /** Our names in a section. */
    Set<String> names(String section) {
        return names.getOrDefault(section, Set.of());
    }

    /** The dotted key that a name which is not known in a section may stand for: there, or as it is elsewhere. */
    Optional<String> nearest(String section, String name) {
        Map<String, String> known = new LinkedHashMap<>();
        names(section).forEach(n -> known.put(n, join(section, n)));
        ReferenceNames.in(section).forEach(r -> known.put(r.name(), r.target()));
        JaroWinklerSimilarity likeness = new JaroWinklerSimilarity();
        String best = "";
        double most = LIKE;
        for (String candidate : known.keySet()) {
            double like = likeness.apply(simple(name), simple(candidate));
            if (like >= most) {
                most = like;
                best = candidate;
            }
        }
        List<String> elsewhere = elsewhere(name);
        boolean exact = most >= 0.999;
        if (!elsewhere.isEmpty() && !exact) {
            return Optional.of(String.join(", ", elsewhere));
        }
        return Optional.ofNullable(known.get(best));
    }

    private List<String> elsewhere(String name) {
        Set<String> found = new TreeSet<>();
        names.forEach((section, children) -> {
            if (children.contains(name)) {
                found.add(join(section, name));
            }
        });
        ReferenceNames.everywhere(name).forEach(r -> found.add(r.target()));
        return new ArrayList<>(found);
    }

    /** Case and underscores are what people get wrong without a misspelling. */
    private static String simple(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    static String join(String section, String name) {
        return section.isEmpty() ? name : section + "." + name;
    }

    /** A path with its positions taken out: {@code evaluation[2].way} becomes {@code evaluation[].way}. */
    static String template(String path) {
        return path.replaceAll("\\[[0-9]+]", "[]");
    }
}
