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
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Keeps the {@link Settings} in a file. Losing them must never keep the window from opening. */
public final class SettingsStore {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;
    private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>(Settings.FIRST);
    private Optional<Problem> problem = Optional.empty();

    /**
     * Reads the settings; a file that cannot be understood is put aside, not overwritten.
     *
     * @param folder the folder of settings; made when something is saved
     */
    public SettingsStore(Path folder) {
        this.file = folder.resolve("window.json");
        try {
            settings.set(MAPPER.readValue(Files.readAllBytes(file), Settings.class));
        } catch (NoSuchFileException first) {
            settings.set(Settings.FIRST);
        } catch (IOException | RuntimeException broken) {
            problem = Optional.of(putAside());
        }
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

    /** Remembers a change until {@link #save()}. */
    public void change(UnaryOperator<Settings> change) {
        settings.set(change.apply(settings.get()));
    }

    /** Writes the file; what keeps it from being written is told, not thrown. */
    public Optional<Problem> save() {
        try {
            Files.createDirectories(file.getParent());
            AtomicFiles.writeText(file, MAPPER.writeValueAsString(settings.get()) + "\n");
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are plain values", e);
        } catch (IOException e) {
            return Optional.of(UiProblem.SETTINGS_NOT_SAVED.with(file, Reasons.of(e)));
        } catch (ProblemException e) {
            return Optional.of(e.problems().get(0));
        }
    }
}
