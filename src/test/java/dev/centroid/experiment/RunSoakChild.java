package dev.centroid.experiment;

import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.model.engine.Engines;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunEvent;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.Pointer;

/** The program that {@link RunSoakTest} starts: runs that finish and runs that are stopped, one after the other. */
final class RunSoakChild {

    static final int AS_EXPECTED = 42;

    private static final int PRINTS = 10;
    private static final int SETTLED_AFTER = 2;
    private static final long MEGABYTE = 1L << 20;
    private static final long ALLOWED = 32 * MEGABYTE;

    private RunSoakChild() {}

    /** A configuration, a folder for the runs and the cache, and how many runs. */
    public static void main(String[] arguments) {
        Path config = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        Engines.start(warning -> {});
        long settled = 0;
        long last = 0;
        for (int part = 1; part <= PRINTS; part++) {
            for (int i = 0; i < count / PRINTS; i++) {
                run(config, folder, i);
            }
            System.gc();
            last = Pointer.physicalBytes();
            settled = part == SETTLED_AFTER ? last : settled;
            System.out.println(part * (count / PRINTS) + " runs: " + last / MEGABYTE + " MB");
        }
        System.exit(last > settled + ALLOWED ? 1 : AS_EXPECTED);
    }

    /** Every other run is stopped in its third, fourth, … step. */
    private static void run(Path config, Path folder, int number) {
        RunControl control = new RunControl();
        int[] left = {number % 2 == 0 ? Integer.MAX_VALUE : 2 + number};
        new ExperimentRunner(folder.resolve("cache"), List.of("soak"))
                .train(
                        ConfigFile.read(config, List.of()),
                        folder.resolve("runs"),
                        event -> {
                            if (event instanceof RunEvent.StepFinished && --left[0] == 0) {
                                control.stop();
                            }
                        },
                        control);
    }
}
