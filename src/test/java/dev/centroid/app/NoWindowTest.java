package dev.centroid.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.problem.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Each reason for there being no window has one sentence with a way out. */
class NoWindowTest {

    private static final Messages WORDS = Messages.english();
    private static final Path LOG = Path.of("window.log");

    private static Properties system(String... pairs) {
        Properties properties = new Properties();
        properties.setProperty("os.name", "Linux");
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return properties;
    }

    private static String afterwards(Throwable thrown, String said, String... missing) {
        return NoWindow.afterwards(WORDS, system(), Map.of("DISPLAY", ":7"), thrown, said, List.of(missing), LOG);
    }

    private static Optional<String> beforehand(Properties system, Map<String, String> environment, String... missing) {
        return NoWindow.beforehand(WORDS, system, environment, List.of(missing));
    }

    @Test
    void only_linux_without_display_is_known_beforehand() {
        assertThat(beforehand(system(), Map.of())).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains("DISPLAY", "centroid train sample-configs/demo.yaml")
                .doesNotContain("\n"));
        assertThat(beforehand(system(), Map.of(), "libgtk-3-0").orElseThrow()).contains("DISPLAY", "libgtk-3-0");
        assertThat(beforehand(system(), Map.of("DISPLAY", ":0"))).isEmpty();
        assertThat(beforehand(system("os.name", "Windows 11"), Map.of())).isEmpty();
        assertThat(beforehand(system("glass.platform", "Monocle"), Map.of())).isEmpty();
    }

    @Test
    void missing_packages_are_named() {
        assertThat(afterwards(new UnsatisfiedLinkError("no glassgtk3"), "", "libgtk-3-0", "libxtst6"))
                .contains("packages libgtk-3-0 libxtst6", "centroid train");
    }

    @Test
    void a_system_without_fonts_is_told_which_package_has_some() {
        assertThat(afterwards(new RuntimeException(new NullPointerException()), "Error: JavaFX detected no fonts!"))
                .contains(NoWindow.FONT_PACKAGE)
                .doesNotContain("NullPointerException");
    }

    @Test
    void a_display_that_does_not_answer_is_named() {
        RuntimeException thrown = new RuntimeException(new UnsupportedOperationException("Unable to open DISPLAY"));
        assertThat(afterwards(thrown, "")).contains("DISPLAY=:7").doesNotContain("Exception");
    }

    @Test
    void anything_else_names_its_cause_and_the_log() {
        assertThat(afterwards(new RuntimeException(new IllegalStateException("odd")), ""))
                .contains("odd", LOG.toString());
    }

    @Test
    void the_headless_command_is_called_as_the_window_was() {
        assertThat(NoWindow.headless(system("jpackage.app-path", "/opt/Centroid")))
                .isEqualTo("/opt/Centroid train sample-configs/demo.yaml");
        assertThat(NoWindow.headless(system(NoWindow.COMMAND_PROPERTY, "mvn \"%s\"")))
                .isEqualTo("mvn \"train sample-configs/demo.yaml\"");
    }
}
