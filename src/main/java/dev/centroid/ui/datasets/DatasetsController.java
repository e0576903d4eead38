package dev.centroid.ui.datasets;

import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.View;

/** The view of the place Datasets. */
public final class DatasetsController implements View {

    private final Shell shell;
    private final Listening listening = new Listening();

    /** A view of the window's place. */
    public DatasetsController(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void close() {
        listening.close();
    }
}
