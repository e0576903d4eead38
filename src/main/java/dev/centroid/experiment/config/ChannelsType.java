package dev.centroid.experiment.config;

import java.nio.file.Path;
import java.util.List;

/** 1 for grey or ink, 3 for red, green, blue. */
final class ChannelsType extends ValueType<Integer> {

    @Override
    public List<String> choices() {
        return List.of("1", "3");
    }

    @Override
    Integer parse(RawValue raw, Path base) throws BadValue {
        String text = unquoted(raw, ConfigProblem.NOT_WHOLE);
        if (!choices().contains(text)) {
            throw new BadValue(ConfigProblem.NOT_A_CHOICE, raw.shown(), "1, 3");
        }
        return Integer.valueOf(text);
    }

    @Override
    RawValue print(Integer value) {
        return plain(value.toString());
    }
}
