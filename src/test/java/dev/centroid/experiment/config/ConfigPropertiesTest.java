package dev.centroid.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.Augmentation;
import dev.centroid.data.Augmentation.Crop;
import dev.centroid.data.ChannelOrder;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.GlyphSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.OmniglotSet;
import dev.centroid.data.Preprocessing;
import dev.centroid.data.ResizeFilter;
import dev.centroid.data.SplitSource;
import dev.centroid.data.ValidationClasses;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.engine.EngineChoice;
import dev.centroid.model.engine.NormMode;
import dev.centroid.model.engine.Precision;
import dev.centroid.problem.Messages;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.train.ClassifierSpec;
import dev.centroid.train.HeadKind;
import dev.centroid.train.MetaSpec;
import dev.centroid.train.MetaStart;
import dev.centroid.train.MultiStepSchedule;
import dev.centroid.train.OptimizerKind;
import dev.centroid.train.OptimizerSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any experiment survives a round trip, and no text does worse than a problem in plain words. */
class ConfigPropertiesTest {

    private static final String FULL = ConfigFile.write(ConfigTexts.config(ConfigTexts.SHORTEST + "meta: {}\n"));

    private static final List<String> PIECES = List.of(
            "[",
            "]",
            "{",
            "}",
            ": ",
            "- ",
            "\n",
            "\t",
            "#",
            "'",
            "\"",
            "*a",
            "&a ",
            "!!map ",
            "!x ",
            "~",
            "null",
            "-1",
            "1e400",
            ".inf",
            "0x1F",
            "<<: ",
            "? ",
            "%YAML 9.9\n",
            "---\n",
            "\u0000",
            "\uD800",
            "中",
            "|",
            ">",
            "\\",
            "\"\\U0011FFFF\"",
            "true",
            "1.5",
            "lr: 3\n",
            "=",
            ",",
            "@",
            "`",
            "...",
            "\uFEFF",
            "\u2028");

    @Property(tries = 100)
    void what_is_written_is_read_back(@ForAll long seed) {
        ExperimentConfig config = new Draw(new Random(seed)).experiment();
        ConfigReading reading = ConfigTexts.resumed(ConfigFile.write(config));
        assertThat(reading.config()).isEqualTo(config);
        assertThat(ConfigFile.write(reading.config())).isEqualTo(ConfigFile.write(config));
    }

    @Property(tries = 500)
    void a_damaged_file_is_a_problem_in_words(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(FULL);
        int damages = 1 + random.nextInt(4);
        for (int i = 0; i < damages; i++) {
            damage(text, random);
        }
        onlyProblems(() -> ConfigTexts.reading(text.toString()));
    }

    @Property(tries = 200)
    void a_damaged_override_is_a_problem_in_words(@ForAll long seed) {
        Random random = new Random(seed);
        List<ConfigKey<?>> keys = ConfigKeys.all();
        String key = keys.get(random.nextInt(keys.size())).path().replace("[]", "[0]");
        StringBuilder override = new StringBuilder(key + "=1");
        damage(override, random);
        onlyProblems(() -> ConfigTexts.reading(FULL, override.toString()));
    }

    private static void onlyProblems(Runnable reading) {
        try {
            reading.run();
        } catch (ProblemException e) {
            for (Problem problem : e.problems()) {
                assertThat(Messages.english().text(problem)).isNotBlank().doesNotContain("Exception");
                assertThat(Messages.of(Locale.SIMPLIFIED_CHINESE).text(problem)).isNotBlank();
            }
        }
    }

