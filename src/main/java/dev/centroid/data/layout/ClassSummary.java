package dev.centroid.data.layout;

/**
 * What a split needs to know of a class.
 *
 * @param name its name
 * @param given where the layout puts it
 * @param images how many it has, at least 1
 * @param superclass what it is a kind of; empty where nobody says so
 */
public record ClassSummary(String name, GivenPart given, int images, String superclass) {

    /** A class of which no superclass is known. */
    public ClassSummary(String name, GivenPart given, int images) {
        this(name, given, images, "");
    }
}
