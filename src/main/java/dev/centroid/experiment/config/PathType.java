package dev.centroid.experiment.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file or folder: relative ones belong to the configuration's folder, {@code ~} is the home folder; absolute once read. */
final class PathType extends ValueType<Path> {

    @Override
    Path parse(RawValue raw, Path base) throws BadValue {
        String text = scalar(raw, ConfigProblem.NOT_TEXT);
        try {
            return base.resolve(expandHome(text)).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new BadValue(ConfigProblem.BAD_PATH, raw.shown());
        }
    }

    @Override
    RawValue print(Path value) {
        // decision: absolute, so that the copy in the run folder means the same files wherever it lies.
        return new RawValue.Scalar(value.toAbsolutePath().normalize().toString(), false, RawValue.NO_LINE);
    }

    private static Path expandHome(String text) {
        boolean home = text.equals("~") || text.startsWith("~/") || text.startsWith("~\\");
        if (!home) {
            return Path.of(text);
        }
        String below = text.substring(Math.min(2, text.length()));
        return Path.of(System.getProperty("user.home")).resolve(below);
    }
}
