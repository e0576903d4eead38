package dev.centroid.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.experiment.RunOutcome;
import dev.centroid.experiment.config.ConfigKey;
import dev.centroid.experiment.config.ConfigKeys;
import dev.centroid.problem.Messages;
import dev.centroid.problem.Problem;
import dev.centroid.run.RunState;
import dev.centroid.ui.common.Background;
import dev.centroid.ui.common.HeldBackground;
import dev.centroid.ui.common.InlineBackground;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.queue.RunQueue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed into whatever field: the text stays, the problem stands at that field, and Start is off. */
class FieldProblemsTest {

    private static final List<String> NONSENSE = List.of(
            "nonsense", "-1", "1e999", "NaN", "{a: b}", "[1, [2]]", "'", "0x1F", "\u2014", "1,5", "  x  ", "*a");

    @TempDir
    private static Path home;

    private SetupViewModel model;

    /** Nobody looks at the root in these tests, which would cost time for each text. */
    @BeforeEach
    void open() {
        open(new HeldBackground());
    }

    private void open(Background background) {
        TestShell shell = new TestShell(home, background, (millis, action) -> () -> {});
        RunQueue queue = new RunQueue(
                (request, listener, control) -> new RunOutcome(home, RunState.FINISHED, List.of()),
                shell.shell.background());
        model = new SetupViewModel(shell.shell, queue, cores -> 1);
    }

    /** All keys with a field of their own that does not take any text. */
    static Stream<String> keys() {
        return ConfigKeys.all().stream()
                .map(ConfigKey::path)
                .filter(path -> !path.contains("[]")
                        && !List.of("version", "name", "dataset.csv").contains(path))
                .filter(path ->
                        ConfigKeys.find(path).orElseThrow().type().limit().length() > 0
                                || !ConfigKeys.find(path).orElseThrow().type().takesOthers());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void nonsense_is_told_at_its_field(String path) {
        for (String text : NONSENSE) {
            model.edit(path, text);
            KeyField field = model.field(path);
            Problem problem = field.problemProperty().get();
            if (problem == null || problem.isWarning()) {
                assertThat(model.reading()).as("%s: %s is taken", path, text).isPresent();
            } else {
                assertThat(model.yaml()).isEmpty();
                for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                    assertThat(Messages.of(locale).text(problem)).isNotBlank().doesNotContain("Exception");
                }
            }
        }
        model.edit(path, "nonsense");
        assertThat(model.field(path).problemProperty().get()).as(path).isNotNull();
        model.edit(path, "");
        assertThat(model.field(path).problemProperty().get())
                .satisfiesAnyOf(p -> assertThat(p).isNull(), p -> assertThat(p.isWarning())
                        .isTrue());
    }

    @Test
    void all_of_them_are_told_at_once() {
        open(new InlineBackground());
        List<String> paths = new ArrayList<>(keys().toList());
        paths.add("name");
        paths.forEach(path -> model.edit(path, path.equals("name") ? "a/b" : "nonsense"));
        assertThat(model.canStartProperty().get()).isFalse();
        assertThat(paths).allSatisfy(path -> assertThat(
                        model.field(path).problemProperty().get())
                .as(path)
                .isNotNull());
        paths.forEach(path -> model.undo());
        assertThat(model.problems()).isEmpty();
        assertThat(model.canStartProperty().get()).isTrue();
    }
}
