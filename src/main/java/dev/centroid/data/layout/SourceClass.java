package dev.centroid.data.layout;

import java.util.List;
import java.util.Objects;

/**
 * One class as the layout has it.
 *
 * @param name for example {@code Greek/character01}
 * @param given where the layout puts it
 * @param where the csv, folder or archive that says so, relative to the root; for messages
 * @param images sorted by name, at least one; those that the layout holds out behind the others
 * @param superclass what it is a kind of; empty where nobody says so
 * @param heldOut how many images the layout itself keeps from training; fewer than there are
 */
public record SourceClass(
        String name, GivenPart given, String where, List<ImageSource> images, String superclass, int heldOut) {

    /** A class of which no superclass is known, and of which no image is held out. */
    public SourceClass(String name, GivenPart given, String where, List<ImageSource> images) {
        this(name, given, where, images, "", 0);
    }

    /** Copies the list, unless nobody can change it. */
    public SourceClass {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(superclass, "superclass");
        images = images instanceof CompactImages ? images : List.copyOf(images);
    }

    /** How many images the layout does not keep from training. */
    public int forTraining() {
        return images.size() - heldOut;
    }

    /** What a split needs to know of it. */
    public ClassSummary summary() {
        return new ClassSummary(name, given, images.size(), superclass, heldOut);
    }

    /** The same class, put elsewhere. */
    SourceClass in(GivenPart part, String kindOf) {
        return new SourceClass(name, part, where, images, kindOf, heldOut);
    }
}
