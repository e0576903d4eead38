package dev.centroid.experiment;

import dev.centroid.data.DatasetStore;
import dev.centroid.data.pack.DatasetStores;
import dev.centroid.data.pixel.BatchLoader;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunListener;
import java.nio.file.Path;

/** The opened dataset and the image loader of an experiment; owns both. */
final class Workbench implements AutoCloseable {

    private final DatasetStore store;
    private final BatchLoader loader;
    private final int threads;

    private Workbench(DatasetStore store, BatchLoader loader, int threads) {
        this.store = store;
        this.loader = loader;
        this.threads = threads;
    }

    /**
     * Opens the dataset, packing it first where that was not done before.
     *
     * @throws dev.centroid.problem.ProblemException if the root is not what the configuration says
     * @throws java.util.concurrent.CancellationException if a stop was asked for while packing
     */
    static Workbench open(ExperimentConfig config, Path cache, RunListener listener, RunControl control) {
        DatasetStore store = DatasetStores.open(config.dataset(), cache, new PackingEvents(listener), control);
        int threads = threads(config);
        try {
            BatchLoader loader =
                    new BatchLoader(config.input(), store.training().base().shape(), threads);
            return new Workbench(store, loader, threads);
        } catch (RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    /** The threads the configuration asks for, or as many as the process may use. */
    static int threads(ExperimentConfig config) {
        return config.threads().orElse(Runtime.getRuntime().availableProcessors());
    }

    DatasetStore store() {
        return store;
    }

    BatchLoader loader() {
        return loader;
    }

    int threads() {
        return threads;
    }

    @Override
    public void close() {
        try (store) {
            loader.close();
        }
    }
}
