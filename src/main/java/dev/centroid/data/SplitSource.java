package dev.centroid.data;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What decides which classes are base, validation and novel classes.
 *
 * @param kind how
 * @param from the folder of lists, or the file of superclasses; empty for those in the root itself
 */
public record SplitSource(Kind kind, Optional<Path> from) {

    /** The four ways. */
    public enum Kind {
        /** As the layout has it: csv files, folders or lists in the root; a share where it says nothing. */
        GIVEN("given"),
        /** A seeded share of all classes, whatever the layout says. */
        SHARE("share"),
        /** Lists of classes: {@code train}, {@code val} and {@code test}, as csv or txt. */
        LISTS("lists"),
        /** A seeded share of the superclasses: no superclass has classes on two sides. */
        SUPERCLASSES("superclasses");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The stable name in files. */
        public String key() {
            return key;
        }
    }

    /** Checks that both are there. */
    public SplitSource {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
    }

    /** As the layout has it. */
    public static SplitSource given() {
        return new SplitSource(Kind.GIVEN, Optional.empty());
    }
}
