package dev.centroid.ui.setup;

import dev.centroid.experiment.config.ConfigKey;
import dev.centroid.problem.Problem;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One key of the configuration as a field shows it. */
public final class KeyField {

    private final ConfigKey<?> key;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    KeyField(ConfigKey<?> key) {
        this.key = key;
    }

    /** Its descriptor: names, range, unit, choices. */
    public ConfigKey<?> key() {
        return key;
    }

    /** What stands in the draft, or the default. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What is wrong with it or worth knowing about it, or null. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void show(String now) {
        text.set(now);
    }

    void tell(Problem now) {
        problem.set(now);
    }
}
