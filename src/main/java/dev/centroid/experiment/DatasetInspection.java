package dev.centroid.experiment;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.layout.Layouts;
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
        DatasetSpec asked = ConfigFile.readDataset(root, overrides);
        if (asked.layout() != Layout.AUTO) {
            return DatasetStores.describe(asked);
        }
        // What is stored follows from the layout, such as one channel for ink.
        List<String> found = new ArrayList<>(overrides);
        found.add(0, "dataset.layout=" + Layouts.detect(asked).key());
        return DatasetStores.describe(ConfigFile.readDataset(root, found));
    }
}
