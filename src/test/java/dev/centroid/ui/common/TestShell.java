package dev.centroid.ui.common;

import dev.centroid.experiment.folder.AppFolders;
import java.nio.file.Path;

/** A shell without a window: work is done inline, files are chosen and notices heard by the test, ticks come by hand. */
public final class TestShell {

    /** Hears what people would have been told. */
    public final HeardNotices notices = new HeardNotices();

    /** Chooses files. */
    public final ChosenFiles files = new ChosenFiles();

    /** The shell. */
    public final Shell shell;

    /** Everything lies below {@code home}; work is done inline. */
    public TestShell(Path home) {
        this(home, new InlineBackground(), (millis, action) -> () -> {});
    }

    /** Everything lies below {@code home}. */
    public TestShell(Path home, Background background, Ticker ticker) {
        AppFolders folders = new AppFolders(
                home.resolve("cache"), home.resolve("settings"), home.resolve("log"), home.resolve("runs"));
        shell = new Shell(
                new Words(Language.ENGLISH),
                background,
                ticker,
                new SettingsStore(folders.settings()),
                files,
                notices,
                new Navigation(),
                new Actions(),
                folders);
    }
}
