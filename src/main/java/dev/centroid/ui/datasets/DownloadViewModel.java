package dev.centroid.ui.datasets;

import dev.centroid.data.download.Archive;
import dev.centroid.data.download.ArchiveProgress;
import dev.centroid.data.download.DatasetDownload;
import dev.centroid.data.download.DownloadOrder;
import dev.centroid.data.download.DownloadProblem;
import dev.centroid.data.download.KnownDataset;
import dev.centroid.data.download.OmniglotFile;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunControl;
import dev.centroid.ui.common.Failures;
import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.Latest;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.Shell;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Datasets that can be got: archives that are fetched when somebody asks for it, one download at a time, and sets that people
 * have to get themselves.
 */
final class DownloadViewModel {

    private static final Runnable NOTHING = () -> {};

    private final Shell shell;
    private final Latest looking;
    private final List<ArchiveRow> rows;
    private final ObjectProperty<KnownDataset> dataset = new SimpleObjectProperty<>(KnownDataset.OMNIGLOT);
    private final StringProperty folder = new SimpleStringProperty();
    private final StringProperty server = new SimpleStringProperty(OmniglotFile.OFFICIAL.toString());
    private final BooleanProperty unpack = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<DownloadTally> tally = new ReadOnlyObjectWrapper<>(DownloadTally.NOTHING);
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<DownloadEnd> end = new ReadOnlyObjectWrapper<>(DownloadEnd.NONE);
    private RunControl control = new RunControl();
    private Runnable afterwards = NOTHING;

    /** Omniglot's archives; those that most experiments use are chosen. */
    DownloadViewModel(Shell shell) {
        this(
                shell,
                Stream.of(OmniglotFile.values())
                        .map(file -> new ArchiveRow(
                                file.archive(), file == OmniglotFile.BACKGROUND || file == OmniglotFile.EVALUATION))
                        .toList());
    }

    /** Other archives. */
    DownloadViewModel(Shell shell, List<ArchiveRow> rows) {
        this.shell = shell;
        this.rows = rows;
        this.looking = new Latest(shell.background());
        folder.set(Optional.ofNullable(shell.settings().get().folders().get(FileChoice.Kind.DOWNLOAD.key()))
                .orElseGet(() -> shell.folders()
                        .runs()
                        .resolveSibling("data")
                        .resolve(KnownDataset.OMNIGLOT.key())
                        .toString()));
        folder.subscribe((before, now) -> look());
        server.subscribe((before, now) -> wishOtherwise());
        unpack.subscribe((before, now) -> wishOtherwise());
        for (ArchiveRow row : rows) {
            row.wantedProperty().subscribe((before, now) -> wishOtherwise());
            row.progressProperty().subscribe((before, now) -> add());
        }
        add();
        shell.actions().beforeClosing(this::mayClose);
    }

    List<ArchiveRow> rows() {
        return rows;
    }

    /** Which dataset is looked at. */
    ObjectProperty<KnownDataset> datasetProperty() {
        return dataset;
    }

    /** Where the archives shall lie. */
    StringProperty folderProperty() {
        return folder;
    }

    /** The address that they are fetched from. */
    StringProperty serverProperty() {
        return server;
    }

