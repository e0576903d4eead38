package dev.centroid.ui.common;

import dev.centroid.experiment.folder.AppFolders;

/**
 * What every place gets from the window.
 *
 * @param words the language
 * @param background where long work is done
 * @param ticker what calls again and again
 * @param settings what the window remembers
 * @param files asks for files
 * @param notices tells people
 * @param navigation to other places
 * @param actions of the menu
 * @param folders where cache and runs lie
 */
public record Shell(
        Words words,
        Background background,
        Ticker ticker,
        SettingsStore settings,
        FileChoice files,
        Notices notices,
        Navigation navigation,
        Actions actions,
        AppFolders folders) {}
