package dev.centroid.experiment;

import dev.centroid.data.pack.DatasetReport;
import dev.centroid.data.pack.DatasetStores;
import dev.centroid.experiment.config.ConfigFile;
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
        return DatasetStores.describe(ConfigFile.readDataset(root, overrides));
    }
}
