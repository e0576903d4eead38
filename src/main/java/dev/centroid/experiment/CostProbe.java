package dev.centroid.experiment;

import dev.centroid.episode.EpisodeSpec;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.model.engine.Engines;
import dev.centroid.model.engine.NormMode;
import dev.centroid.run.RunControl;
import dev.centroid.run.Stage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * Estimates what an experiment will cost by a few training steps on noise: begins with small batches and doubles them until
 * the steps take long enough to be measured.
 */
public final class CostProbe {

    /** The first batch: small enough for the largest network on the slowest machine. */
    private static final int FIRST_BATCH = 4;
    /** A step this long tells the throughput well enough. */
    private static final double LONG_ENOUGH_SECONDS = 0.4;

    private static final double NANOS = 1e-9;

    private final LongSupplier nanoTime;

    /** Measures with the clock of this machine. */
    public CostProbe() {
        this(System::nanoTime);
    }

    CostProbe(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Measures; takes a second or two, and as long as one small step on slow machines. On the calling thread.
     *
     * @param config the experiment
     * @param baseImages images of the base classes, for the length of an epoch of stage 1
     * @param threads CPU threads that the run will have
     * @param control a stop ends it between two steps
     * @throws dev.centroid.problem.ProblemException if the engine cannot run it
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     */
    public CostEstimate measure(ExperimentConfig config, int baseImages, int threads, RunControl control) {
        Engines.start(warning -> {});
        try (BackboneEngine engine =
                StageEngines.of(config.withThreads(threads), notice -> {}).untrained()) {
            int largest = Math.max(stage1Images(config, baseImages), stage2Images(config));
            Pace pace = pace(engine, Math.max(2, largest), control);
            Map<Stage, Double> seconds = new EnumMap<>(Stage.class);
            config.classifier().ifPresent(c -> seconds.put(Stage.CLASSIFIER, baseImages / pace.imagesPerSecond()));
            config.meta()
                    .ifPresent(m -> seconds.put(
                            Stage.META, (double) stage2Images(config) * m.stepsPerEpoch() / pace.imagesPerSecond()));
            return new CostEstimate(
                    engine.layout().trainedSize(),
                    pace.imagesPerSecond(),
                    threads,
                    seconds,
                    Math.round(pace.bytesPerImage() * largest));
        }
    }

    private record Pace(double imagesPerSecond, double bytesPerImage) {}

    private Pace pace(BackboneEngine engine, int largest, RunControl control) {
        BackboneSpec spec = engine.spec();
        int pixels = spec.channels() * spec.height() * spec.width();
        int batch = Math.min(FIRST_BATCH, largest);
        // The first step builds what later ones reuse.
        step(engine, noise(batch, pixels), batch);
        double imagesPerSecond = 0;
        double bytesPerImage = 0;
        boolean enough = false;
        while (!enough) {
            control.throwIfStopped();
            FloatBuffer images = noise(batch, pixels);
            long begun = nanoTime.getAsLong();
            step(engine, images, batch);
            double seconds = Math.max(NANOS, (nanoTime.getAsLong() - begun) * NANOS);
            imagesPerSecond = batch / seconds;
            bytesPerImage = (double) engine.nativeBytes() / batch;
            enough = seconds >= LONG_ENOUGH_SECONDS || batch >= largest;
            batch = Math.min(batch * 2, largest);
        }
        return new Pace(imagesPerSecond, bytesPerImage);
    }

    private static void step(BackboneEngine engine, FloatBuffer images, int batch) {
        float[] features = new float[batch * engine.spec().featureSize()];
        engine.forward(images, batch, NormMode.BATCH_STATISTICS, features);
        engine.backward(features);
    }

    private static FloatBuffer noise(int batch, int pixels) {
        FloatBuffer images = ByteBuffer.allocateDirect(batch * pixels * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < images.capacity(); i++) {
            images.put(i, (float) random.nextDouble());
        }
        return images;
    }

    private static int stage1Images(ExperimentConfig config, int baseImages) {
        return config.classifier().map(c -> Math.min(c.batch(), baseImages)).orElse(0);
    }

    private static int stage2Images(ExperimentConfig config) {
        return config.meta()
                .map(m -> {
                    EpisodeSpec episode = m.episode();
                    return m.episodesPerStep() * episode.images();
                })
                .orElse(0);
    }
}
