package dev.centroid.ui.episodes;

import dev.centroid.experiment.LabSource;
import dev.centroid.experiment.folder.RunFolder;
import dev.centroid.experiment.folder.RunSummary;
import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.Latest;
import dev.centroid.ui.common.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What can be opened: what was opened by hand, the runs, the configurations used last, and the demo. */
final class LabSources {

    /** Runs that are looked into for the first picture. */
    private static final int LOOKED_INTO = 5;

    private static final LabSource DEMO = new LabSource.Sample("demo");

    private final Shell shell;
    private final Latest listing;
    private final Set<LabSource> byHand = new LinkedHashSet<>();
    private final ObservableList<LabSource> list = FXCollections.observableArrayList(DEMO);

    LabSources(Shell shell) {
        this.shell = shell;
        this.listing = new Latest(shell.background());
    }

    /** The sources; a new one is put in front. */
    ObservableList<LabSource> list() {
        return list;
    }

    /** Makes sure that a source is among them. */
    void add(LabSource source) {
        if (!list.contains(source)) {
            byHand.add(source);
            list.add(0, source);
        }
    }

    /** Reads the runs and configurations anew, in the background. */
    void refresh() {
        List<String> configs = shell.settings().get().recentConfigs();
        Path folder = shell.folders().runs();
        listing.start(() -> read(folder, configs), this::take, shell.notices()::failure);
    }

    private static List<LabSource> read(Path folder, List<String> configs) {
        List<LabSource> found = new ArrayList<>();
        runs(folder).forEach(found::add);
        configs.stream()
                .map(Path::of)
                .filter(Files::isRegularFile)
                .map(LabSource.Yaml::new)
                .forEach(found::add);
        found.add(DEMO);
        return found;
    }

    private static List<LabSource> runs(Path folder) {
        return RunFolder.list(folder).stream()
                .filter(run -> run.status() != RunSummary.Status.BROKEN)
                .<LabSource>map(run -> new LabSource.Run(run.files().folder()))
                .toList();
    }

    private void take(List<LabSource> found) {
        Set<LabSource> all = new LinkedHashSet<>(byHand);
        all.addAll(found);
        List<LabSource> now = List.copyOf(all);
        if (!list.equals(now)) {
            list.setAll(now);
        }
    }

    /** The newest run that has trained something, or the demo. */
    void first(Consumer<LabSource> done) {
        Path folder = shell.folders().runs();
        shell.background()
                .start(
                        () -> runs(folder).stream()
                                .limit(LOOKED_INTO)
                                .filter(run -> run.preferred().file().isPresent())
                                .findFirst()
                                .orElse(DEMO),
                        done,
                        thrown -> done.accept(DEMO));
    }

    /** A checkpoint without a configuration needs a dataset root; empty when none was chosen. */
    Optional<LabSource> complete(LabSource source) {
        if (source instanceof LabSource.Alone alone && alone.root().isEmpty()) {
            return shell.files()
                    .folder(FileChoice.Kind.DATASET_ROOT)
                    .map(root -> new LabSource.Alone(alone.file(), Optional.of(root.toString())));
        }
        return Optional.of(source);
    }
}
