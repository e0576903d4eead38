package dev.centroid.experiment.config;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Preprocessing;
import dev.centroid.model.BackboneSpec;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The YAML file of an experiment, version {@value #VERSION}. */
public final class ConfigFile {

    /** The version of the file's form that is written, and the only one that is read. */
    public static final int VERSION = GeneralSection.VERSION_NOW;

    private static final KeyTree TREE = new KeyTree(ConfigKeys.all());

    /** Resuming a run may make it longer or move it to another machine; anything else would be another run. */
    private static final List<String> MAY_CHANGE =
            List.of(ClassifierSection.EPOCHS.path(), MetaSection.EPOCHS.path(), GeneralSection.THREADS.path());

    private ConfigFile() {}

    /**
     * Reads an experiment. The dataset root need not be there; the checkpoint that stage 2 starts from must.
     *
     * @param file UTF-8, at most 1 MB; relative paths in it are relative to its folder, {@code ~} is the home folder
     * @param overrides {@code key=value} texts with dotted keys and values in YAML that stand in the place of what the file
     *     says, as in {@code classifier.milestones=[90, 125]} or {@code evaluation[0].episodes=100}; relative paths in them
     *     are relative to the working folder
     * @throws ProblemException with all problems at once, each at its dotted key
     */
    public static ConfigReading read(Path file, List<String> overrides) {
        return read(ConfigText.read(file), file.toString(), Origin.of(file, true), overrides, false);
    }

    /**
     * Reads the copy in a run folder, to resume or evaluate that run. Files that it names need not be there any more.
     *
     * @param file as for {@link #read}
     * @param overrides as for {@link #read}, but only the epochs of a stage and the threads may change
     * @throws ProblemException with all problems at once, each at its dotted key
     */
    public static ConfigReading readStored(Path file, List<String> overrides) {
        return read(ConfigText.read(file), file.toString(), Origin.of(file, false), overrides, true);
    }

    /**
     * Reads a configuration that comes with the program; its relative paths are relative to the working folder.
     *
     * @param name its file name without the ending, such as {@code demo}
     * @throws IllegalArgumentException if there is none of that name
     */
    public static ConfigReading readSample(String name) {
        String file = "/sample-configs/" + name + ".yaml";
        try (InputStream in = ConfigFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no sample " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return read(text, file, Origin.of(Path.of(name + ".yaml"), true), List.of(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The dataset that a configuration with nothing but a root would have.
     *
     * @param root a folder, relative to the working folder, or {@code synthetic-glyphs}
     * @param overrides as for {@link #read}
     * @throws ProblemException with all problems at once, each at its dotted key
     */
    public static DatasetSpec readDataset(String root, List<String> overrides) {
        return readAround(root, overrides).dataset();
    }

    /**
     * The experiment around a network that comes without a configuration, on the images of a root.
     *
     * @param root as for {@link #readDataset}
     * @throws ProblemException if the root cannot be a dataset root
     */
    public static ExperimentConfig readAround(String root, Preprocessing input, BackboneSpec backbone, long seed) {
        List<String> channels = List.of("dataset.channels=" + input.channels(), "seed=" + seed);
        return readAround(root, channels).withNetwork(input, backbone);
    }

    private static ExperimentConfig readAround(String root, List<String> overrides) {
        List<String> all = new ArrayList<>();
        String quoted = root.replace("\\", "\\\\").replace("\"", "\\\"");
        all.add(DatasetSection.ROOT.path() + "=\"" + quoted + "\"");
        all.addAll(overrides);
        Origin origin = Origin.of(Path.of("").toAbsolutePath().resolve("dataset.yaml"), true);
        return read("version: " + VERSION + "\nclassifier: {}\n", root, origin, all, false)
                .config();
    }

    /**
     * The complete text of an experiment: every key in the order of the table, defaults written out, paths absolute, so that
     * it means the same wherever it lies. Reading it gives an equal experiment.
     */
    public static String write(ExperimentConfig config) {
        ConfigOutput out = new ConfigOutput();
        GeneralSection.write(config, out);
        DatasetSection.write(config.dataset(), out);
        InputSection.write(config.input(), out);
        BackboneSection.write(config.backbone(), out);
        config.classifier().ifPresent(c -> ClassifierSection.write(c, out));
        config.meta().ifPresent(m -> MetaSection.write(m, out));
        GeneralSection.EVALUATION.write(config.evaluation(), out);
        return YamlWriter.write(out);
    }

    static ConfigReading read(String text, String source, Origin origin, List<String> overrides, boolean stored) {
        RawValue root = YamlReader.file(text, source).orElseThrow(() -> ConfigProblem.FILE_EMPTY.exception(source));
        KeyFlattener flat = new KeyFlattener(TREE);
        flat.section("", root);
        checkVersion(flat.found(), origin);
        List<Problem> problems = new ArrayList<>(flat.problems());
        Overrides changes = new Overrides(TREE, flat.found());
        overrides.forEach(changes::apply);
        problems.addAll(changes.problems());
        if (stored) {
            changes.changed().stream()
                    .filter(key -> !MAY_CHANGE.contains(key))
                    .forEach(key -> problems.add(ConfigProblem.RESUME_CHANGE.at(key, String.join(", ", MAY_CHANGE))));
        }
        return build(new ConfigValues(flat.found(), origin, problems));
    }

    /** A file of another version may be right in its own way: nothing else is said about it. */
    static void checkVersion(FoundKeys found, Origin origin) {
        RawValue raw = found.value(GeneralSection.VERSION.path());
        ConfigValues alone = new ConfigValues(found, origin, List.of());
        boolean other =
                raw != null && alone.sound(GeneralSection.VERSION) && alone.get(GeneralSection.VERSION) != VERSION;
        if (other) {
            throw new ProblemException(
                    ConfigProblem.VERSION_UNKNOWN.at("version", raw.line(), raw.shown(), Integer.toString(VERSION)));
        }
    }

    static ConfigReading build(ConfigValues v) {
        boolean classifier = v.section(ClassifierSection.PATH);
        boolean meta = v.section(MetaSection.PATH);
        // Every key that needs no position: what was written is read, what has no default is missed.
        ConfigKeys.all().stream().filter(key -> !key.path().contains("[]")).forEach(key -> {
            if (v.given(key)) {
                v.sound(key);
            }
        });
        v.sound(GeneralSection.VERSION, DatasetSection.ROOT);
        DatasetSection.check(v);
        InputSection.check(v);
        BackboneSection.check(v);
        if (classifier) {
            ClassifierSection.check(v);
        }
        if (meta) {
            MetaSection.check(v);
        }
        GeneralSection.check(v);
        GeneralSection.EVALUATION.check(v);
        if (!classifier && !meta) {
            v.problem(ConfigProblem.NOTHING_TO_TRAIN.with());
        }
        List<Problem> warnings = v.warnings();
        return new ConfigReading(experiment(v, classifier, meta), warnings);
    }

    private static ExperimentConfig experiment(ConfigValues v, boolean classifier, boolean meta) {
        return new ExperimentConfig(
                v.get(GeneralSection.NAME),
                v.get(GeneralSection.SEED),
                v.get(GeneralSection.ENGINE),
                v.get(GeneralSection.PRECISION),
                v.get(GeneralSection.THREADS),
                v.get(GeneralSection.CHECKPOINT_MINUTES),
                DatasetSection.read(v),
                InputSection.read(v),
                BackboneSection.read(v),
                classifier ? Optional.of(ClassifierSection.read(v)) : Optional.empty(),
                meta ? Optional.of(MetaSection.read(v)) : Optional.empty(),
                GeneralSection.EVALUATION.read(v));
    }
}
