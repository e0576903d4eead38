package dev.centroid.experiment.bench;

import dev.centroid.data.Augmentation;
import dev.centroid.data.ImageShape;
import dev.centroid.data.TrainingImages;
import dev.centroid.data.pixel.BatchLoader;
import dev.centroid.model.BackboneGraphs;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.model.engine.EngineWish;
import dev.centroid.model.engine.Engines;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.run.RunSeed;
import dev.centroid.train.CheckpointKeeper;
import dev.centroid.train.ClassifierSpec;
import dev.centroid.train.ClassifierTraining;
import dev.centroid.train.MultiStepSchedule;
import dev.centroid.train.OptimizerSpec;
import dev.centroid.train.Progress;
import dev.centroid.train.StageContext;
import dev.centroid.train.StageMemory;
import java.util.List;
import java.util.Optional;

/** Measures the training of stage 1 as a run does it, from 8-bit images in memory to new weights; nothing is written. */
final class EndToEndRun implements RunListener {

    private static final double NANOS = 1e-9;
    /** Base classes of miniImageNet, and so the size of the linear head. */
    private static final int CLASSES = 64;
    /** More steps than anybody waits for. */
    private static final int STEPS = 1 << 14;
    /** The first steps compile, and find batches ready that were made before. */
    private static final int NOT_COUNTED = 3;

    private final double seconds;
    private final RunControl control = new RunControl();
    private final RunControl outer;
    private int steps;
    private long begun;
    private int images;
    private double elapsed;

    private EndToEndRun(double seconds, RunControl outer) {
        this.seconds = seconds;
        this.outer = outer;
    }

    /** Images a second, over about so many seconds. */
    static double measure(BenchNetwork network, EngineWish wish, double seconds, RunControl control) {
        EndToEndRun run = new EndToEndRun(seconds, control);
        run.train(network, wish);
        control.throwIfStopped();
        return run.images / run.elapsed;
    }

    private void train(BenchNetwork network, EngineWish wish) {
        BackboneSpec spec = network.spec();
        RunSeed seed = new RunSeed(1);
        ImageShape stored = new ImageShape(spec.channels(), network.storeSize(), network.storeSize());
        NoiseImages base = new NoiseImages(stored, CLASSES, network.batch() * STEPS / CLASSES);
        OptimizerSpec optimizer = OptimizerSpec.sgd(0.01, 0.9, 5e-4);
        Augmentation augmentation =
                spec.channels() == 1 ? Augmentation.NONE : new Augmentation(Augmentation.Crop.RANDOM_RESIZED, 0, true);
        ClassifierSpec classifier = new ClassifierSpec(
                1,
                network.batch(),
                optimizer,
                new MultiStepSchedule(optimizer.learningRate(), List.of(), 0.1),
                augmentation,
                0,
                List.of());
        try (BackboneEngine engine = Engines.create(wish, spec, BackboneGraphs.build(spec, seed), notice -> {});
                BatchLoader loader = new BatchLoader(network.input(), stored, wish.threads())) {
            StageContext context = new StageContext(
                    engine,
                    new TrainingImages(base, Optional.empty(), Optional.empty()),
                    loader,
                    seed,
                    wish.threads(),
                    this,
                    control,
                    new KeepsNothing(),
                    (question, temperature, epoch, step) -> {
                        throw new IllegalStateException("nobody asks");
                    });
            new ClassifierTraining(classifier, context, StageMemory.FRESH).run(Progress.START);
        }
    }

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.StepFinished step) {
            long now = System.nanoTime();
            steps++;
            if (steps == NOT_COUNTED) {
                begun = now;
            } else if (steps > NOT_COUNTED) {
                images += step.images();
                elapsed = (now - begun) * NANOS;
            }
            if ((images > 0 && elapsed >= seconds) || outer.isStopRequested()) {
                control.stop();
            }
        }
    }

    /** A measurement leaves no file behind. */
    private static final class KeepsNothing implements CheckpointKeeper {

        @Override
        public boolean isDue() {
            return false;
        }

        @Override
        public void keep(TrainingState state, boolean best) {
            // Nothing to come back to.
        }
    }
}
