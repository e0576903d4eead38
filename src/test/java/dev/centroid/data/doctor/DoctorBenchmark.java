package dev.centroid.data.doctor;

import dev.centroid.data.BigRoots;
import dev.centroid.data.Layout;
import dev.centroid.data.pack.PackProgress;
import dev.centroid.experiment.DatasetInspection;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Measures how long the doctor takes for a set of miniImageNet's size. A command, not a test. */
public final class DoctorBenchmark {

    private static final int CLASSES = 100;
    private static final int IMAGES = 600;
    private static final double MEBIBYTE = 1 << 20;

    private DoctorBenchmark() {}

    /** Takes the folder that the set is generated in, where it is not there yet. */
    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        Path root = BigRoots.miniImageNet(Path.of(arguments[0]), CLASSES, IMAGES);
        System.out.printf(Locale.ROOT, "set: %.1f s%n", (System.nanoTime() - start) / 1e9);
        for (int i = 0; i < 2; i++) {
            DoctorReport report = DatasetInspection.check(
                    root.toString(),
                    List.of("dataset.layout=" + Layout.MINI_IMAGENET.key()),
                    PackProgress.NONE,
                    new RunControl());
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "%,d images in %.1f s on %d processors, %d findings, heap after it %.0f MB%n",
                    report.looked(),
                    report.seconds(),
                    runtime.availableProcessors(),
                    report.findings().size(),
                    (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE);
        }
    }
}
