package dev.centroid.experiment.config;

import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The values behind the keys, given ones and defaults alike, with all problems met on the way. A value that is wrong is
 * reported once and its default stands in, so that the other keys can still be checked; nothing is built from such values.
 */
final class ConfigValues {

    private final FoundKeys found;
    private final Origin origin;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> failed = new HashSet<>();

    ConfigValues(FoundKeys found, Origin origin, List<Problem> earlier) {
        this.found = found;
        this.origin = origin;
        problems.addAll(earlier);
    }

    /** The value of a key: as given, or its default. */
    <T> T get(ConfigKey<T> key) {
        RawValue raw = found.value(key.path());
        if (raw == null || failed.contains(key.path())) {
            return key.fallback().apply(this);
        }
        try {
            if (raw instanceof RawValue.Nothing) {
                throw new BadValue(ConfigProblem.NO_VALUE);
            }
            return key.type().parse(raw, origin.baseOf(raw));
        } catch (BadValue e) {
            failed.add(key.path());
            List<Object> arguments = new ArrayList<>(List.of(raw.line()));
            arguments.addAll(List.of(e.arguments()));
            problems.add(new Problem(e.code(), key.path(), arguments));
            return key.fallback().apply(this);
        }
    }

    /** What was wrong or worth knowing so far. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Whether somebody wrote the key. */
    boolean given(ConfigKey<?> key) {
        return found.value(key.path()) != null;
    }

    /** Whether somebody wrote the section. */
    boolean section(String path) {
        return found.sections().contains(path);
    }

    /** Number of items in a list of sections. */
    int count(ConfigKey<?> list) {
        return found.count(list.path());
    }

    /** Where the values come from. */
    Origin origin() {
        return origin;
    }

    /** Whether the values of these keys can be relied on; asking for one of them reports it if not. */
    boolean sound(ConfigKey<?>... keys) {
        for (ConfigKey<?> key : keys) {
            get(key);
            if (failed.contains(key.path())) {
                return false;
            }
        }
        return true;
    }

    /** A key that has no default is not there: reported once. */
    <T> T missing(String path, T standIn) {
        return report(ConfigProblem.MISSING, path, standIn);
    }

    /** Reports a problem once for a key and gives back what shall stand in for its value. */
    <T> T report(ConfigProblem code, String path, T standIn) {
        if (failed.add(path)) {
            problems.add(code.at(path));
        }
        return standIn;
    }

    void problem(ConfigProblem code, ConfigKey<?> key, Object... arguments) {
        problems.add(code.at(key.path(), arguments));
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    /** Warns of a key that somebody set to something else than its default although nothing looks at it. */
    <T> void warnNoEffect(ConfigKey<T> key, ConfigKey<?> because, String value) {
        if (given(key) && sound(key) && !get(key).equals(key.fallback().apply(this))) {
            problem(ConfigProblem.NO_EFFECT, key, because.path(), value);
        }
    }

    /** The warnings, where there is nothing worse; throws all problems at once where there is. */
    List<Problem> warnings() {
        List<Problem> grave = problems.stream().filter(p -> !p.isWarning()).toList();
        if (!grave.isEmpty()) {
            throw new ProblemException(grave, null);
        }
        return List.copyOf(problems);
    }
}
