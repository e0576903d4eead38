package dev.centroid.ui.window;

import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.SettingsStore;
import dev.centroid.ui.common.UiProblem;
import dev.centroid.ui.common.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks with the dialogs of the desktop. */
public final class DesktopFiles implements FileChoice {

    /** A file manager that is still there by then was opened. */
    private static final int PATIENCE_SECONDS = 3;

    private final Window owner;
    private final Words words;
    private final SettingsStore settings;

    /** Dialogs in front of a window. */
    public DesktopFiles(Window owner, Words words, SettingsStore settings) {
        this.owner = owner;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public Optional<Path> open(Kind kind) {
        return remember(kind, chooser(kind).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> save(Kind kind, String proposedName) {
        FileChooser chooser = chooser(kind);
        chooser.setInitialFileName(proposedName);
        return remember(kind, chooser.showSaveDialog(owner)).map(path -> withEnding(kind, path));
    }

    @Override
    public Optional<Path> folder(Kind kind) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title(kind));
        lastFolder(kind).ifPresent(chooser::setInitialDirectory);
        return remember(kind, chooser.showDialog(owner));
    }

    @Override
    public void reveal(Path folder) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean windows = os.startsWith("windows");
        String opener = os.startsWith("mac") ? "open" : windows ? "explorer" : "xdg-open";
        try {
            Process process = new ProcessBuilder(opener, folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean over = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            // The explorer of Windows ends with 1 when all is well.
            if (over && process.exitValue() != 0 && !windows) {
                throw UiProblem.NO_FILE_MANAGER.exception(folder);
            }
        } catch (IOException e) {
            throw UiProblem.NO_FILE_MANAGER.exceptionFrom(e, folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FileChooser chooser(Kind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title(kind));
        lastFolder(kind).ifPresent(chooser::setInitialDirectory);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(title(kind), List.of(kind.endings())));
        return chooser;
    }

    private String title(Kind kind) {
        return words.text("file." + kind.key());
    }

    private Optional<File> lastFolder(Kind kind) {
        return Optional.ofNullable(settings.get().folders().get(kind.key()))
                .map(File::new)
                .filter(File::isDirectory);
    }

    private Optional<Path> remember(Kind kind, File chosen) {
        Optional<Path> path = Optional.ofNullable(chosen).map(File::toPath);
        path.map(p -> Files.isDirectory(p) ? p : p.getParent())
                .ifPresent(folder -> settings.change(s -> s.withFolder(kind.key(), folder.toString())));
        return path;
    }

    private static Path withEnding(Kind kind, Path path) {
        String ending = kind.endings()[0].substring(1);
        String name = String.valueOf(path.getFileName());
        return name.contains(".") ? path : path.resolveSibling(name + ending);
    }
}
