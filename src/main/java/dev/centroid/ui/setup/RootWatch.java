package dev.centroid.ui.setup;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.pack.DatasetLook;
import dev.centroid.experiment.DatasetInspection;
import dev.centroid.ui.common.Background;
import dev.centroid.ui.common.Failures;
import dev.centroid.ui.common.Latest;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Looks at the dataset root in the background whenever the dataset section changes. */
final class RootWatch {

    private static final int SAMPLES = 18;

    private final Latest latest;
    private final ReadOnlyObjectWrapper<RootLook> look = new ReadOnlyObjectWrapper<>(RootLook.NONE);
    private DatasetSpec wanted;
    /** The root that somebody has just chosen, while its layout is found out; else null. */
    private String recognising;

    RootWatch(Background background) {
        this.latest = new Latest(background);
    }

    ReadOnlyObjectProperty<RootLook> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /**
     * The dataset that the configuration names now; asked for again, it is not looked at again.
     *
     * @param dataset null where it is wrong
     * @param root the root as it stands in its field
     */
    void want(DatasetSpec dataset, String root) {
        if (root.equals(recognising)) {
            return;
        }
        recognising = null;
        if (dataset == null) {
            latest.drop();
            wanted = null;
            look.set(RootLook.NONE);
        } else if (!dataset.equals(wanted)) {
            wanted = dataset;
            start(() -> DatasetInspection.look(dataset, SAMPLES), found -> {});
        }
    }

    /** A root that somebody has just chosen: its layout is found out, and told before anything else. */
    void recognise(String root, Consumer<DatasetLook> recognised) {
        wanted = null;
        recognising = root;
        start(() -> DatasetInspection.look(root, SAMPLES), recognised);
    }

    private void start(Callable<DatasetLook> work, Consumer<DatasetLook> first) {
        look.set(RootLook.LOOKING);
        latest.start(
                work,
                found -> {
                    recognising = null;
                    look.set(RootLook.of(found));
                    first.accept(found);
                },
                thrown -> {
                    recognising = null;
                    look.set(RootLook.of(Failures.problems(thrown)));
                });
    }

    /** Forgets what was seen: the next time that the dataset is asked for it is looked at. */
    void again() {
        wanted = null;
    }

    /** Counts a look that was begun for a chosen root as that of the configuration which now names it. */
    void settle(DatasetSpec dataset) {
        wanted = dataset;
    }
}
