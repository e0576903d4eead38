package dev.centroid.ui.results.challenge;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Paths as people type or paste them, or as they were recorded, perhaps on another system. */
final class ArchivePath {

    private static final String QUOTED = "^([\"'])(.*)\\1$";

    private ArchivePath() {}

    /** The path of a text, without quotes and spaces around it; empty where it is none on this system. */
    static Optional<Path> of(String text) {
        String bare = text.strip().replaceFirst(QUOTED, "$2").strip();
        try {
            return bare.isEmpty() ? Optional.empty() : Optional.of(Path.of(bare));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
