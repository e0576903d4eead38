package dev.centroid.data.pack;

import dev.centroid.data.layout.DatasetPart;
import java.util.Objects;

/**
 * The images of one class in one part: a base class of which some images are held out comes twice.
 *
 * @param number its place in {@link DatasetCatalogue#classes()}
 * @param name for example {@code Greek/character01}
 * @param part where it belongs
 * @param images how many, at least 1
 */
public record CatalogueClass(int number, String name, DatasetPart part, int images) {

    /** Checks that name and part are there. */
    public CatalogueClass {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(part, "part");
    }
}
