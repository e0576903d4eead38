package dev.centroid.experiment.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppFoldersTest {

    private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

    private static AppFolders on(String os, Map<String, String> environment) {
        return AppFolders.of(os, environment, HOME, "");
    }

    @Test
    void followsXdgOnLinux() {
        assertThat(on("Linux", Map.of()))
                .isEqualTo(new AppFolders(
                        HOME.resolve(".cache/centroid"),
                        HOME.resolve(".config/centroid"),
                        HOME.resolve(".local/state/centroid/log"),
                        HOME.resolve("Centroid/runs")));
        Path other = HOME.resolve("elsewhere");
        assertThat(on("Linux", Map.of("XDG_CACHE_HOME", other.toString())).cache())
                .isEqualTo(other.resolve("centroid"));
        assertThat(on("Linux", Map.of("XDG_CACHE_HOME", "relative")).cache())
                .isEqualTo(HOME.resolve(".cache/centroid"));
    }

    @Test
    void usesTheLibraryOnMac() {
        assertThat(on("Mac OS X", Map.of("XDG_CACHE_HOME", "/x")))
                .isEqualTo(new AppFolders(
                        HOME.resolve("Library/Caches/Centroid"),
                        HOME.resolve("Library/Application Support/Centroid"),
                        HOME.resolve("Library/Logs/Centroid"),
                        HOME.resolve("Centroid/runs")));
    }

    @Test
    void usesLocalAppDataOnWindows() {
        Path local = HOME.resolve("Local");
        assertThat(on("Windows 11", Map.of("LOCALAPPDATA", local.toString())))
                .isEqualTo(new AppFolders(
                        local.resolve("Centroid/cache"),
                        local.resolve("Centroid/settings"),
                        local.resolve("Centroid/log"),
                        HOME.resolve("Centroid/runs")));
        assertThat(on("Windows 11", Map.of()).cache()).isEqualTo(HOME.resolve("AppData/Local/Centroid/cache"));
    }

    @Test
    void onePropertyMovesThemAll() {
        for (String os : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            AppFolders moved = AppFolders.of(os, System.getenv(), HOME, "moved");
            Path to = Path.of("moved").toAbsolutePath();

            assertThat(moved)
                    .isEqualTo(new AppFolders(
                            to.resolve("cache"), to.resolve("settings"), to.resolve("log"), to.resolve("runs")));
        }
        assertThat(AppFolders.current().cache()).isAbsolute();
    }
}
