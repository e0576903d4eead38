package dev.centroid.ui.common;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks for the font library once, and says once that it is missing. */
final class ToolkitCondition implements ExecutionCondition {

    static final String LINE =
            "The window's tests are skipped: the library libpangoft2-1.0.so.0 is missing; install the package libpangoft2-1.0-0.";

    private static final List<String> FOLDERS = List.of(
            "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/lib64", "/lib");
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
        boolean there = FOLDERS.stream().anyMatch(f -> Files.exists(Path.of(f, "libpangoft2-1.0.so.0")));
        return evaluate(linux, there, "true".equals(System.getenv("CI")));
    }

    static ConditionEvaluationResult evaluate(boolean linux, boolean there, boolean ci) {
        if (!linux || there) {
            return ConditionEvaluationResult.enabled("the toolkit can start");
        }
        if (ci) {
            throw new IllegalStateException(
                    "CI=true, but libpangoft2-1.0.so.0 is missing; install the package libpangoft2-1.0-0.");
        }
        if (SAID.compareAndSet(false, true)) {
            System.err.println(LINE);
        }
        return ConditionEvaluationResult.disabled(LINE);
    }
}
