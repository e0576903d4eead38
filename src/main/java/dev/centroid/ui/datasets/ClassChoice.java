package dev.centroid.ui.datasets;

import dev.centroid.data.pack.CatalogueClass;
import dev.centroid.data.pack.DatasetCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which classes are listed, which of them are chosen, and the images that are therefore shown. */
public final class ClassChoice {

    private static final int[] NONE = {};

    private final ObservableList<Scope> scopes = FXCollections.observableArrayList();
    private final ObservableList<CatalogueClass> listed = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Scope> scope = new ReadOnlyObjectWrapper<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<int[]> images = new ReadOnlyObjectWrapper<>(NONE);
    private List<CatalogueClass> chosen = List.of();
    private DatasetCatalogue catalogue;

    ClassChoice() {
        filter.subscribe((before, now) -> list());
    }

    /** The parts to choose from, everything last. */
    public ObservableList<Scope> scopes() {
        return scopes;
    }

    /** The part that is looked at; null while no root is open. */
    public ReadOnlyObjectProperty<Scope> scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    /** Part of the names of the classes that are listed; upper and lower case are the same. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** The classes of the part that pass the filter. */
    public ObservableList<CatalogueClass> listed() {
        return listed;
    }

    /** The images of the chosen classes, or of all that are listed; not to be changed. */
    public ReadOnlyObjectProperty<int[]> imagesProperty() {
        return images.getReadOnlyProperty();
    }

    /** The classes whose images are shown: those that somebody chose, or all that are listed. */
    public List<CatalogueClass> shown() {
        return chosen.isEmpty() ? listed : chosen;
    }

    /** Whether nobody chose among the classes that are listed. */
    boolean showsAll() {
        return chosen.isEmpty();
    }

    /** Another root; null for none. */
    void open(DatasetCatalogue opened) {
        catalogue = opened;
        scope.set(null);
        filter.set("");
        scopes.setAll(opened == null ? List.of() : Scope.of(opened));
        look(scopes.isEmpty() ? null : scopes.get(0));
    }

    /** Looks at a part. */
    public void look(Scope next) {
        if (next == null || !next.equals(scope.get())) {
            scope.set(next);
            list();
        }
    }

    private void list() {
        chosen = List.of();
        Scope now = scope.get();
        String wanted = filter.get() == null ? "" : filter.get().strip().toLowerCase(Locale.ROOT);
        listed.setAll(
                now == null
                        ? List.of()
                        : catalogue.classes().stream()
                                .filter(now::holds)
                                .filter(c -> c.name().toLowerCase(Locale.ROOT).contains(wanted))
                                .toList());
        gather();
    }

    /** Shows some of the listed classes; all of them for an empty list. */
    public void choose(List<CatalogueClass> classes) {
        if (!classes.equals(chosen)) {
            chosen = List.copyOf(classes);
            gather();
        }
    }

    private void gather() {
        int[] all = new int[shown().stream().mapToInt(CatalogueClass::images).sum()];
        int at = 0;
        for (CatalogueClass one : shown()) {
            int[] own = catalogue.imagesOf(one);
            System.arraycopy(own, 0, all, at, own.length);
            at += own.length;
        }
        if (!Arrays.equals(all, images.get())) {
            images.set(all);
        }
    }
}
