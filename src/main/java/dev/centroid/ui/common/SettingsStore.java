package dev.centroid.ui.common;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.centroid.experiment.folder.AtomicFiles;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Keeps the {@link Settings} in a file. Losing them must never keep the window from opening. Several windows may share the file:
 * what is written is what stands there, with the changes of this window alone.
 */
public final class SettingsStore {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;
    private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>(Settings.FIRST);
    /** Changes that are not in the file yet; only touched on the screen's thread. */
    private final List<UnaryOperator<Settings>> unsaved = new ArrayList<>();

    private Optional<Problem> problem = Optional.empty();

    /**
     * Reads the settings; a file that cannot be understood is put aside, not overwritten.
     *
     * @param folder the folder of settings; made when something is saved
     */
    public SettingsStore(Path folder) {
        this.file = folder.resolve("window.json");
        try {
            settings.set(read());
        } catch (NoSuchFileException first) {
            settings.set(Settings.FIRST);
        } catch (IOException | RuntimeException broken) {
            problem = Optional.of(putAside());
        }
    }

    private Settings read() throws IOException {
        return Objects.requireNonNull(MAPPER.readValue(Files.readAllBytes(file), Settings.class), "nothing in it");
    }

    private Problem putAside() {
        Path aside = file.resolveSibling("window.broken.json");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            return UiProblem.SETTINGS_NOT_SAVED.with(file, Reasons.of(e));
        }
        return UiProblem.SETTINGS_BROKEN.with(file, aside);
    }

    /** What was wrong with the file, if something was; worth telling once. */
    public Optional<Problem> problem() {
        return problem;
    }

    /** What is remembered now. */
    public Settings get() {
        return settings.get();
    }

    /** The same, to listen to. */
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /**
     * Remembers a change until it is saved.
     *
     * @param change may be made again, on the settings that another window has written
     */
    public void change(UnaryOperator<Settings> change) {
        Settings next = change.apply(settings.get());
        if (!next.equals(settings.get())) {
            unsaved.add(change);
            settings.set(next);
        }
    }

    /** Writes the file now; what keeps it from being written is told, not thrown. */
    public Optional<Problem> save() {
        return write(take());
    }

    /** Writes the file in the background, where something has changed; {@code failed} is told what kept it from being written. */
    public void save(Background background, Consumer<Problem> failed) {
        List<UnaryOperator<Settings>> changes = take();
        if (!changes.isEmpty()) {
            background.start(
                    () -> write(changes),
                    written -> written.ifPresent(why -> {
                        unsaved.addAll(0, changes);
                        failed.accept(why);
                    }),
                    thrown -> Failures.problems(thrown).forEach(failed));
        }
    }

    private List<UnaryOperator<Settings>> take() {
        List<UnaryOperator<Settings>> changes = List.copyOf(unsaved);
        unsaved.clear();
        return changes;
    }

    private synchronized Optional<Problem> write(List<UnaryOperator<Settings>> changes) {
        Settings all = there();
        for (UnaryOperator<Settings> change : changes) {
            all = change.apply(all);
        }
        try {
            Files.createDirectories(file.getParent());
            AtomicFiles.writeText(file, MAPPER.writeValueAsString(all) + "\n");
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are plain values", e);
        } catch (IOException e) {
            return Optional.of(UiProblem.SETTINGS_NOT_SAVED.with(file, Reasons.of(e)));
        } catch (ProblemException e) {
            return Optional.of(e.problems().get(0));
        }
    }

    /** What stands in the file now; where that cannot be read, what this window knows. */
    private Settings there() {
        try {
            return read();
        } catch (IOException | RuntimeException e) {
            return settings.get();
        }
    }
}
