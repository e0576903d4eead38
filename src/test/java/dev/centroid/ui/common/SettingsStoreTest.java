package dev.centroid.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the window remembers, and that losing it hurts nobody. */
class SettingsStoreTest {

    @TempDir
    private Path folder;

    @Test
    void everything_comes_back() {
        SettingsStore store = new SettingsStore(folder);
        store.change(s -> s.withLanguage(Language.CHINESE)
                .withTheme(Theme.DARK)
                .withPlace(Place.RESULTS)
                .withFrame(new Settings.Frame(1, 2, 900, 700, true))
                .withFolder("csv", "/tables")
                .withRecentConfig("/a.yaml")
                .withRecentRoot("/images")
                .withChallengeRuns("/all_runs.zip"));
        assertThat(store.save()).isEmpty();
        assertThat(new SettingsStore(folder).get()).isEqualTo(store.get());
        assertThat(new SettingsStore(folder).problem()).isEmpty();
    }

    @Test
    void recent_entries_stand_once_newest_first_and_end() {
        SettingsStore store = new SettingsStore(folder);
        for (int i = 0; i < 12; i++) {
            String file = "/" + i + ".yaml";
            store.change(s -> s.withRecentConfig(file));
        }
        store.change(s -> s.withRecentConfig("/7.yaml"));
        assertThat(store.get().recentConfigs())
                .hasSize(Settings.RECENT)
                .startsWith("/7.yaml", "/11.yaml")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "[]",
                "42",
                "null",
                "{\"frame\": {\"x\": \"left\"}}",
                "{\"recentConfigs\": [null]}",
                "{\"folders\": {\"csv\": null}}",
                "\u0000\u0001"
            })
    void a_broken_file_is_put_aside_and_told(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("window.json"), text);
        SettingsStore store = new SettingsStore(folder);
        assertThat(store.get()).isEqualTo(Settings.FIRST);
        Problem problem = store.problem().orElseThrow();
        assertThat(problem.toString()).contains("window.json", "window.broken.json", "starts as at first");
        assertThat(folder.resolve("window.broken.json")).hasContent(text);
        assertThat(file).doesNotExist();
        assertThat(store.save()).isEmpty();
        assertThat(new SettingsStore(folder).problem()).isEmpty();
    }

    @Test
    void unknown_entries_of_a_later_version_do_no_harm() throws IOException {
        Files.writeString(folder.resolve("window.json"), "{\"theme\": \"neon\", \"font\": 12, \"place\": \"moon\"}");
        SettingsStore store = new SettingsStore(folder);
        assertThat(store.problem()).isEmpty();
        assertThat(store.get().recentRoots()).isEmpty();
    }

    @Test
    void two_windows_keep_each_others_changes() {
        SettingsStore one = new SettingsStore(folder);
        SettingsStore two = new SettingsStore(folder);
        one.change(s -> s.withRecentConfig("/one.yaml"));
        one.save();
        two.change(s -> s.withRecentConfig("/two.yaml"));
        two.change(s -> s.withTheme(Theme.DARK));
        two.save();
        one.change(s -> s.withRecentRoot("/images"));
        one.save();
        Settings all = new SettingsStore(folder).get();
        assertThat(all.recentConfigs()).containsExactly("/two.yaml", "/one.yaml");
        assertThat(all.recentRoots()).containsExactly("/images");
        assertThat(all.theme()).isEqualTo(Theme.DARK.key());
    }

    @Test
    void what_cannot_be_written_is_told_and_tried_again() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "in the way");
        SettingsStore store = new SettingsStore(blocked);
        List<Problem> told = new ArrayList<>();
        store.change(s -> s.withTheme(Theme.DARK));
        store.save(new InlineBackground(), told::add);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).toString()).contains("window.json");
        Files.delete(blocked);
        store.save(new InlineBackground(), told::add);
        assertThat(told).hasSize(1);
        assertThat(new SettingsStore(blocked).get().theme()).isEqualTo(Theme.DARK.key());
    }

    @Test
    void without_a_change_nothing_is_written() {
        SettingsStore store = new SettingsStore(folder);
        store.change(s -> s.withTheme(Theme.LIGHT));
        store.save(new InlineBackground(), problem -> {});
        assertThat(folder).isEmptyDirectory();
    }
}
