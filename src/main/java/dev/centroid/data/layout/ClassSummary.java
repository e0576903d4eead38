package dev.centroid.data.layout;

/**
 * What a split needs to know of a class.
 *
 * @param name its name
 * @param given where the layout puts it
 * @param images how many it has, at least 1
 * @param superclass what it is a kind of; empty where nobody says so
 * @param heldOut how many of them, the last ones, the layout itself keeps from training
 */
public record ClassSummary(String name, GivenPart given, int images, String superclass, int heldOut) {

    /** A class of which no superclass is known, and of which no image is held out. */
    public ClassSummary(String name, GivenPart given, int images) {
        this(name, given, images, "", 0);
    }
}
