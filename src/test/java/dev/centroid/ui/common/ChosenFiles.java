package dev.centroid.ui.common;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers every question for a file with the same path. */
public final class ChosenFiles implements FileChoice {

    /** The answer; null for none. */
    public Path answer;

    /** Folders that were shown. */
    public final List<Path> revealed = new ArrayList<>();

    @Override
    public void reveal(Path folder) {
        revealed.add(folder);
    }

    @Override
    public Optional<Path> open(Kind kind) {
        return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> save(Kind kind, String proposedName) {
        return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> folder(Kind kind) {
        return Optional.ofNullable(answer);
    }
}
