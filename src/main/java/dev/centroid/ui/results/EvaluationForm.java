package dev.centroid.ui.results;

import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.Phase;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What people typed to have a checkpoint evaluated, checked while they type. */
final class EvaluationForm {

    /** Limits as in configurations. */
    private static final WholeNumber WAY = new WholeNumber(2, 10_000);

    private static final WholeNumber IMAGES = new WholeNumber(1, 10_000);
    private static final WholeNumber EPISODES = new WholeNumber(1, 10_000_000);
    private static final WholeNumber SEED = new WholeNumber(Long.MIN_VALUE, Long.MAX_VALUE);

    /** The fields that take numbers, with what stands there at first. */
    enum Field {
        /** Classes in an episode. */
        WAY("5"),
        /** Support images per class, several numbers for several tasks. */
        SHOTS("1"),
        /** Query images per class. */
        QUERY("15"),
        /** Episodes of each task. */
        EPISODES("2000"),
        /** Draws the episodes; empty for the run's own. */
        SEED("");

        private final String first;

        Field(String first) {
            this.first = first;
        }
    }

    private final ObjectProperty<Path> checkpoint = new SimpleObjectProperty<>();
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.META_TEST);
    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final StringProperty root = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Map<Field, Problem>> problems = new ReadOnlyObjectWrapper<>(Map.of());

    EvaluationForm() {
        for (Field field : Field.values()) {
            StringProperty text = new SimpleStringProperty(field.first);
            text.addListener((all, before, now) -> check());
            texts.put(field, text);
        }
    }

    private void check() {
        Map<Field, Problem> found = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            try {
                read(field);
            } catch (ProblemException e) {
                found.put(field, e.problems().get(0));
            }
        }
        problems.set(found);
    }

    /** The numbers of a field; none for a seed that is left to the run. */
    private List<Long> read(Field field) {
        String text = texts.get(field).get();
        return switch (field) {
            case WAY -> List.of(WAY.read(text));
            case SHOTS -> IMAGES.readList(text);
            case QUERY -> List.of(IMAGES.read(text));
            case EPISODES -> List.of(EPISODES.read(text));
            case SEED -> text.isBlank() ? List.of() : List.of(SEED.read(text));
        };
    }

    private int number(Field field) {
        return read(field).get(0).intValue();
    }

    /** What is to be evaluated; empty while something is missing or wrong. */
    Optional<EvaluationRequest> request() {
        if (checkpoint.get() == null || !problems.get().isEmpty()) {
            return Optional.empty();
        }
        List<EvaluationSpec> tasks = read(Field.SHOTS).stream()
                .map(shot -> new EpisodeSpec(number(Field.WAY), shot.intValue(), number(Field.QUERY)))
                .map(episode -> new EvaluationSpec(episode, number(Field.EPISODES)))
                .toList();
        List<Long> seed = read(Field.SEED);
        String otherRoot = root.get().strip();
        return Optional.of(new EvaluationRequest(
                checkpoint.get(),
                phase.get(),
                tasks,
                seed.isEmpty() ? OptionalLong.empty() : OptionalLong.of(seed.get(0)),
                otherRoot.isEmpty() ? Optional.empty() : Optional.of(Path.of(otherRoot))));
    }

    /** The file to evaluate; null while there is none. */
    ObjectProperty<Path> checkpointProperty() {
        return checkpoint;
    }

    /** Which classes the episodes are drawn from. */
    ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    /** What stands in a field. */
    StringProperty textProperty(Field field) {
        return texts.get(field);
    }

    /** Another dataset root; empty for the run's own. */
    StringProperty rootProperty() {
        return root;
    }

    /** What is wrong, by field. */
    ReadOnlyObjectProperty<Map<Field, Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }
}
