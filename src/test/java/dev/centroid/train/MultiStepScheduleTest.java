package dev.centroid.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MultiStepScheduleTest {

    private final MultiStepSchedule schedule = new MultiStepSchedule(0.05, List.of(90, 125), 0.1);

    @Test
    void theNewRateHoldsAtTheMilestoneItself() {
        assertThat(schedule.rateAt(0)).isEqualTo(0.05);
        assertThat(schedule.rateAt(89)).isEqualTo(0.05);
        assertThat(schedule.rateAt(90)).isCloseTo(0.005, within(1e-12));
        assertThat(schedule.rateAt(124)).isCloseTo(0.005, within(1e-12));
        assertThat(schedule.rateAt(125)).isCloseTo(0.0005, within(1e-12));
    }

    @Test
    void milestonesMustGrow() {
        assertThatThrownBy(() -> new MultiStepSchedule(0.1, List.of(5, 5), 0.1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
