package dev.centroid.experiment;

import java.util.List;

/** How this process was called, for the provenance. */
final class CommandLineOfThisProcess {

    private CommandLineOfThisProcess() {}

    /** The command line as the platform tells it; empty where it does not. */
    static List<String> arguments() {
        return ProcessHandle.current().info().commandLine().map(List::of).orElse(List.of());
    }
}
