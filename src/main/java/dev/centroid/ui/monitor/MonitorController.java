package dev.centroid.ui.monitor;

import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.View;

/** The view of the place Monitor. */
public final class MonitorController implements View {

    private final Shell shell;
    private final Listening listening = new Listening();

    /** A view of the window's place. */
    public MonitorController(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void close() {
        listening.close();
    }
}
