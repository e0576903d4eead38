package dev.centroid.experiment.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file below a folder that another key names: a relative path that stays there. */
final class FileNameType extends ValueType<String> {

    @Override
    public String limit() {
        return "a.csv, b/a.csv";
    }

    @Override
    String parse(RawValue raw, Path base) throws BadValue {
        String text = scalar(raw, ConfigProblem.NOT_TEXT);
        try {
            Path path = Path.of(text);
            boolean leaves = path.isAbsolute() || path.normalize().startsWith("..") || path.getRoot() != null;
            if (!text.isBlank() && !leaves) {
                return text;
            }
        } catch (InvalidPathException e) {
            throw new BadValue(ConfigProblem.BAD_PATH, raw.shown());
        }
        throw new BadValue(ConfigProblem.BAD_PATH, raw.shown());
    }

    @Override
    RawValue print(String value) {
        return new RawValue.Scalar(value, false, RawValue.NO_LINE);
    }
}
