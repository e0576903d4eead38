package dev.centroid.experiment.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The name of this computer, without asking the network, which may take its time. */
final class HostName {

    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");

    private HostName() {}

    static String get() {
        try {
            if (Files.isReadable(LINUX)) {
                return plain(Files.readString(LINUX));
            }
        } catch (IOException unreadable) {
            return fromEnvironment();
        }
        return fromEnvironment();
    }

    private static String fromEnvironment() {
        return plain(Optional.ofNullable(System.getenv("COMPUTERNAME"))
                .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
                .orElse(""));
    }

    /** Only what may stand in a file name. */
    static String plain(String name) {
        String safe = name.strip().replaceAll("[^A-Za-z0-9._-]", "-");
        return safe.isEmpty() ? "localhost" : safe;
    }
}
