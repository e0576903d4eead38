package dev.centroid.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be, and where paths in a good one lead. */
class ConfigFileTest {

    @TempDir
    Path folder;

    @Test
    void a_file_that_is_not_there() {
        Path file = folder.resolve("none.yaml");
        assertThat(problem(file)).isEqualTo(ConfigProblem.FILE_MISSING.with(file.toString()));
    }

    @Test
    void a_folder() {
        assertThat(problem(folder)).isEqualTo(ConfigProblem.FILE_IS_FOLDER.with(folder.toString()));
    }

    @Test
    void a_huge_file() throws IOException {
        Path file = folder.resolve("huge.yaml");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(100L << 20);
        }
        assertThat(problem(file)).isEqualTo(ConfigProblem.FILE_TOO_LARGE.with(file.toString(), 1));
    }

    @Test
    void an_empty_file() throws IOException {
        assertThat(problem(file(""))).isEqualTo(ConfigProblem.FILE_EMPTY.with(path()));
        assertThat(problem(file("# only a comment\n"))).isEqualTo(ConfigProblem.FILE_EMPTY.with(path()));
    }

    @Test
    void a_file_in_another_encoding() throws IOException {
        Path file = folder.resolve("test.yaml");
        Files.write(file, "name: Zürich".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problem(file)).isEqualTo(ConfigProblem.NOT_UTF8.with(path()));
    }

    @Test
    void not_yaml_names_line_and_column() throws IOException {
        assertThat(problem(file("version: 1\nname: a: b\n")))
                .isEqualTo(ConfigProblem.NOT_YAML.with(path(), 2L, 8, "name: a: b"));
        assertThat(problem(file("version: 1\n\tseed: 1\n")).code()).isEqualTo(ConfigProblem.NOT_YAML);
        assertThat(problem(file("seed: [1, 2\n")).code()).isEqualTo(ConfigProblem.NOT_YAML);
        assertThat(problem(file("a: 1\n---\nb: 2\n")).code()).isEqualTo(ConfigProblem.NOT_YAML);
        assertThat(problem(file("seed: *nobody\n")).code()).isEqualTo(ConfigProblem.NOT_YAML);
        assertThat(problem(file("seed: \u0007\n")).code()).isEqualTo(ConfigProblem.NOT_YAML);
    }

    @Test
    void not_a_mapping() throws IOException {
        assertThat(problem(file("just a sentence\n")))
                .isEqualTo(ConfigProblem.NOT_A_MAPPING.at("", 1, "just a sentence"));
    }

    @Test
    void tags_make_no_objects() throws IOException {
        String evil = "name: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost/\"]]\n";
        assertThat(problem(file(evil)).code()).isEqualTo(ConfigProblem.TAG_REFUSED);
        assertThat(problem(file("name: !mine x\n"))).isEqualTo(ConfigProblem.TAG_REFUSED.with(path(), 1, "!mine"));
    }

    @Test
    void a_key_must_be_a_word() throws IOException {
        assertThat(problem(file("version: 1\n? [a, b]\n: 1\n"))).isEqualTo(ConfigProblem.KEY_NOT_TEXT.with(path(), 2));
    }

    @Test
    void bombs_of_aliases_do_not_go_off() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s, %s, %s]%n".formatted(i, i, before, before, before));
        }
        assertThat(problem(file(bomb.toString())).code()).isEqualTo(ConfigProblem.TOO_MANY_ALIASES);
        assertThat(problem(file("name: &a [*a]\n")).code()).isEqualTo(ConfigProblem.ALIAS_LOOP);
        assertThat(problem(file("name: " + "[".repeat(5000) + "]".repeat(5000) + "\n"))
                        .code())
                .isEqualTo(ConfigProblem.TOO_DEEP);
    }

    @Test
    void a_few_aliases_are_welcome() throws IOException {
        Path file = file(ConfigTexts.SHORTEST
                + "meta: {validation: &tasks [{way: 3, shot: 1, query: 2, episodes: 9}]}\nevaluation: *tasks\n");
        ExperimentConfig config = ConfigFile.read(file, List.of()).config();
        assertThat(config.evaluation())
                .isEqualTo(config.meta().orElseThrow().validation())
                .hasSize(1);
    }

    @Test
    void a_byte_order_mark_is_nothing() throws IOException {
        assertThat(ConfigFile.read(file("\uFEFF" + ConfigTexts.SHORTEST), List.of())
                        .config())
                .isNotNull();
    }

    @Test
    void a_relative_root_belongs_to_the_files_folder() throws IOException {
        assertThat(root("../data/a")).isEqualTo(folder.resolveSibling("data").resolve("a"));
        assertThat(root("~/a b")).isEqualTo(Path.of(System.getProperty("user.home"), "a b"));
        assertThat(root("\"~\"")).isEqualTo(Path.of(System.getProperty("user.home")));
        assertThat(root("./synthetic-glyphs")).isEqualTo(folder.resolve("synthetic-glyphs"));
        assertThat(root(folder.resolve("b").toString())).isEqualTo(folder.resolve("b"));
    }

    @Test
    void a_relative_root_of_an_override_belongs_to_the_working_folder() throws IOException {
        Path file = file("version: 1\ndataset: {root: x, layout: class-folders}\nclassifier: {}\n");
        assertThat(ConfigFile.read(file, List.of("dataset.root=some/where"))
                        .config()
                        .dataset()
                        .root())
                .isEqualTo(Path.of("some", "where").toAbsolutePath());
    }

    @Test
    void the_written_copy_works_in_another_folder() throws IOException {
        ExperimentConfig config = ConfigFile.read(
                        file("version: 1\ndataset: {root: ../x, channels: 3}\nclassifier: {}\n"), List.of())
                .config();
        Path copy = Files.createDirectories(folder.resolve("runs/one")).resolve("config.yaml");
        Files.writeString(copy, ConfigFile.write(config));
        assertThat(ConfigFile.readStored(copy, List.of())).isEqualTo(new ConfigReading(config, List.of()));
    }

    @Test
    void the_files_name_is_the_experiments_name() throws IOException {
        Path file = folder.resolve("My first one.v2.yaml");
        Files.writeString(file, ConfigTexts.SHORTEST);
        assertThat(ConfigFile.read(file, List.of()).config().name()).isEqualTo("My first one.v2");
        assertThat(new Origin(folder, folder, "a?b. ", true).name()).isEqualTo("a-b");
        assertThat(new Origin(folder, folder, "...", true).name()).isEqualTo("experiment");
    }

    private Path root(String text) throws IOException {
        Path file = file("version: 1\ndataset: {layout: class-folders}\nclassifier: {}\n"
                .replace("layout", "root: " + text + ", layout"));
        return ConfigFile.read(file, List.of()).config().dataset().root();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("test.yaml"), text);
    }

    private String path() {
        return folder.resolve("test.yaml").toString();
    }

    private static Problem problem(Path file) {
        ProblemException exception =
                catchThrowableOfType(ProblemException.class, () -> ConfigFile.read(file, List.of()));
        return exception.problems().get(0);
    }
}
