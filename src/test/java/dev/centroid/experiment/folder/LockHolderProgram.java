package dev.centroid.experiment.folder;

import java.io.IOException;
import java.nio.file.Path;

/** A second process for the tests: opens a run folder, says so on its output, and holds it until its input ends. */
final class LockHolderProgram {

    private LockHolderProgram() {}

    public static void main(String[] arguments) throws IOException {
        try (RunFolder held = RunFolder.open(Path.of(arguments[0]))) {
            System.out.println("held " + held.files().folder());
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }
}