    BooleanProperty unpackProperty() {
        return unpack;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether it was asked to stop and still goes on. */
    ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<DownloadTally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /** What went wrong. */
    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<DownloadEnd> endProperty() {
        return end.getReadOnlyProperty();
    }

    /** What was told of the last download is not about what is wanted now. */
    private void wishOtherwise() {
        problems.set(List.of());
        end.set(DownloadEnd.NONE);
        add();
    }

    private void add() {
        tally.set(DownloadTally.of(rows, unpack.get()));
    }

    /** Sees what lies in the folder; nothing is fetched. */
    void look() {
        if (running.get()) {
            return;
        }
        problems.set(List.of());
        end.set(DownloadEnd.NONE);
        List<Archive> archives = rows.stream().map(ArchiveRow::archive).toList();
        Optional<Path> there = path();
        if (there.isEmpty()) {
            looking.drop();
            archives.forEach(archive -> hear(ArchiveProgress.missing(archive)));
            return;
        }
        looking.start(
                () -> DatasetDownload.look(there.get(), archives), found -> found.forEach(this::hear), this::tell);
    }

    private void hear(ArchiveProgress now) {
        rows.stream().filter(row -> row.archive().equals(now.archive())).forEach(row -> row.hear(now));
    }

    private void tell(Throwable thrown) {
        problems.set(Failures.problems(thrown));
    }

    /** The folder as it is typed; empty where that names none. */
    private Optional<Path> path() {
        String typed = folder.get() == null ? "" : folder.get().strip();
        try {
            return typed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Path.of(typed).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Asks for the folder. */
    void chooseFolder() {
        shell.files().folder(FileChoice.Kind.DOWNLOAD).ifPresent(chosen -> folder.set(chosen.toString()));
    }

    /** Goes back to where the official archives lie. */
    void useOfficialServer() {
        server.set(OmniglotFile.OFFICIAL.toString());
    }

    /** Begins to fetch what is wanted and not there yet. */
    void download() {
        List<Archive> wanted = rows.stream()
                .filter(row -> row.isToDo(unpack.get()))
                .map(ArchiveRow::archive)
                .toList();
        if (running.get() || wanted.isEmpty()) {
            return;
        }
        problems.set(List.of());
        end.set(DownloadEnd.NONE);
        try {
            download(order(wanted));
        } catch (ProblemException e) {
            problems.set(e.problems());
        }
    }

    private DownloadOrder order(List<Archive> wanted) {
        String address = server.get() == null ? "" : server.get();
        Path target = path().orElseThrow(DownloadProblem.NO_FOLDER::exception);
        return new DownloadOrder(wanted, target, DownloadOrder.server(address), unpack.get());
    }

    private void download(DownloadOrder order) {
        looking.drop();
        RunControl its = new RunControl();
        control = its;
        running.set(true);
        shell.settings()
                .change(s -> s.withFolder(
                        FileChoice.Kind.DOWNLOAD.key(), order.folder().toString()));
        shell.background()
                .start(
                        () -> {
                            new DatasetDownload().run(order, this::hearSoon, its);
                            return DownloadEnd.COMPLETE;
                        },
                        done -> ended(done, List.of()),
                        thrown -> ended(
                                thrown instanceof CancellationException ? DownloadEnd.STOPPED : DownloadEnd.NONE,
                                Failures.problems(thrown)));
    }

    private void hearSoon(ArchiveProgress now) {
        shell.background().onScreen(() -> {
            if (running.get()) {
                hear(now);
            }
        });
    }

    private void ended(DownloadEnd how, List<Problem> why) {
        running.set(false);
        stopping.set(false);
        look();
        end.set(how);
        problems.set(why);
        Runnable then = afterwards;
        afterwards = NOTHING;
        then.run();
    }

    /** Asks it to end soon; what has arrived is kept. */
    void stop() {
        if (running.get()) {
            stopping.set(true);
            control.stop();
        }
    }

    /** Opens the folder in the place Datasets. */
    void openHere() {
        path().ifPresent(
                        root -> shell.navigation().open(new Navigation.OpenDataset(root.toString(), Optional.empty())));
    }

    /** Whether people may leave: a download that goes on is stopped if they say so. */
    boolean mayLeave() {
        if (!running.get() || stopping.get()) {
            return true;
        }
        boolean wanted = shell.notices().ask("datasets.get.leave", "datasets.get.leave.text", "datasets.get.stop");
        if (wanted) {
            stop();
        }
        // It may have ended while the question stood there.
        return wanted || !running.get();
    }

    private boolean mayClose(Runnable later) {
        boolean leaving = mayLeave();
        if (leaving && running.get()) {
            afterwards = later;
        }
        return !running.get();
    }
}
