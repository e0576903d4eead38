package dev.centroid.experiment.config;

import dev.centroid.experiment.config.KeyTree.Place;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code key=value} texts that stand in the place of what a file says; the last one of several for a key counts. */
final class Overrides {

    private static final Pattern PART = Pattern.compile("([^.\\[\\]]+)(\\[([0-9]{1,4})])?");
    private static final Set<String> STAGES = Set.of("classifier", "meta");

    private final KeyTree tree;
    private final FoundKeys found;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> changed = new LinkedHashSet<>();

    Overrides(KeyTree tree, FoundKeys found) {
        this.tree = tree;
        this.found = found;
    }

    /** Everything that is wrong with the overrides themselves. */
    List<Problem> problems() {
        return problems;
    }

    /** Our names of the keys that the overrides set. */
    Set<String> changed() {
        return changed;
    }

    /**
     * Applies one.
     *
     * @param override dotted key, equals sign, value in YAML: {@code classifier.milestones=[90, 125]}
     */
    void apply(String override) {
        int equals = override.indexOf('=');
        if (equals < 1) {
            problems.add(ConfigProblem.OVERRIDE_FORM.with(RawValue.shorten(override)));
            return;
        }
        String key = override.substring(0, equals).strip();
        try {
            apply(key, List.of(key.split("\\.", -1)), YamlReader.override(override.substring(equals + 1)));
        } catch (ProblemException e) {
            e.problems().forEach(p -> problems.add(p.at(key)));
        }
    }

    private void apply(String key, List<String> parts, RawValue value) {
        String section = "";
        for (int i = 0; i < parts.size(); i++) {
            Matcher part = PART.matcher(parts.get(i));
            if (!part.matches()) {
                problems.add(ConfigProblem.OVERRIDE_FORM.with(RawValue.shorten(key)));
                return;
            }
            if (part.group(2) == null) {
                // No more positions: the rest can be written as a tree.
                merge(key, section, nested(parts.subList(i, parts.size()), value));
                return;
            }
            String list = KeyTree.join(section, part.group(1));
            Optional<Place> place = tree.place(KeyTree.template(list));
            int count = found.count(list);
            if (place.filter(p -> p == Place.TASKS).isEmpty() || Integer.parseInt(part.group(3)) >= count) {
                problems.add(ConfigProblem.OVERRIDE_INDEX.at(key, count));
                return;
            }
            section = list + "[" + Integer.parseInt(part.group(3)) + "]";
        }
        merge(key, section, value);
    }

    private void merge(String key, String section, RawValue value) {
        KeyFlattener flat = new KeyFlattener(tree);
        flat.section(section, value);
        problems.addAll(flat.problems());
        // decision: a stage is added by name only (meta={}), never because one of its keys is set.
        Optional<String> absent = flat.found().sections().stream()
                .filter(s -> STAGES.contains(s)
                        && !s.equals(key)
                        && !found.sections().contains(s))
                .findFirst();
        if (absent.isPresent()) {
            problems.add(ConfigProblem.STAGE_ABSENT.at(absent.get(), absent.get()));
            return;
        }
        changed.addAll(flat.found().paths());
        found.replaceBy(flat.found());
    }

    private static RawValue nested(List<String> parts, RawValue value) {
        RawValue inner = value;
        for (int i = parts.size() - 1; i >= 0; i--) {
            RawValue.Entry entry = new RawValue.Entry(parts.get(i), RawValue.NO_LINE, inner);
            inner = new RawValue.Mapping(List.of(entry), RawValue.NO_LINE);
        }
        return inner;
    }
}
