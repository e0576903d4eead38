package dev.centroid.experiment.config;

import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;

/** Reads configurations from texts, as if they lay in a folder of their own. */
final class ConfigTexts {

    static final Path FOLDER = Path.of("").toAbsolutePath().resolve("some-folder");

    /** The shortest file: everything else is a default. */
    static final String SHORTEST =
            """
            version: 1
            dataset: {root: synthetic-glyphs}
            classifier: {}
            """;

    private ConfigTexts() {}

    static ConfigReading reading(String yaml, String... overrides) {
        return ConfigFile.read(
                yaml, "test.yaml", Origin.of(FOLDER.resolve("test.yaml"), true), List.of(overrides), false);
    }

    static ExperimentConfig config(String yaml, String... overrides) {
        return reading(yaml, overrides).config();
    }

    static ConfigReading resumed(String yaml, String... overrides) {
        return ConfigFile.read(
                yaml, "test.yaml", Origin.of(FOLDER.resolve("test.yaml"), false), List.of(overrides), true);
    }

    /** The problems of a text that must not be read. */
    static List<Problem> problems(String yaml, String... overrides) {
        try {
            reading(yaml, overrides);
        } catch (ProblemException e) {
            return e.problems();
        }
        throw new AssertionError("read without a problem: " + yaml);
    }
}
