package dev.centroid.ui.episodes;

import dev.centroid.experiment.ExperimentRunner;
import dev.centroid.experiment.TinyExperiment;
import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A real run of both stages below a home folder, trained in a few seconds. */
final class TinyRun {

    private TinyRun() {}

    /** Trains it; its folder lies in {@code runs}, its packs in {@code cache}, as a window would have them. */
    static Path train(Path home, String... overrides) throws IOException {
        return new ExperimentRunner(home.resolve("cache"), List.of("test"))
                .train(
                        ConfigFile.read(TinyExperiment.write(home, 1, 1), List.of(overrides)),
                        home.resolve("runs"),
                        event -> {},
                        new RunControl())
                .folder();
    }
}
