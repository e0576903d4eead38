package dev.centroid.ui.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the toolkit takes from a Linux system, with the package that brings it on Debian and Ubuntu. */
public enum SystemLibrary {
    /** Windows. */
    GTK("libgtk-3.so.0", "libgtk-3-0"),
    /** Keys and pointers. */
    XTST("libXtst.so.6", "libxtst6"),
    /** Fonts: the one library that is needed without a display too. */
    PANGO_FT("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"),
    /** Fonts. */
    FREETYPE("libfreetype.so.6", "libfreetype6"),
    /** Fonts. */
    FONTCONFIG("libfontconfig.so.1", "libfontconfig1");

    private static final List<String> FOLDERS = List.of(
            "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/lib64", "/lib");

    private final String file;
    private final String packageName;

    SystemLibrary(String file, String packageName) {
        this.file = file;
        this.packageName = packageName;
    }

    /** Its file. */
    public String file() {
        return file;
    }

    /** The package of Debian and Ubuntu that brings it. */
    public String packageName() {
        return packageName;
    }

    /** Whether it lies where systems keep their libraries. */
    public boolean isInstalled() {
        return FOLDERS.stream().map(folder -> Path.of(folder, file)).anyMatch(SystemLibrary::holdsSomething);
    }

    private static boolean holdsSomething(Path path) {
        try {
            return Files.size(path) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The packages to install, in the order of the list; empty where all is there. */
    public static List<String> missingPackages() {
        return Arrays.stream(values())
                .filter(library -> !library.isInstalled())
                .map(SystemLibrary::packageName)
                .toList();
    }
}
