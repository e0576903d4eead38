package dev.centroid.experiment.bench;

import dev.centroid.data.Augmentation;
import dev.centroid.data.ImageShape;
import dev.centroid.data.Preprocessing;
import dev.centroid.data.pixel.BatchLoader;
import dev.centroid.data.pixel.BatchPlan;
import dev.centroid.data.pixel.BatchStream;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunSeed;
import java.util.stream.IntStream;

/** Measures the augmentation of photographs: random resized crop, flip and normalisation, on a single worker. */
final class ImageRun {

    /** Sides of stored images and of the network's input, as with miniImageNet. */
    static final int STORED = 84;

    static final int INPUT = 80;

    private static final int CLASSES = 64;
    private static final int BATCH = 64;
    private static final int BATCHES = 16;
    private static final double NANOS = 1e-9;

    private ImageRun() {}

    /** Images a second and core, over about so many seconds. */
    static double measure(double seconds, RunControl control) {
        ImageShape shape = new ImageShape(3, STORED, STORED);
        NoiseImages images = new NoiseImages(shape, CLASSES, BATCH * BATCHES / CLASSES);
        BatchPlan plan = BatchPlan.cut(IntStream.range(0, images.imageCount()).toArray(), BATCH);
        Augmentation augmentation = new Augmentation(Augmentation.Crop.RANDOM_RESIZED, 0, true);
        try (BatchLoader loader = new BatchLoader(Preprocessing.photographs(INPUT), shape, 1)) {
            int done = 0;
            double elapsed = 0;
            // The first epoch, in which the loops are compiled, does not count.
            long begun = 0;
            for (int epoch = 0; epoch == 0 || elapsed < seconds; epoch++) {
                control.throwIfStopped();
                if (epoch == 1) {
                    begun = System.nanoTime();
                }
                try (BatchStream stream = loader.stream(images, plan, 0, augmentation, new RunSeed(1), epoch, 2)) {
                    for (int batch = 0; batch < BATCHES; batch++) {
                        stream.next().close();
                    }
                }
                if (epoch > 0) {
                    done += images.imageCount();
                    elapsed = (System.nanoTime() - begun) * NANOS;
                }
            }
            return done / elapsed;
        }
    }
}
