package dev.centroid.experiment;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.layout.Layouts;
import dev.centroid.data.pack.DatasetLook;
import dev.centroid.data.pack.DatasetReport;
import dev.centroid.data.pack.DatasetStores;
import dev.centroid.experiment.config.ConfigFile;
import java.util.ArrayList;
import java.util.List;

/** Describes a dataset root as a configuration would see it. */
public final class DatasetInspection {

    private DatasetInspection() {}

    /**
     * Describes a root.
     *
     * @param root a folder, or {@code synthetic-glyphs}
     * @param overrides {@code key=value} of the configuration's dataset section
     * @throws dev.centroid.problem.ProblemException if the root or an override is at fault
     */
    public static DatasetReport describe(String root, List<String> overrides) {
        return DatasetStores.describe(recognised(root, overrides));
    }

    /**
     * Describes a root that somebody has just chosen, with some of its images.
     *
     * @param root as for {@link #describe}
     * @param samples how many images, at most
     * @throws dev.centroid.problem.ProblemException if the root is at fault
     */
    public static DatasetLook look(String root, int samples) {
        return DatasetStores.look(recognised(root, List.of()), samples);
    }

    /**
     * Describes the dataset of an experiment, with some of its images.
     *
     * @param samples how many images, at most
     * @throws dev.centroid.problem.ProblemException if the root is at fault
     */
    public static DatasetLook look(DatasetSpec dataset, int samples) {
        return DatasetStores.look(dataset, samples);
    }

    private static DatasetSpec recognised(String root, List<String> overrides) {
        DatasetSpec asked = ConfigFile.readDataset(root, overrides);
        if (asked.layout() != Layout.AUTO) {
            return asked;
        }
        // What is stored follows from the layout, such as one channel for ink.
        List<String> found = new ArrayList<>(overrides);
        found.add(0, "dataset.layout=" + Layouts.detect(asked).key());
        return ConfigFile.readDataset(root, found);
    }
}
