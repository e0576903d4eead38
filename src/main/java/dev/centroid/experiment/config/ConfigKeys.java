package dev.centroid.experiment.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of all keys, in the order of the file. */
public final class ConfigKeys {

    private static final List<ConfigKey<?>> ALL = table();

    private ConfigKeys() {}

    /** All keys; those of a list of tasks stand there once, with {@code []} for the position. */
    public static List<ConfigKey<?>> all() {
        return ALL;
    }

    /** The descriptor of a dotted key; {@code evaluation[2].way} finds {@code evaluation[].way}. */
    public static Optional<ConfigKey<?>> find(String path) {
        String template = KeyTree.template(path);
        return ALL.stream().filter(key -> key.path().equals(template)).findFirst();
    }

    /** The section of one of the three lists of tasks. */
    static TaskSection tasks(String list) {
        return Stream.of(GeneralSection.EVALUATION, ClassifierSection.VALIDATION, MetaSection.VALIDATION)
                .filter(section -> section.list.path().equals(list))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tasks " + list));
    }

    private static List<ConfigKey<?>> table() {
        List<ConfigKey<?>> keys = new ArrayList<>(GeneralSection.keys());
        keys.addAll(DatasetSection.keys());
        keys.addAll(InputSection.keys());
        keys.addAll(BackboneSection.keys());
        keys.addAll(ClassifierSection.keys());
        keys.addAll(MetaSection.keys());
        keys.addAll(GeneralSection.EVALUATION.keys());
        return List.copyOf(keys);
    }
}
