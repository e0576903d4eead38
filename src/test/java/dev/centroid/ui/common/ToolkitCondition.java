package dev.centroid.ui.common;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks for the font library once, and says once that it is missing. */
final class ToolkitCondition implements ExecutionCondition {

    private static final SystemLibrary NEEDED = SystemLibrary.PANGO_FT;

    private static final String MISSING =
            "the library " + NEEDED.file() + " is missing; install the package " + NEEDED.packageName() + ".";

    static final String LINE = "The window's tests are skipped: " + MISSING;

    private static final AtomicBoolean SAID = new AtomicBoolean();

    static {
        // TestFX walks the mouse in up to 200 steps and waits at each, as if somebody watched; it reads this before its
        // first robot is made.
        setIfAbsent("testfx.robot.move_max_count", "8");
        setIfAbsent("testfx.robot.write_sleep", "1");
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
        ConditionEvaluationResult result = evaluate(linux, NEEDED.isInstalled(), "true".equals(System.getenv("CI")));
        if (result.isDisabled() && SAID.compareAndSet(false, true)) {
            System.err.println(LINE);
        }
        return result;
    }

    static ConditionEvaluationResult evaluate(boolean linux, boolean there, boolean ci) {
        if (!linux || there) {
            return ConditionEvaluationResult.enabled("the toolkit can start");
        }
        if (ci) {
            throw new IllegalStateException("CI=true, but " + MISSING);
        }
        return ConditionEvaluationResult.disabled(LINE);
    }
}