    private static void damage(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + 1 + random.nextInt(12));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            case 2 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
            default -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
        }
    }

    /** Draws experiments from all over the allowed ranges. */
    private record Draw(Random random) {

        ExperimentConfig experiment() {
            Preprocessing input = input();
            boolean classifier = random.nextInt(4) > 0;
            boolean meta = !classifier || random.nextBoolean();
            // Tasks may only stand where there are validation classes.
            ValidationClasses validation = one(List.of(ValidationClasses.share(share()), ValidationClasses.none()));
            // Turned characters have no strokes.
            boolean rotations = random.nextBoolean();
            boolean tasks = validation.source() == ValidationClasses.Source.SHARE;
            return new ExperimentConfig(
                    name(),
                    random.nextLong(),
                    one(List.of(EngineChoice.values())),
                    one(List.of(Precision.values())),
                    random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(between(1, 1024)),
                    between(1, 1440),
                    dataset(input.channels(), validation, rotations),
                    input,
                    new BackboneSpec(
                            one(List.of(BackboneKind.values())),
                            input.channels(),
                            input.size(),
                            input.size(),
                            List.of(between(1, 4096), between(1, 64), between(1, 64), between(1, 64))),
                    classifier ? Optional.of(classifier(tasks, rotations)) : Optional.empty(),
                    meta ? Optional.of(meta(classifier, tasks, rotations)) : Optional.empty(),
                    tasks());
        }

        private String name() {
            String name = one(List.of("a", "true", "5e-4", "null", "字母 1", "it's", "a #b", "- x", "{x}", "2026-01-01"))
                    + random.nextInt(3);
            return random.nextBoolean() ? name : one(List.of("yes", "1", "~", "=", "<<".replace("<", "«"), "@a", "%"));
        }

        private Path path() {
            String name =
                    one(List.of("a", "b c", "~", "x: y", "x #y", "数据", "'", "synthetic-glyphs", "a\nb", "\t", "[1]"));
            return Path.of("").toAbsolutePath().getRoot().resolve("data").resolve(name);
        }

        private DatasetSpec dataset(int channels, ValidationClasses validation, boolean rotations) {
            Layout layout = one(List.of(Layout.values()));
            return new DatasetSpec(
                    path(),
                    layout,
                    channels,
                    between(8, 1024),
                    one(List.of(OmniglotSet.values())),
                    rotations,
                    validation,
                    share(),
                    random.nextDouble(),
                    random.nextLong(),
                    new GlyphSpec(
                            between(1, 1000),
                            between(0, 1000),
                            between(1, 1000),
                            between(1, 1000),
                            between(2, 1000),
                            random.nextLong()),
                    new SplitSource(
                            one(List.of(SplitSource.Kind.values())),
                            random.nextBoolean() ? Optional.empty() : Optional.of(path())),
                    one(List.of("", "a.csv", "b c/ü.csv")),
                    one(List.of(ChannelOrder.values())));
        }

        private Preprocessing input() {
            int channels = random.nextBoolean() ? 1 : 3;
            List<Double> mean = new ArrayList<>();
            List<Double> std = new ArrayList<>();
            for (int i = 0; i < channels; i++) {
                mean.add(random.nextBoolean() ? 0.0 : random.nextDouble());
                std.add(positive());
            }
            return new Preprocessing(
                    channels, between(16, 1024), one(List.of(ResizeFilter.values())), random.nextBoolean(), mean, std);
        }

        private ClassifierSpec classifier(boolean validated, boolean rotations) {
            OptimizerSpec optimizer = optimizer();
            return new ClassifierSpec(
                    between(1, 100_000),
                    between(2, 65_536),
                    optimizer,
                    schedule(optimizer),
                    augmentation(rotations),
                    between(0, 100),
                    validated ? tasks() : List.of());
        }

        private MetaSpec meta(boolean afterClassifier, boolean validated, boolean rotations) {
            MetaStart.Source source = one(List.of(MetaStart.Source.values()));
            boolean lost = source == MetaStart.Source.CLASSIFIER && !afterClassifier;
            MetaStart start = lost || source == MetaStart.Source.CHECKPOINT
                    ? new MetaStart(MetaStart.Source.CHECKPOINT, path())
                    : new MetaStart(source, null);
            OptimizerSpec optimizer = optimizer();
            return new MetaSpec(
                    start,
                    between(1, 100_000),
                    between(1, 1_000_000),
                    between(1, 1024),
                    episode(),
                    one(List.of(HeadKind.values())),
                    positive(),
                    random.nextBoolean(),
                    one(List.of(NormMode.values())),
                    optimizer,
                    schedule(optimizer),
                    augmentation(rotations),
                    between(0, 100),
                    validated ? tasks() : List.of());
        }

        private OptimizerSpec optimizer() {
            return new OptimizerSpec(
                    one(List.of(OptimizerKind.values())),
                    positive(),
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble(),
                    positive());
        }

        private MultiStepSchedule schedule(OptimizerSpec optimizer) {
            TreeSet<Integer> milestones = new TreeSet<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                milestones.add(between(1, 100_000));
            }
            return new MultiStepSchedule(optimizer.learningRate(), List.copyOf(milestones), 1 - random.nextDouble());
        }

        private Augmentation augmentation(boolean rotations) {
            Crop crop = one(List.of(Crop.values()));
            return new Augmentation(
                    crop,
                    crop == Crop.PADDED ? between(1, 256) : 0,
                    random.nextBoolean(),
                    rotations ? 0 : random.nextInt(5) / 4.0);
        }

        private List<EvaluationSpec> tasks() {
            List<EvaluationSpec> tasks = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                tasks.add(new EvaluationSpec(episode(), between(1, 10_000_000)));
            }
            return tasks;
        }

        private EpisodeSpec episode() {
            return new EpisodeSpec(between(2, 10_000), between(1, 10_000), between(1, 10_000));
        }

        private double share() {
            return one(List.of(0.2, Double.MIN_VALUE, Math.nextDown(1.0), 0.5 + random.nextDouble() / 2.1));
        }

        private double positive() {
            double any = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
            return random.nextBoolean() && Double.isFinite(any) && any > 0 ? any : 1e-9 + random.nextDouble();
        }

        private int between(int least, int most) {
            return least + random.nextInt(most - least + 1);
        }

        private <T> T one(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
