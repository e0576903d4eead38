package dev.centroid.app;

import dev.centroid.experiment.folder.AppFolders;
import dev.centroid.ui.common.Language;
import dev.centroid.ui.common.Settings;
import dev.centroid.ui.common.SettingsStore;
import dev.centroid.ui.window.MainWindow;
import java.util.Arrays;
import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX application: shows the window, and puts everything away when it is closed. */
public final class CentroidApp extends Application {

    private static Runnable shown = () -> {};

    private MainWindow window;

    /** What is done once the window shows. */
    static void onShown(Runnable action) {
        shown = action;
    }

    @Override
    public void start(Stage stage) {
        AppFolders folders = AppFolders.current();
        SettingsStore settings = new SettingsStore(folders.settings());
        window = Wiring.window(stage, folders, settings, language(settings.get()));
        Thread.currentThread().setUncaughtExceptionHandler(new Unforeseen(window::tell));
        window.show(NativeWarmUp::start);
        shown.run();
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }

    private static Language language(Settings settings) {
        return Arrays.stream(Language.values())
                .filter(l -> l.key().equals(settings.language()))
                .findFirst()
                .orElseGet(() -> Language.of(Locale.getDefault()));
    }
}
