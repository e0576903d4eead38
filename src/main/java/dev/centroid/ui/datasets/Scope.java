package dev.centroid.ui.datasets;

import dev.centroid.data.layout.DatasetPart;
import dev.centroid.data.pack.CatalogueClass;
import dev.centroid.data.pack.DatasetCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody looks at: one part of a root, or all of it.
 *
 * @param part empty for everything
 * @param classes how many it has
 * @param images how many they have
 */
public record Scope(Optional<DatasetPart> part, int classes, int images) {

    /** Whether a class belongs to it. */
    public boolean holds(CatalogueClass candidate) {
        return part.isEmpty() || part.get() == candidate.part();
    }

    /** Whether it shows images that no training ever sees. */
    public boolean showsNovel() {
        return part.isEmpty() || part.get() == DatasetPart.NOVEL;
    }

    /**
     * The parts of a root that have classes, and everything. The base classes come first: novel images are shown only once
     * somebody asks for them.
     */
    static List<Scope> of(DatasetCatalogue catalogue) {
        List<Scope> scopes = new ArrayList<>();
        for (DatasetPart part : DatasetPart.values()) {
            List<CatalogueClass> own =
                    catalogue.classes().stream().filter(c -> c.part() == part).toList();
            if (!own.isEmpty()) {
                scopes.add(new Scope(Optional.of(part), own.size(), images(own)));
            }
        }
        scopes.add(everything(catalogue));
        return scopes;
    }

    /** All parts of a root together; a class that has held-out images is counted once. */
    static Scope everything(DatasetCatalogue catalogue) {
        long classes = catalogue.classes().stream()
                .filter(c -> c.part() != DatasetPart.BASE_HOLDOUT)
                .count();
        return new Scope(Optional.empty(), (int) classes, images(catalogue.classes()));
    }

    private static int images(List<CatalogueClass> classes) {
        return classes.stream().mapToInt(CatalogueClass::images).sum();
    }
}
