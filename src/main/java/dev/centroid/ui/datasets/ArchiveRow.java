package dev.centroid.ui.datasets;

import dev.centroid.data.download.Archive;
import dev.centroid.data.download.ArchiveProgress;
import dev.centroid.data.download.ArchiveState;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** An archive that can be fetched: whether it is wanted, and how far it is. */
final class ArchiveRow {

    private final Archive archive;
    private final BooleanProperty wanted;
    private final ReadOnlyObjectWrapper<ArchiveProgress> progress;

    ArchiveRow(Archive archive, boolean wanted) {
        this.archive = archive;
        this.wanted = new SimpleBooleanProperty(wanted);
        this.progress = new ReadOnlyObjectWrapper<>(ArchiveProgress.missing(archive));
    }

    Archive archive() {
        return archive;
    }

    BooleanProperty wantedProperty() {
        return wanted;
    }

    ReadOnlyObjectProperty<ArchiveProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void hear(ArchiveProgress now) {
        progress.set(now);
    }

    ArchiveState state() {
        return progress.get().state();
    }

    /** Whether there is something to do about it; another file of its name is left alone, so that there is nothing then. */
    boolean isToDo(boolean unpack) {
        boolean done = unpack ? state() == ArchiveState.UNPACKED : state().isThere();
        return wanted.get() && !done && state() != ArchiveState.OTHER_FILE;
    }
}
