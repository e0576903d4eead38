package dev.centroid.data;

/**
 * Where the validation classes come from.
 *
 * @param source as the layout gives them, none, or a share of the base classes
 * @param share share of the base classes that become validation classes, in (0, 1); 0 unless the source is SHARE
 */
public record ValidationClasses(Source source, double share) {

    /** The three ways. */
    public enum Source {
        /** {@code val.csv} or {@code val/}; a layout without them has none. */
        GIVEN,
        /** No validation; only the last checkpoint exists. */
        NONE,
        /** A seeded share of the base classes. */
        SHARE
    }

    /** Checks that the share fits the source. */
    public ValidationClasses {
        if (source == Source.SHARE ? !(share > 0 && share < 1) : share != 0) {
            throw new IllegalArgumentException("share " + share + " does not fit " + source);
        }
    }

    /** As the layout gives them. */
    public static ValidationClasses given() {
        return new ValidationClasses(Source.GIVEN, 0);
    }

    /** None. */
    public static ValidationClasses none() {
        return new ValidationClasses(Source.NONE, 0);
    }

    /** A seeded share of the base classes. */
    public static ValidationClasses share(double share) {
        return new ValidationClasses(Source.SHARE, share);
    }
}
