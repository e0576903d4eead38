package dev.centroid.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

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

    @Test
    void every_test_that_starts_the_toolkit_is_marked() {
        DescribedPredicate<JavaClass> startsToolkit = DescribedPredicate.describe(
                "start the toolkit",
                type -> type.isAnnotatedWith(ExtendWith.class)
                        && List.of(type.getAnnotationOfType(ExtendWith.class).value())
                                .contains(ApplicationExtension.class));
        ArchRuleDefinition.classes()
                .that(startsToolkit)
                .should()
                .beAnnotatedWith(NeedsToolkit.class)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages("dev.centroid"));
    }
}
