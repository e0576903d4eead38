package dev.centroid.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.train.MultiStepSchedule;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The planned rate and what can be done to its milestones. */
class StaircaseTest {

    private final Staircase stairs = new Staircase(0.1, 0.1, 100, List.of(40, 75, 90));

    @Test
    void is_the_rate_that_training_uses() {
        MultiStepSchedule schedule = new MultiStepSchedule(0.1, List.of(40, 75, 90), 0.1);
        Points points = stairs.points();
        for (int epoch = 0; epoch < 100; epoch++) {
            assertThat(points.y(points.lastUpTo(epoch)))
                    .isCloseTo(schedule.rateAt(epoch), Percentage.withPercentage(1e-9));
        }
        assertThat(points.x(points.size() - 1)).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 50.4, 50",
        "0, 0, 1",
        "0, -1e9, 1",
        "0, 80, 74",
        "1, 40, 41",
        "1, 95, 89",
        "2, 1e12, 99",
        "2, 91.5, 92"
    })
    void a_milestone_stays_between_its_neighbours(int index, double to, int expected) {
        assertThat(stairs.moved(index, to).milestones().get(index)).isEqualTo(expected);
    }

    @Test
    void milestones_come_and_go() {
        assertThat(stairs.without(1).milestones()).containsExactly(40, 90);
        assertThat(stairs.withMilestoneNear(60.2).milestones()).containsExactly(40, 60, 75, 90);
        assertThat(stairs.withMilestoneNear(40).milestones()).containsExactly(39, 40, 75, 90);
        assertThat(stairs.withMilestoneNear(-5).milestones()).containsExactly(1, 40, 75, 90);
        assertThat(stairs.withMilestoneNear(500).milestones()).containsExactly(40, 75, 90, 99);
    }

    @Test
    void a_full_staircase_takes_no_more() {
        Staircase full = new Staircase(1, 0.5, 3, List.of(1, 2));
        assertThat(full.withMilestoneNear(1)).isEqualTo(full);
        Staircase flat = new Staircase(1, 0.5, 1, List.of());
        assertThat(flat.withMilestoneNear(0)).isEqualTo(flat);
    }

    @Test
    void a_new_one_goes_to_the_middle() {
        assertThat(stairs.middleAfter(-1)).isEqualTo(20);
        assertThat(stairs.middleAfter(0)).isEqualTo(57.5);
        assertThat(stairs.middleAfter(2)).isEqualTo(95);
    }

    @Test
    void unsound_numbers_are_recognised() {
        assertThat(Staircase.isSound(0.1, 0.1, 10, List.of(3, 9))).isTrue();
        assertThat(Staircase.isSound(0, 0.1, 10, List.of())).isFalse();
        assertThat(Staircase.isSound(Double.NaN, 0.1, 10, List.of())).isFalse();
        assertThat(Staircase.isSound(0.1, 1.5, 10, List.of())).isFalse();
        assertThat(Staircase.isSound(0.1, 0.1, 0, List.of())).isFalse();
        assertThat(Staircase.isSound(0.1, 0.1, 10, List.of(0))).isFalse();
        assertThat(Staircase.isSound(0.1, 0.1, 10, List.of(10))).isFalse();
        assertThat(Staircase.isSound(0.1, 0.1, 10, List.of(5, 5))).isFalse();
        assertThat(Staircase.isSound(0.1, 0.1, 10, Arrays.asList(5, null))).isFalse();
    }
}
