package dev.centroid.ui.monitor;

import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.run.Stage;
import dev.centroid.ui.common.Background;
import dev.centroid.ui.common.Failures;
import dev.centroid.ui.monitor.StageLines.PlannedRate;
import dev.centroid.ui.queue.QueuedRun;
import dev.centroid.ui.queue.RunRequest;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** The configurations of runs; that of a resumed one is read from its folder, in the background. On the screen's thread. */
final class RunConfigs {

    private final Background background;
    private final Runnable found;
    private final Map<QueuedRun, Optional<ExperimentConfig>> known = new WeakHashMap<>();

    /**
     * None is known yet.
     *
     * @param found called when one was read
     */
    RunConfigs(Background background, Runnable found) {
        this.background = background;
        this.found = found;
    }

    /** The configuration of a run; empty while it is being read, or where it cannot be. */
    Optional<ExperimentConfig> of(QueuedRun run) {
        if (run.request() instanceof RunRequest.Train train) {
            return Optional.of(train.reading().config());
        }
        Optional<ExperimentConfig> before = known.get(run);
        if (before == null) {
            known.put(run, Optional.empty());
            RunRequest.Resume resume = (RunRequest.Resume) run.request();
            background.start(
                    () -> ConfigFile.readStored(new RunFiles(resume.folder()).config(), resume.overrides())
                            .config(),
                    config -> {
                        known.put(run, Optional.of(config));
                        found.run();
                    },
                    // The run itself tells what is wrong with its configuration.
                    Failures::problems);
            return known.get(run);
        }
        return before;
    }

    /** The learning rate that a stage of a configuration plans; empty where it does not train the stage. */
    static Optional<PlannedRate> planned(ExperimentConfig config, Stage stage) {
        return stage == Stage.CLASSIFIER
                ? config.classifier().map(c -> new PlannedRate(c.schedule(), c.epochs()))
                : config.meta().map(m -> new PlannedRate(m.schedule(), m.epochs()));
    }
}
