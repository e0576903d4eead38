package dev.centroid.ui.monitor;

import dev.centroid.experiment.MemoryUse;
import dev.centroid.ui.common.Background;
import dev.centroid.ui.common.Failures;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Looks how much memory is taken, away from the screen's thread. */
final class MemoryWatch {

    private final Background background;
    private final Callable<MemoryUse> measure;
    private final ReadOnlyObjectWrapper<MemoryUse> use = new ReadOnlyObjectWrapper<>();
    private boolean looking;

    MemoryWatch(Background background, Callable<MemoryUse> measure) {
        this.background = background;
        this.measure = measure;
    }

    /** Looks again, unless the look before is not over. */
    void look() {
        if (!looking) {
            looking = true;
            background.start(
                    measure,
                    now -> {
                        looking = false;
                        use.set(now);
                    },
                    // Without the native library there is no number, and one line in the log.
                    Failures::problems);
        }
    }

    /** What was found last; null before. */
    ReadOnlyObjectProperty<MemoryUse> useProperty() {
        return use.getReadOnlyProperty();
    }
}
