package dev.centroid.experiment;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.DatasetStore;
import dev.centroid.data.Layout;
import dev.centroid.data.doctor.DatasetDoctor;
import dev.centroid.data.doctor.DoctorReport;
import dev.centroid.data.layout.IndexCsv;
import dev.centroid.data.layout.Layouts;
import dev.centroid.data.pack.DatasetCatalogue;
import dev.centroid.data.pack.DatasetLook;
import dev.centroid.data.pack.DatasetReport;
import dev.centroid.data.pack.DatasetStores;
import dev.centroid.data.pack.PackProgress;
import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.experiment.folder.AtomicFiles;
import dev.centroid.problem.Reasons;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return DatasetStores.describe(spec(root, overrides));
    }

    /**
     * Describes a root that somebody has just chosen, with some of its images.
     *
     * @param root as for {@link #describe}
     * @param samples how many images, at most
     * @throws dev.centroid.problem.ProblemException if the root is at fault
     */
    public static DatasetLook look(String root, int samples) {
        return DatasetStores.look(spec(root, List.of()), samples);
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

    /**
     * Lists all classes and images of a root, to be looked at.
     *
     * @param root as for {@link #describe}
     * @return the caller closes it
     * @throws dev.centroid.problem.ProblemException if the root is at fault
     */
    public static DatasetCatalogue catalogue(String root) {
        return DatasetCatalogue.of(spec(root, List.of()));
    }

    /**
     * Examines a root: names, split, and every image.
     *
     * @param root as for {@link #describe}
     * @param overrides as for {@link #describe}
     * @param progress hears how many images were read
     * @param control a stop ends it early; the report holds what was found by then
     * @throws dev.centroid.problem.ProblemException if an override is at fault, or the root is no folder of a known layout
     */
    public static DoctorReport check(String root, List<String> overrides, PackProgress progress, RunControl control) {
        return DatasetDoctor.examine(spec(root, overrides), progress, control);
    }

    /**
     * Opens a root, packing it first where that was not done before.
     *
     * @param root a folder, or {@code synthetic-glyphs}
     * @param overrides as for {@link #describe}
     * @param cache the folder for packed images
     * @param progress hears how the packing goes on
     * @param control a stop ends the packing
     * @return the images by part; the caller closes it
     * @throws dev.centroid.problem.ProblemException if the root, an image or an override is at fault
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     */
    public static DatasetStore open(
            String root, List<String> overrides, Path cache, PackProgress progress, RunControl control) {
        return DatasetStores.open(spec(root, overrides), cache, progress, control);
    }

    /**
     * Writes the split of a root as csv files in miniImageNet's format. Nothing is written over.
     *
     * @param root a folder
     * @param overrides as for {@link #describe}
     * @param folder where to; created if missing
     * @return the files written
     * @throws dev.centroid.problem.ProblemException if the root is at fault, or one of the files is there already
     */
    public static List<Path> writeIndex(String root, List<String> overrides, Path folder) {
        IndexCsv index = IndexCsv.of(spec(root, overrides));
        List<Path> files = index.names().stream().map(folder::resolve).toList();
        for (Path file : files) {
            if (Files.exists(file)) {
                throw DataProblem.INDEX_EXISTS.exception(file);
            }
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw DataProblem.INDEX_UNWRITABLE.exceptionFrom(e, folder, Reasons.of(e));
        }
        for (Path file : files) {
            AtomicFiles.write(file, stream -> {
                Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                index.write(file.getFileName().toString(), out);
                out.flush();
            });
        }
        return files;
    }

    /** What is stored follows from the layout, such as one channel for ink: so that is found out first. */
    private static DatasetSpec spec(String root, List<String> overrides) {
        DatasetSpec asked = ConfigFile.readDataset(root, overrides);
        if (asked.layout() != Layout.AUTO) {
            return asked;
        }
        List<String> found = new ArrayList<>(overrides);
        found.add(0, "dataset.layout=" + Layouts.detect(asked).key());
        // The layout stays open, so that whoever reads the root says which others it would fit.
        return ConfigFile.readDataset(root, found).at(asked.root(), Layout.AUTO);
    }
}
