package dev.centroid.app;

import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.datasets.DatasetsController;
import dev.centroid.ui.datasets.DatasetsViewModel;
import dev.centroid.ui.episodes.EpisodesController;
import dev.centroid.ui.episodes.EpisodesViewModel;
import dev.centroid.ui.monitor.MonitorController;
import dev.centroid.ui.monitor.MonitorViewModel;
import dev.centroid.ui.queue.RunQueue;
import dev.centroid.ui.results.ResultsController;
import dev.centroid.ui.results.ResultsViewModel;
import dev.centroid.ui.setup.SetupController;
import dev.centroid.ui.setup.SetupViewModel;
import dev.centroid.ui.window.PlaceFactories;

/** The view models of the five places, and the controllers made for them. */
final class Places {

    private Places() {}

    /** Makes the view models now; they live as long as the window. Views come when they are first looked at. */
    static PlaceFactories of(Shell shell, RunQueue queue) {
        SetupViewModel setup = new SetupViewModel(shell, queue, Wiring::threadsBesideTheWindow);
        EpisodesViewModel episodes = new EpisodesViewModel(shell, queue);
        MonitorViewModel monitor = new MonitorViewModel(shell, queue);
        ResultsViewModel results = new ResultsViewModel(shell, queue);
        DatasetsViewModel datasets = new DatasetsViewModel(shell);
        return new PlaceFactories()
                .with(Place.SETUP, () -> new SetupController(shell, queue, setup))
                .with(Place.MONITOR, () -> new MonitorController(shell, monitor))
                .with(Place.EPISODES, () -> new EpisodesController(shell, episodes))
                .with(Place.RESULTS, () -> new ResultsController(shell, results))
                .with(Place.DATASETS, () -> new DatasetsController(shell, datasets));
    }
}
