package dev.centroid.experiment.folder;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the application keeps files of its own, by the custom of the platform: XDG on Linux, {@code Library} on macOS,
 * {@code LocalAppData} on Windows. The system property {@value #HOME} moves them all into one folder. Nothing is made here.
 *
 * @param cache what can be computed again, such as packed images
 * @param settings the user's preferences
 * @param log the application's own log
 * @param runs the runs of the window
 */
public record AppFolders(Path cache, Path settings, Path log, Path runs) {

    /** The system property that moves all folders. */
    public static final String HOME = "centroid.home";

    /** The runs of the command line, unless it says otherwise: in the folder it is called from. */
    public static final Path COMMAND_LINE_RUNS = Path.of("runs");

    /** The folders of this user on this platform. */
    public static AppFolders current() {
        return of(
                System.getProperty("os.name"),
                System.getenv(),
                Path.of(System.getProperty("user.home")),
                System.getProperty(HOME, ""));
    }

    static AppFolders of(String osName, Map<String, String> environment, Path userHome, String moved) {
        if (!moved.isBlank()) {
            Path home = Path.of(moved).toAbsolutePath();
            return new AppFolders(
                    home.resolve("cache"), home.resolve("settings"), home.resolve("log"), home.resolve("runs"));
        }
        Path runs = userHome.resolve("Centroid").resolve("runs");
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            Path local = folder(
                            environment,
                            "LOCALAPPDATA",
                            userHome.resolve("AppData").resolve("Local"))
                    .resolve("Centroid");
            return new AppFolders(local.resolve("cache"), local.resolve("settings"), local.resolve("log"), runs);
        }
        if (os.startsWith("mac")) {
            Path library = userHome.resolve("Library");
            return new AppFolders(
                    library.resolve("Caches").resolve("Centroid"),
                    library.resolve("Application Support").resolve("Centroid"),
                    library.resolve("Logs").resolve("Centroid"),
                    runs);
        }
        Path local = userHome.resolve(".local");
        return new AppFolders(
                folder(environment, "XDG_CACHE_HOME", userHome.resolve(".cache"))
                        .resolve("centroid"),
                folder(environment, "XDG_CONFIG_HOME", userHome.resolve(".config"))
                        .resolve("centroid"),
                folder(environment, "XDG_STATE_HOME", local.resolve("state"))
                        .resolve("centroid")
                        .resolve("log"),
                runs);
    }

    /** The XDG specification has relative paths ignored. */
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
