package dev.centroid.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.centroid.data.doctor.Weight;
import dev.centroid.data.download.OmniglotFile;
import dev.centroid.data.layout.DatasetPart;
import dev.centroid.evaluate.challenge.PublishedLine;
import dev.centroid.experiment.config.ConfigKey;
import dev.centroid.experiment.config.ConfigKeys;
import dev.centroid.experiment.config.Unit;
import dev.centroid.run.Phase;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import dev.centroid.ui.common.Actions;
import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.Theme;
import dev.centroid.ui.setup.Method;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every text for people is there in both languages, says the same, and is asked for by somebody. */
class MessageBundleTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9]+)");
    private static final Pattern LITERAL = Pattern.compile("\"(%?)([a-z]+(?:\\.[a-zA-Z0-9-]+)+)\"");
    private static final Pattern FILE = Pattern.compile("\\.(yaml|json|csv|lock|log|zip|txt|png)$");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Texts that are the same in every language. */
    private static final Set<String> WITHOUT_CHINESE = Set.of(
            "common.none", "common.megabytes", "download.megabytes", "setup.method.classifier", "setup.method.meta");

    private static TreeMap<String, String> english;
    private static TreeMap<String, String> chinese;
    private static List<ProblemCode> codes;

    @BeforeAll
    static void load() throws Exception {
        english = bundle("messages.properties");
        chinese = bundle("messages_zh_CN.properties");
        codes = problemCodes();
    }

    @Test
    void every_problem_code_has_a_text_of_its_own() {
        List<String> keys = codes.stream().map(ProblemCode::key).toList();
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
        assertThat(english.keySet()).containsAll(keys);
    }

    @Test
    void every_configuration_key_has_a_meaning() {
        assertThat(english.keySet())
                .containsAll(
                        ConfigKeys.all().stream().map(ConfigKey::meaningKey).toList());
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void both_languages_name_the_same_arguments() {
        english.forEach((key, text) ->
                assertThat(placeholders(chinese.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(text)));
    }

    @Test
    void chinese_texts_are_chinese() {
        assertThat(chinese.entrySet())
                .filteredOn(e -> !WITHOUT_CHINESE.contains(e.getKey()))
                .allSatisfy(e -> assertThat(e.getValue()).as(e.getKey()).containsPattern(CHINESE));
    }

    @Test
    void english_texts_are_not_chinese() {
        assertThat(english.entrySet())
                .allSatisfy(e -> assertThat(e.getValue()).as(e.getKey()).doesNotContainPattern(CHINESE));
    }

    /** A single quote that stands alone swallows the placeholder behind it. */
    @Test
    void every_argument_reaches_the_reader() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (String key : english.keySet()) {
                Set<Integer> places = placeholders(english.get(key));
                int count = places.stream().mapToInt(p -> p + 1).max().orElse(0);
                Object[] numbers = Stream.iterate(701, n -> n + 1).limit(count).toArray();
                String text = Messages.of(locale).text(key, numbers);
                for (int place : places) {
                    assertThat(text).as(key + " in " + locale).contains(Integer.toString(701 + place));
                }
            }
        }
    }

    @Test
    void no_text_is_an_orphan() throws IOException {
        Set<String> known = codes.stream().map(ProblemCode::key).collect(Collectors.toCollection(TreeSet::new));
        ConfigKeys.all().forEach(key -> known.addAll(List.of(key.meaningKey(), key.labelKey())));
        known.addAll(namesOfConstants());
        String sources = sources();
        assertThat(english.keySet()).allSatisfy(key -> assertThat(known.contains(key) || isQuoted(sources, key))
                .as("%s is asked for", key)
                .isTrue());
    }

    /** A text that is asked for and is not there would stop the window: keys in FXML, and in code what begins like a key. */
    @Test
    void every_text_that_is_asked_for_is_there() throws IOException {
        Set<String> areas = english.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        Matcher literal = LITERAL.matcher(sources());
        while (literal.find()) {
            String key = literal.group(2);
            boolean fxml = !literal.group(1).isEmpty();
            boolean begins = areas.contains(key.substring(0, key.indexOf('.') + 1));
            if (fxml
                    || begins
                            && !FILE.matcher(key).find()
                            && ConfigKeys.find(key).isEmpty()) {
                asked.add(key);
            }
        }
        assertThat(asked).hasSizeGreaterThan(300);
        assertThat(english.keySet()).containsAll(asked);
    }

    @Test
    void every_constant_that_people_read_has_a_name() {
        assertThat(english.keySet()).containsAll(namesOfConstants());
    }

    /** Keys that are put together from the constants of an enum. */
    private static List<String> namesOfConstants() {
        return Stream.of(
                        Stream.of(Phase.values()).map(p -> "phase." + p.key()),
                        Stream.of(Stage.values()).map(s -> "stage." + s.key()),
                        Stream.of(Weight.values()).map(w -> "doctor.weight." + w.key()),
                        Stream.of(DatasetPart.values()).map(p -> "split." + p.key()),
                        Stream.of(PublishedLine.values()).map(l -> "challenge." + l.key()),
                        Stream.of(Unit.values()).filter(u -> u != Unit.NONE).map(u -> "unit." + u.key()),
                        Stream.of(Method.values())
                                .flatMap(m -> Stream.of("", ".long").map(end -> "setup.method." + m.key() + end)),
                        Stream.of(
                                        "experiment",
                                        "dataset",
                                        "glyphs",
                                        "split",
                                        "network",
                                        "input",
                                        "classifier",
                                        "meta",
                                        "evaluation",
                                        "machine")
                                .map(s -> "setup.section." + s),
                        Stream.of("evaluation", "classifier.validation", "meta.validation")
                                .map(t -> "setup.tasks." + t),
                        Stream.of(Stage.values()).map(s -> "setup.schedule." + s.key()),
                        Stream.of(RunState.values())
                                .map(s -> "state." + s.name().toLowerCase(Locale.ROOT)),
                        Stream.of(
                                        "loss",
                                        "accuracy",
                                        "rate",
                                        "temperature",
                                        "speed",
                                        "elapsed",
                                        "left",
                                        "memory",
                                        "engine")
                                .flatMap(f -> Stream.of("monitor.figure." + f, "monitor.figure-tip." + f)),
                        Stream.of(Stage.values()).map(s -> "monitor.stage." + s.key()),
                        Stream.of(Place.values()).map(p -> "place." + p.key()),
                        Stream.of(Theme.values()).map(t -> "window.theme." + t.key()),
                        Stream.of(Actions.Kind.values()).map(a -> "action." + a.key()),
                        Stream.of(FileChoice.Kind.values()).map(f -> "file." + f.key()),
                        Stream.of(OmniglotFile.values())
                                .map(f -> "download.archive." + f.archive().key()),
                        Stream.of("checkpoint.untrained", "checkpoint.last", "checkpoint.best"))
                .flatMap(names -> names)
                .toList();
    }

    @Test
    void the_texts_of_a_pattern_are_sound() {
        english.values().forEach(text -> assertThat(new MessageFormat(text, Locale.ENGLISH).toPattern())
                .isNotNull());
        chinese.values().forEach(text -> assertThat(new MessageFormat(text, Locale.CHINA).toPattern())
                .isNotNull());
    }

    private static boolean isQuoted(String sources, String key) {
        return sources.contains('"' + key + '"') || sources.contains("\"%" + key + '"');
    }

    /** Texts that code or a screen asks for by name. */
    private static String sources() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path folder : List.of(Path.of("src/main/java"), Path.of("fxml"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        text.append(Files.readString(file));
                    }
                }
            }
        }
        return text.toString();
    }

    private static Set<Integer> placeholders(String text) {
        Set<Integer> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(Integer.parseInt(matcher.group(1)));
        }
        return found;
    }

    private static TreeMap<String, String> bundle(String name) throws IOException {
        Properties properties = new UniqueProperties();
        try (Reader reader = new InputStreamReader(
                Messages.class.getResourceAsStream("/dev/centroid/" + name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        TreeMap<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static List<ProblemCode> problemCodes() throws ClassNotFoundException {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.centroid");
        List<ProblemCode> found = new ArrayList<>();
        for (JavaClass each : classes) {
            if (each.isEnum() && each.isAssignableTo(ProblemCode.class)) {
                for (Object code : Class.forName(each.getName()).getEnumConstants()) {
                    found.add((ProblemCode) code);
                }
            }
        }
        return found;
    }

    /** Refuses a key that stands there twice, of which one text would be lost without a word. */
    private static final class UniqueProperties extends Properties {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
            assertThat(containsKey(key)).as("%s stands there once", key).isFalse();
            return super.put(key, value);
        }
    }
}
