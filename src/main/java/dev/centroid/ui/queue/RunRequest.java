package dev.centroid.ui.queue;

import dev.centroid.experiment.config.ConfigReading;
import java.nio.file.Path;
import java.util.List;

/** What is to be run. */
public sealed interface RunRequest {

    /** What people call it. */
    String name();

    /**
     * A new run.
     *
     * @param reading the experiment
     */
    record Train(ConfigReading reading) implements RunRequest {
        @Override
        public String name() {
            return reading.config().name();
        }
    }

    /**
     * A run that goes on.
     *
     * @param folder its folder
     * @param overrides {@code key=value}; only the run's length and its threads may change
     */
    record Resume(Path folder, List<String> overrides) implements RunRequest {

        /** Copies the list. */
        public Resume {
            overrides = List.copyOf(overrides);
        }

        @Override
        public String name() {
            return String.valueOf(folder.getFileName());
        }
    }
}
