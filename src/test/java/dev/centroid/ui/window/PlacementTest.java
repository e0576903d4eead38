package dev.centroid.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.ui.common.Settings;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** The window comes up where it can be seen, whatever screens there were last time. */
class PlacementTest {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 24, 1366, 744);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1366, 0, 1920, 1080);

    @Test
    void it_is_where_it_was() {
        Settings.Frame last = new Settings.Frame(1400, 30, 1200, 800, true);
        assertThat(Placement.of(last, List.of(LAPTOP, PROJECTOR))).isEqualTo(last);
    }

    @Test
    void without_the_other_screen_it_is_in_the_middle_of_this_one_and_fits() {
        Settings.Frame now = Placement.of(new Settings.Frame(1400, 30, 1500, 900, false), List.of(LAPTOP));
        assertThat(now).isEqualTo(new Settings.Frame(0, 24, 1366, 744, false));
        now = Placement.of(new Settings.Frame(1400, 30, 1000, 600, true), List.of(LAPTOP));
        assertThat(now).isEqualTo(new Settings.Frame(183, 96, 1000, 600, true));
    }

    @Test
    void what_sticks_out_is_moved_in() {
        Settings.Frame now = Placement.of(new Settings.Frame(-500, -40, 1000, 600, false), List.of(LAPTOP));
        assertThat(now).isEqualTo(new Settings.Frame(0, 24, 1000, 600, false));
        now = Placement.of(new Settings.Frame(1200, 700, 1000, 600, false), List.of(LAPTOP));
        assertThat(now).isEqualTo(new Settings.Frame(366, 168, 1000, 600, false));
    }

    @Test
    void a_corner_that_nobody_would_find_counts_as_gone() {
        Settings.Frame now = Placement.of(new Settings.Frame(1340, 740, 1000, 600, false), List.of(LAPTOP));
        assertThat(now).isEqualTo(new Settings.Frame(183, 96, 1000, 600, false));
    }

    @Test
    void senseless_sizes_become_the_least_one() {
        Settings.Frame now = Placement.of(new Settings.Frame(10, 30, -5, Double.NaN, false), List.of(LAPTOP));
        assertThat(now).isEqualTo(new Settings.Frame(10, 30, 860, 560, false));
        now = Placement.of(new Settings.Frame(Double.NaN, 30, 900, 600, false), List.of(LAPTOP));
        assertThat(now.x()).isEqualTo(233);
    }

    @Test
    void the_first_time_it_leaves_a_rim() {
        Settings.Frame now = Placement.of(null, List.of(LAPTOP, PROJECTOR));
        assertThat(now.width()).isBetween(1200.0, 1365.0);
        assertThat(now.height()).isBetween(650.0, 743.0);
        assertThat(now.y()).isGreaterThan(24);
        assertThat(now.maximised()).isFalse();
    }
}
