package dev.centroid.app;

import dev.centroid.experiment.ExperimentRunner;
import dev.centroid.experiment.RunHistory;
import dev.centroid.experiment.RunOutcome;
import dev.centroid.experiment.config.ConfigReading;
import dev.centroid.experiment.folder.AppFolders;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunListener;
import dev.centroid.ui.common.Actions;
import dev.centroid.ui.common.Language;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.SettingsStore;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.Ticker;
import dev.centroid.ui.common.Words;
import dev.centroid.ui.common.WorkerThreads;
import dev.centroid.ui.queue.RunLauncher;
import dev.centroid.ui.queue.RunQueue;
import dev.centroid.ui.queue.RunRequest;
import dev.centroid.ui.window.DesktopFiles;
import dev.centroid.ui.window.DesktopNotices;
import dev.centroid.ui.window.MainWindow;
import java.util.List;
import javafx.stage.Stage;

/** The one composition root of the window. */
final class Wiring {

    /** How runs of the window name their command in the provenance. */
    private static final List<String> COMMAND = List.of("window");

    private Wiring() {}

    /** Makes the window and all it needs. */
    static MainWindow window(Stage stage, AppFolders folders, SettingsStore settings, Language language) {
        return window(stage, folders, settings, language, launcher(folders));
    }

    /** The same with another way to run experiments. */
    static MainWindow window(
            Stage stage, AppFolders folders, SettingsStore settings, Language language, RunLauncher launcher) {
        Words words = new Words(language);
        WorkerThreads background = new WorkerThreads();
        Shell shell = new Shell(
                words,
                background,
                Ticker.ON_SCREEN,
                settings,
                new DesktopFiles(stage, words, settings),
                new DesktopNotices(stage, words),
                new Navigation(),
                new Actions(),
                folders);
        RunQueue queue = new RunQueue(launcher, background);
        return new MainWindow(stage, shell, queue, Places.of(shell, queue), background);
    }

    /** One core is left to the window, unless the experiment says how many threads it wants. */
    static RunLauncher launcher(AppFolders folders) {
        return (RunRequest request, RunListener listener, RunControl control) -> {
            ExperimentRunner runner = new ExperimentRunner(folders.cache(), COMMAND);
            if (request instanceof RunRequest.Resume resume) {
                return runner.resume(resume.folder(), resume.overrides(), RunHistory.before(listener), control);
            }
            ConfigReading reading = ((RunRequest.Train) request).reading();
            RunOutcome outcome = runner.train(leavingOneCore(reading), folders.runs(), listener, control);
            return outcome;
        };
    }

    private static ConfigReading leavingOneCore(ConfigReading reading) {
        if (reading.config().threads().isPresent()) {
            return reading;
        }
        int threads = threadsBesideTheWindow(Runtime.getRuntime().availableProcessors());
        return new ConfigReading(reading.config().withThreads(threads), reading.warnings());
    }

    /** The threads of a run that does not say how many it wants. */
    static int threadsBesideTheWindow(int cores) {
        return Math.max(1, cores - 1);
    }
}
