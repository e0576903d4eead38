package dev.centroid.experiment.bench;

import dev.centroid.model.BackboneGraphs;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.model.engine.EngineWish;
import dev.centroid.model.engine.Engines;
import dev.centroid.model.engine.NormMode;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunSeed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.SplittableRandom;

/** Measures an engine by itself: images, weights and gradients are in memory, and no head or optimizer takes time. */
final class EngineRun {

    private static final double NANOS = 1e-9;
    /** Makes features small gradients, so that weights stay sensible. */
    private static final float SCALE = 1e-4f;

    private final BackboneEngine engine;
    private final int batch;
    private final double seconds;
    private final RunControl control;
    private final FloatBuffer images;
    private final float[] features;
    private final float[] vector;

    private EngineRun(BackboneEngine engine, int batch, double seconds, RunControl control) {
        this.engine = engine;
        this.batch = batch;
        this.seconds = seconds;
        this.control = control;
        this.images = noise(engine.spec(), batch);
        this.features = new float[batch * engine.spec().featureSize()];
        this.vector = new float[engine.layout().size()];
    }

    /**
     * Images a second.
     *
     * @param training forward, backward, gradients read and weights written
     * @param inference features alone
     * @param instructionSet what the engine says that it uses
     */
    record Measured(double training, double inference, String instructionSet) {}

    /** Measures for about so many seconds each, at least one step, after a first one that is not counted. */
    static Measured measure(BenchNetwork network, EngineWish wish, double seconds, RunControl control) {
        BackboneSpec spec = network.spec();
        try (BackboneEngine engine =
                Engines.create(wish, spec, BackboneGraphs.build(spec, new RunSeed(1)), notice -> {})) {
            EngineRun run = new EngineRun(engine, network.batch(), seconds, control);
            double training = run.imagesPerSecond(run::train);
            double inference = run.imagesPerSecond(() -> engine.infer(run.images, run.batch, run.features));
            return new Measured(training, inference, engine.description().instructionSet());
        }
    }

    private double imagesPerSecond(Runnable step) {
        step.run();
        long begun = System.nanoTime();
        int done = 0;
        double elapsed = 0;
        while (done == 0 || elapsed < seconds) {
            control.throwIfStopped();
            step.run();
            done += batch;
            elapsed = (System.nanoTime() - begun) * NANOS;
        }
        return done / elapsed;
    }

    private void train() {
        engine.forward(images, batch, NormMode.BATCH_STATISTICS, features);
        for (int i = 0; i < features.length; i++) {
            features[i] *= SCALE;
        }
        engine.backward(features);
        engine.readGradients(vector);
        engine.readParameters(vector);
        engine.writeTrainedParameters(vector);
    }

    private static FloatBuffer noise(BackboneSpec spec, int batch) {
        int pixels = batch * spec.channels() * spec.height() * spec.width();
        FloatBuffer images = ByteBuffer.allocateDirect(pixels * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < pixels; i++) {
            images.put(i, (float) random.nextGaussian());
        }
        return images;
    }
}
