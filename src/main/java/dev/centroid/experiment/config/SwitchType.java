package dev.centroid.experiment.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code true} or {@code false}; Python's {@code True} and {@code False} too. */
final class SwitchType extends ValueType<Boolean> {

    @Override
    public List<String> choices() {
        return List.of("true", "false");
    }

    @Override
    Boolean parse(RawValue raw, Path base) throws BadValue {
        String text = unquoted(raw, ConfigProblem.NOT_A_SWITCH).toLowerCase(Locale.ROOT);
        if (!choices().contains(text)) {
            throw new BadValue(ConfigProblem.NOT_A_SWITCH, raw.shown());
        }
        return Boolean.valueOf(text);
    }

    @Override
    RawValue print(Boolean value) {
        return plain(value.toString());
    }
}
