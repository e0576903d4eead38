package dev.centroid.experiment.config;

import java.nio.file.Path;

/** The experiment's name. */
final class NameType extends ValueType<String> {

    @Override
    public String limit() {
        return "1 ≤ length ≤ " + ExperimentConfig.LONGEST_NAME + ", no / \\ : * ? \" < > |";
    }

    @Override
    String parse(RawValue raw, Path base) throws BadValue {
        String name = scalar(raw, ConfigProblem.NOT_TEXT);
        if (!ExperimentConfig.isName(name)) {
            throw new BadValue(ConfigProblem.BAD_NAME, raw.shown(), ExperimentConfig.LONGEST_NAME);
        }
        return name;
    }

    @Override
    RawValue print(String value) {
        return new RawValue.Scalar(value, false, RawValue.NO_LINE);
    }
}
