package dev.centroid.experiment.config;

import dev.centroid.experiment.config.KeyTree.Place;
import dev.centroid.experiment.config.ReferenceNames.ReferenceName;
import dev.centroid.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings a tree of values under our names, flat; what it does not know, or finds twice, is a problem. */
final class KeyFlattener {

    /** A section that may be written as the one value that matters: {@code optimizer: sgd}, {@code backbone: convnet4}. */
    private static final String SHORT_FORM = "kind";

    private final KeyTree tree;
    private final FoundKeys found = new FoundKeys();
    private final List<Problem> problems = new ArrayList<>();

    KeyFlattener(KeyTree tree) {
        this.tree = tree;
    }

    FoundKeys found() {
        return found;
    }

    List<Problem> problems() {
        return problems;
    }

    /**
     * Takes in a section with all below it.
     *
     * @param path its dotted key with positions, the empty string for the whole file
     */
    void section(String path, RawValue value) {
        found.sections().add(path);
        if (!(value instanceof RawValue.Mapping mapping)) {
            ConfigProblem code =
                    value instanceof RawValue.Nothing ? ConfigProblem.NO_VALUE : ConfigProblem.NOT_A_MAPPING;
            problems.add(
                    code == ConfigProblem.NO_VALUE
                            ? code.at(path, value.line())
                            : code.at(path, value.line(), value.shown()));
            return;
        }
        for (RawValue.Entry entry : mapping.entries()) {
            entry(path, entry);
        }
    }

    private void entry(String path, RawValue.Entry entry) {
        String section = KeyTree.template(path);
        if (tree.names(section).contains(entry.name())) {
            place(KeyTree.join(path, entry.name()), entry.line(), entry.value());
            return;
        }
        Optional<ReferenceName> reference = ReferenceNames.find(section, entry.name());
        if (reference.isPresent()) {
            String whole = positioned(reference.get().target(), section, path);
            place(whole, entry.line(), translated(reference.get(), entry.value()));
            return;
        }
        String dotted = KeyTree.join(path, RawValue.shorten(entry.name()));
        problems.add(tree.nearest(section, entry.name())
                .map(near -> ConfigProblem.UNKNOWN_KEY.at(
                        dotted, entry.line(), RawValue.shorten(entry.name()), positioned(near, section, path)))
                .orElseGet(() -> ConfigProblem.UNKNOWN_KEY_HERE.at(
                        dotted,
                        entry.line(),
                        RawValue.shorten(entry.name()),
                        tree.names(section).stream().collect(Collectors.joining(", ")))));
    }

    /** A key of the table with the positions of the section that it was found in. */
    private static String positioned(String key, String section, String path) {
        return key.startsWith(section) ? path + key.substring(section.length()) : key;
    }

    /** Takes in whatever stands at a known path. */
    void place(String path, int line, RawValue value) {
        Place place = tree.place(KeyTree.template(path)).orElseThrow();
        if (place == Place.SECTION) {
            boolean single = value instanceof RawValue.Scalar;
            String kind = KeyTree.join(path, SHORT_FORM);
            if (single && tree.place(kind).isPresent()) {
                leaf(kind, line, value);
            } else {
                section(path, value);
            }
        } else if (place == Place.TASKS) {
            tasks(path, line, value);
        } else {
            leaf(path, line, value);
        }
    }

    private void tasks(String path, int line, RawValue value) {
        if (value instanceof RawValue.Nothing) {
            problems.add(ConfigProblem.NO_VALUE.at(path, line));
        } else if (value instanceof RawValue.Sequence list) {
            leaf(path, line, list);
            for (int i = 0; i < list.items().size(); i++) {
                section(path + "[" + i + "]", list.items().get(i));
            }
        } else {
            problems.add(ConfigProblem.NOT_A_LIST.at(path, line, value.shown()));
        }
    }

    private void leaf(String path, int line, RawValue value) {
        RawValue before = found.put(path, value);
        if (before != null) {
            problems.add(ConfigProblem.GIVEN_TWICE.at(path, before.line(), line));
        }
    }

    private static RawValue translated(ReferenceName reference, RawValue value) {
        if (value instanceof RawValue.Scalar scalar) {
            String word = reference.words().get(scalar.text());
            return word == null ? value : new RawValue.Scalar(word, scalar.plain(), scalar.line());
        }
        return value;
    }
}
