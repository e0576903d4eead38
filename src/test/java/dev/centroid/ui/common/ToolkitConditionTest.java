package dev.centroid.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A bare machine skips the window's tests with one line, a build server does not. */
class ToolkitConditionTest {

    @Test
    void with_the_library_tests_run() {
        assertThat(ToolkitCondition.evaluate(true, true, true).isDisabled()).isFalse();
        assertThat(ToolkitCondition.evaluate(false, false, false).isDisabled()).isFalse();
    }

    @Test
    void without_it_they_are_skipped_and_the_package_is_named() {
        assertThat(ToolkitCondition.evaluate(true, false, false).isDisabled()).isTrue();
        assertThat(ToolkitCondition.LINE).contains("libpangoft2-1.0-0").doesNotContain("\n");
    }

    @Test
    void on_a_build_server_its_absence_is_an_error() {
        assertThatThrownBy(() -> ToolkitCondition.evaluate(true, false, true))
                .hasMessageContaining("libpangoft2-1.0-0");
    }
}
