package dev.centroid.ui.setup;

import dev.centroid.experiment.config.ConfigDraft;
import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.experiment.config.ConfigReading;
import dev.centroid.experiment.config.YamlComments;
import dev.centroid.experiment.folder.AtomicFiles;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
    private static final String CLOSING_SAVE = "setup.closing.save";
    private static final String DISCARD = "setup.closing.discard";
    private static final String AS_ANOTHER = "setup.comments.as-another";
    private static final String WITHOUT = "setup.comments.without";

    private record Opened(ConfigDraft draft, boolean commented) {}

    private final Shell shell;
    private final Consumer<ConfigDraft> replace;
    private final Supplier<Optional<ConfigReading>> reading;
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canSave = new ReadOnlyBooleanWrapper();
    private ConfigDraft saved;
    private ConfigDraft present;
    /** Whether the file has comments, which would be lost when it is written. */
    private boolean commented;

    ConfigFiles(Shell shell, Consumer<ConfigDraft> replace, Supplier<Optional<ConfigReading>> reading) {
        this.shell = shell;
        this.replace = replace;
        this.reading = reading;
    }

    /** Where the configuration comes from, as people read it: the file that was opened or saved last; null for the demo. */
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
                    .start(
                            () -> new Opened(ConfigDraft.open(chosen), YamlComments.areIn(chosen)),
                            opened -> opened(opened, chosen),
                            shell.notices()::failure);
        }
    }

    private void opened(Opened opened, Path from) {
        saved = opened.draft();
        commented = opened.commented();
        file.set(from);
        shell.settings().change(s -> s.withRecentConfig(from.toAbsolutePath().toString()));
        replace.accept(opened.draft());
        shell.navigation().show(Place.SETUP);
    }

    /** Opens the demo. */
    public void openDemo() {
        if (mayReplace()) {
            ConfigDraft demo = demo();
            commented = false;
            file.set(null);
            replace.accept(demo);
            shell.navigation().show(Place.SETUP);
        }
    }

    private boolean mayReplace() {
        return !changed.get() || shell.notices().ask("setup.replace.title", "setup.replace.text", "setup.replace.yes");
    }

    /** Before the window closes: changes are not lost without a question. */
    boolean mayClose(Runnable later) {
        if (!changed.get()) {
            return true;
        }
        shell.navigation().show(Place.SETUP);
        if (!canSave.get()) {
            return shell.notices().mayLose("setup.closing.title", "setup.closing.text-wrong", DISCARD);
        }
        Optional<String> wanted =
                shell.notices().choose("setup.closing.title", "setup.closing.text", List.of(CLOSING_SAVE, DISCARD));
        if (wanted.filter(CLOSING_SAVE::equals).isPresent()) {
            save(later);
            return false;
        }
        return wanted.isPresent();
    }

    /** Saves to the file that was opened; asks for one where there is none. */
    public void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        Path target = file.get();
        if (target == null || RunFiles.isConfigOfRun(target)) {
            // The configuration of a run is evidence and stays as it is.
            saveAs(then);
        } else if (commented) {
            shell.notices()
                    .choose("setup.comments.title", "setup.comments.text", List.of(AS_ANOTHER, WITHOUT), target)
                    .ifPresent(wanted -> {
                        if (wanted.equals(WITHOUT)) {
                            write(target, then);
                        } else {
                            saveAs(then);
                        }
                    });
        } else {
            write(target, then);
        }
    }

    /** Asks for a file and saves to it. */
    public void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        reading.get().ifPresent(r -> shell.files()
                .save(FileChoice.Kind.CONFIG, r.config().name() + ".yaml")
                .ifPresent(target -> write(target, then)));
    }

    private void write(Path target, Runnable then) {
        reading.get().ifPresent(r -> {
            String text = ConfigFile.write(r.config());
            ConfigDraft written = present;
            shell.background()
                    .start(
                            () -> {
                                AtomicFiles.writeText(target, text);
                                return target;
                            },
                            done -> {
                                written(written, done);
                                then.run();
                            },
                            shell.notices()::failure);
        });
    }

    private void written(ConfigDraft draft, Path target) {
        file.set(target);
        commented = false;
        saved = draft;
        changed.set(!present.equals(saved));
        shell.settings().change(s -> s.withRecentConfig(target.toAbsolutePath().toString()));
        shell.notices().tell("setup.saved", target);
    }
}
