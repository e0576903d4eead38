package dev.centroid.data.layout;

/** Where a layout itself puts a class, before any seeded split. */
public enum GivenPart {
    /** Among the base classes. */
    BASE,
    /** Among the validation classes. */
    VALIDATION,
    /** Among the novel classes. */
    NOVEL,
    /** Nowhere: a seeded share decides. */
    OPEN
}
