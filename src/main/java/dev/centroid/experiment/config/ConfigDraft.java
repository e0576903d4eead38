package dev.centroid.experiment.config;

import dev.centroid.data.DatasetSpec;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A configuration while somebody edits it: what stands under each key, right or wrong, as text. Immutable: each change gives
 * a new draft, so that changes can be undone. It is checked by the same code that reads files.
 */
public final class ConfigDraft {

    private static final KeyTree TREE = new KeyTree(ConfigKeys.all());

    private final FoundKeys found;
    private final Origin origin;

    private ConfigDraft(FoundKeys found, Origin origin) {
        this.found = found;
        this.origin = origin;
    }

    /**
     * What came of checking a draft.
     *
     * @param reading the experiment; empty where something is wrong
     * @param problems everything that is wrong or worth knowing, each at its dotted key
     */
    public record Check(Optional<ConfigReading> reading, List<Problem> problems) {

        /** Copies the list. */
        public Check {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Opens a file. Wrong values are taken in and shown by {@link #check()}.
     *
     * @throws ProblemException if it cannot be read, is no YAML, or has keys that are not known
     */
    public static ConfigDraft open(Path file) {
        return of(ConfigText.read(file), file);
    }

    /**
     * Opens a text.
     *
     * @param text YAML
     * @param file where it comes from, or could: relative paths are relative to its folder
     * @throws ProblemException as for {@link #open}
     */
    public static ConfigDraft of(String text, Path file) {
        RawValue root =
                YamlReader.file(text, file.toString()).orElseThrow(() -> ConfigProblem.FILE_EMPTY.exception(file));
        KeyFlattener flat = new KeyFlattener(TREE);
        flat.section("", root);
        Origin there = Origin.of(file, true);
        ConfigFile.checkVersion(flat.found(), there);
        if (!flat.problems().isEmpty()) {
            throw new ProblemException(flat.problems(), null);
        }
        return new ConfigDraft(flat.found(), new Origin(there.folder(), there.folder(), there.stem(), true));
    }

    /** The text of a key as somebody wrote it, or of its default; empty where it has none. */
    public String shown(String path) {
        ConfigKey<?> key = key(path);
        RawValue raw = found.value(path);
        return DraftText.of(raw != null ? raw : fallback(key));
    }

    /** Whether somebody wrote the key; else its default counts. */
    public boolean isGiven(String path) {
        return found.value(path) != null;
    }

    /** The value of a key as it counts now, written or default; empty where its text is wrong. */
    public Optional<Object> value(String path) {
        ConfigKey<?> key = key(path);
        ConfigValues values = new ConfigValues(found, origin, List.of());
        return values.sound(key) ? Optional.ofNullable(values.get(key)) : Optional.empty();
    }

    /** The dataset that the draft names, whatever is wrong elsewhere; empty where its own section is wrong. */
    public Optional<DatasetSpec> dataset() {
        ConfigValues values = new ConfigValues(found, origin, List.of());
        DatasetSection.check(values);
        DatasetSpec dataset = DatasetSection.read(values);
        boolean wrong = values.problems().stream()
                .anyMatch(p -> !p.isWarning() && p.configKey().startsWith("dataset."));
        return wrong ? Optional.empty() : Optional.of(dataset);
    }

    private <T> RawValue fallback(ConfigKey<T> key) {
        ConfigValues values = new ConfigValues(found, origin, List.of());
        return values.sound(key) && !key.path().equals(GeneralSection.VERSION.path())
                ? key.type().print(key.fallback().apply(values))
                : null;
    }

    /**
     * The same draft with another value under a key, right or wrong.
     *
     * @param text as it stands in a field; blank to take the key away, so that its default counts
     */
    public ConfigDraft with(String path, String text) {
        ConfigKey<?> key = key(path);
        FoundKeys changed = found.copy();
        if (text.isBlank()) {
            changed.remove(path);
        } else {
            changed.put(path, DraftText.parse(key.type(), text));
        }
        return new ConfigDraft(changed, origin);
    }

    /** The same draft with the defaults for keys and for whole sections. */
    public ConfigDraft withDefaults(String... paths) {
        FoundKeys changed = found.copy();
        Arrays.stream(paths).forEach(changed::removeAll);
        return new ConfigDraft(changed, origin);
    }

    /** The tasks under {@code evaluation}, {@code classifier.validation} or {@code meta.validation}; wrong ones are left out. */
    public List<EvaluationSpec> tasks(String list) {
        ConfigValues values = new ConfigValues(found, origin, List.of());
        return ConfigKeys.tasks(list).read(values);
    }

    /** The same draft with other tasks under one of the three lists. */
    public ConfigDraft withTasks(String list, List<EvaluationSpec> tasks) {
        ConfigOutput out = new ConfigOutput();
        ConfigKeys.tasks(list).write(tasks, out);
        FoundKeys changed = found.copy();
        changed.removeAll(list);
        out.values().forEach((path, value) -> changed.put(path.endsWith("[]") ? list : path, value));
        return new ConfigDraft(changed, origin);
    }

    /** Whether a stage is trained. */
    public boolean has(Stage stage) {
        return found.sections().contains(stage.key());
    }

    /** The same draft with or without a stage; what was written for it is kept for the case that it comes back. */
    public ConfigDraft with(Stage stage, boolean trained) {
        FoundKeys changed = found.copy();
        if (trained) {
            changed.sections().add(stage.key());
        } else {
            changed.sections().remove(stage.key());
        }
        return new ConfigDraft(changed, origin);
    }

    /** The experiment that the draft describes, or all that is wrong with it. */
    public Check check() {
        FoundKeys counted = found.copy();
        Arrays.stream(Stage.values()).filter(stage -> !has(stage)).forEach(stage -> counted.removeAll(stage.key()));
        try {
            ConfigReading reading = ConfigFile.build(new ConfigValues(counted, origin, List.of()));
            return new Check(Optional.of(reading), reading.warnings());
        } catch (ProblemException e) {
            return new Check(Optional.empty(), new ArrayList<>(e.problems()));
        }
    }

    /** Equal drafts say the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ConfigDraft that && found.equals(that.found) && origin.equals(that.origin);
    }

    @Override
    public int hashCode() {
        return found.hashCode();
    }

    private static ConfigKey<?> key(String path) {
        return ConfigKeys.find(path).orElseThrow(() -> new IllegalArgumentException("no key " + path));
    }
}
