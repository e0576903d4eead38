package dev.centroid.experiment.config;

import dev.centroid.train.MultiStepSchedule;
import java.util.List;
import java.util.function.Function;

/** The stepped learning rate of one stage: {@code STAGE.milestones} and {@code STAGE.gamma}. */
final class ScheduleSection {

    final ConfigKey<List<Integer>> milestones;
    final ConfigKey<Double> gamma;
    private final ConfigKey<Integer> epochs;

    ScheduleSection(
            String stage, ConfigKey<Integer> epochs, Function<ConfigValues, List<Integer>> usual, String source) {
        this.epochs = epochs;
        milestones = new ConfigKey<>(
                stage + ".milestones",
                new ListType<>(WholeType.between(1, StageLimits.MOST_EPOCHS), 100),
                Unit.EPOCHS,
                usual,
                source);
        gamma = new ConfigKey<>(stage + ".gamma", NumberType.upToOne(), Unit.NONE, v -> 0.1, Sources.PYTORCH);
    }

    List<ConfigKey<?>> keys() {
        return List.of(milestones, gamma);
    }

    void check(ConfigValues v) {
        if (!v.sound(milestones)) {
            return;
        }
        List<Integer> values = v.get(milestones);
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) <= values.get(i - 1)) {
                v.problem(ConfigProblem.MILESTONES_NOT_INCREASING, milestones, values.toString());
                return;
            }
        }
        // Epochs count from 0 here, so the last one is epochs - 1.
        values.stream()
                .filter(m -> v.sound(epochs) && m >= v.get(epochs))
                .forEach(m -> v.problem(ConfigProblem.MILESTONE_PAST_END, milestones, m, v.get(epochs)));
    }

    MultiStepSchedule read(ConfigValues v, double base) {
        return new MultiStepSchedule(base, v.get(milestones), v.get(gamma));
    }

    void write(MultiStepSchedule schedule, ConfigOutput out) {
        out.put(milestones, schedule.milestones()).put(gamma, schedule.gamma());
    }
}
