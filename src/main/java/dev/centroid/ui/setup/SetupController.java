package dev.centroid.ui.setup;

import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.View;

/** The view of the place Setup. */
public final class SetupController implements View {

    private final Shell shell;
    private final Listening listening = new Listening();

    /** A view of the window's place. */
    public SetupController(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void close() {
        listening.close();
    }
}
