package dev.centroid.ui.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that draws. Where the one system library that JavaFX needs for its fonts is missing, it is skipped with a line that
 * names the package; with {@code CI=true} it fails instead. Stands in front of TestFX's own extension.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("ui")
@ExtendWith(ToolkitCondition.class)
public @interface NeedsToolkit {}
