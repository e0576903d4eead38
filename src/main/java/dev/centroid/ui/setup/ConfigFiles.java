package dev.centroid.ui.setup;

import dev.centroid.experiment.config.ConfigDraft;
import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.experiment.config.ConfigReading;
import dev.centroid.experiment.folder.AtomicFiles;
import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Opens configurations and saves them, in the form that the command line reads. */
public final class ConfigFiles {

    private static final String DEMO = "/sample-configs/demo.yaml";

    private final Shell shell;
    private final Consumer<ConfigDraft> replace;
    private final Supplier<Optional<ConfigReading>> reading;
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canSave = new ReadOnlyBooleanWrapper();
    private ConfigDraft saved;
    private ConfigDraft present;

    ConfigFiles(Shell shell, Consumer<ConfigDraft> replace, Supplier<Optional<ConfigReading>> reading) {
        this.shell = shell;
        this.replace = replace;
        this.reading = reading;
    }

    /** The file that was opened or saved last; null for the demo. */
    public ReadOnlyObjectProperty<Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Whether something was changed since. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Only a configuration without errors can be saved: what is written can always be read. */
    public ReadOnlyBooleanProperty canSaveProperty() {
        return canSave.getReadOnlyProperty();
    }

    ConfigDraft demo() {
        try (InputStream in = ConfigFiles.class.getResourceAsStream(DEMO)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            saved = ConfigDraft.of(text, Path.of(System.getProperty("user.home"), "demo.yaml"));
            return saved;
        } catch (IOException e) {
            throw new UncheckedIOException(DEMO, e);
        }
    }

    void changed(ConfigDraft now) {
        present = now;
        changed.set(!now.equals(saved));
        canSave.set(reading.get().isPresent());
    }

    /** Asks for a file and opens it. */
    public void choose() {
        shell.files().open(FileChoice.Kind.CONFIG).ifPresent(this::open);
    }

    /** Opens a file; what was there can be brought back by undo. */
    public void open(Path chosen) {
        if (mayReplace()) {
            shell.background()
                    .start(() -> ConfigDraft.open(chosen), draft -> opened(draft, chosen), shell.notices()::failure);
        }
    }

    private void opened(ConfigDraft draft, Path from) {
        file.set(from);
        saved = draft;
        shell.settings().change(s -> s.withRecentConfig(from.toAbsolutePath().toString()));
        replace.accept(draft);
        shell.navigation().show(Place.SETUP);
    }

    /** Opens the demo. */
    public void openDemo() {
        if (mayReplace()) {
            file.set(null);
            replace.accept(demo());
            shell.navigation().show(Place.SETUP);
        }
    }

    private boolean mayReplace() {
        return !changed.get() || shell.notices().ask("setup.replace.title", "setup.replace.text", "setup.replace.yes");
    }

    /** Saves to the file that was opened; asks for one where there is none. */
    public void save() {
        if (file.get() == null) {
            saveAs();
        } else {
            write(file.get());
        }
    }

    /** Asks for a file and saves to it. */
    public void saveAs() {
        reading.get().ifPresent(r -> shell.files()
                .save(FileChoice.Kind.CONFIG, r.config().name() + ".yaml")
                .ifPresent(this::write));
    }

    private void write(Path target) {
        reading.get().ifPresent(r -> {
            String text = ConfigFile.write(r.config());
            ConfigDraft written = present;
            shell.background()
                    .start(
                            () -> {
                                AtomicFiles.writeText(target, text);
                                return target;
                            },
                            done -> written(written, done),
                            shell.notices()::failure);
        });
    }

    private void written(ConfigDraft draft, Path target) {
        file.set(target);
        saved = draft;
        changed.set(!present.equals(saved));
        shell.settings().change(s -> s.withRecentConfig(target.toAbsolutePath().toString()));
        shell.notices().tell("setup.saved", target);
    }
}
