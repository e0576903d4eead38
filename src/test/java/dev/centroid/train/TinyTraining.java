package dev.centroid.train;

import dev.centroid.data.Augmentation;
import dev.centroid.data.ImageShape;
import dev.centroid.data.InMemoryImages;
import dev.centroid.data.Preprocessing;
import dev.centroid.data.TrainingImages;
import dev.centroid.data.pixel.BatchLoader;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.model.BackboneGraphs;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.model.engine.EngineChoice;
import dev.centroid.model.engine.EngineWish;
import dev.centroid.model.engine.Engines;
import dev.centroid.model.engine.NormMode;
import dev.centroid.model.engine.Precision;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.run.RunSeed;
import dev.centroid.run.Stage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** A training small enough for a test: four filters, 16×16 pixels, patterns with noise. */
final class TinyTraining {

    static final BackboneSpec SPEC = new BackboneSpec(BackboneKind.CONVNET4, 1, 16, 16, List.of(4, 4, 4, 8));
    static final Preprocessing INPUT = Preprocessing.ink(16);
    private static final ImageShape STORED = new ImageShape(1, 16, 16);
    private static final List<EvaluationSpec> VALIDATION = List.of(new EvaluationSpec(new EpisodeSpec(3, 1, 3), 20));

    final List<RunEvent> events = new ArrayList<>();
    final RunControl control = new RunControl();
    final Path folder;
    private final EngineWish wish;
    float[] parameters;

    TinyTraining(Path folder) {
        this(folder, new EngineWish(EngineChoice.DL4J, Precision.FP32, 1));
    }

    TinyTraining(Path folder, EngineWish wish) {
        this.folder = folder;
        this.wish = wish;
    }

    static ClassifierSpec classifier(int epochs, OptimizerSpec optimizer) {
        MultiStepSchedule schedule = new MultiStepSchedule(optimizer.learningRate(), List.of(4), 0.1);
        Augmentation augmentation = new Augmentation(Augmentation.Crop.PADDED, 1, false);
        return new ClassifierSpec(epochs, 16, optimizer, schedule, augmentation, 1, VALIDATION);
    }

    static MetaSpec meta(int epochs, NormMode norm, boolean learnTemperature) {
        OptimizerSpec optimizer = OptimizerSpec.sgd(0.01, 0.9, 5e-4);
        return new MetaSpec(
                new MetaStart(MetaStart.Source.SCRATCH, null),
                epochs,
                4,
                2,
                new EpisodeSpec(3, 1, 3),
                HeadKind.COSINE,
                10,
                learnTemperature,
                norm,
                optimizer,
                new MultiStepSchedule(0.01, List.of(), 0.1),
                Augmentation.NONE,
                1,
                VALIDATION);
    }

    boolean run(ClassifierSpec spec) {
        return run(
                Stage.CLASSIFIER, (context, memory, start) -> new ClassifierTraining(spec, context, memory).run(start));
    }

    boolean run(MetaSpec spec) {
        return run(Stage.META, (context, memory, start) -> new MetaTraining(spec, context, memory).run(start));
    }

    /** Runs one of the two stages from wherever it stands. */
    interface StageRun {
        boolean run(StageContext context, StageMemory memory, Progress start);
    }

    private boolean run(Stage stage, StageRun work) {
        Optional<Checkpoint> restored =
                Files.exists(file(stage)) ? Optional.of(CheckpointFile.read(file(stage))) : Optional.empty();
        RunSeed seed = new RunSeed(5);
        ComputationGraph graph = restored.map(Checkpoint::backbone).orElseGet(() -> BackboneGraphs.build(SPEC, seed));
        TrainingImages images = new TrainingImages(
                InMemoryImages.learnable(STORED, 6, 9, 1.0, 1),
                Optional.of(InMemoryImages.learnable(STORED, 6, 3, 1.0, 1)),
                Optional.of(InMemoryImages.learnable(STORED, 4, 6, 1.0, 2)));
        try (BackboneEngine engine = Engines.create(wish, SPEC, graph, notice -> {});
                BatchLoader loader = new BatchLoader(INPUT, STORED, 2)) {
            RunListener listener = events::add;
            StageContext context = new StageContext(
                    engine,
                    images,
                    loader,
                    seed,
                    2,
                    listener.andThen(this::onEvent),
                    control,
                    new FileKeeper(engine),
                    (question, temperature, epoch, step) -> null);
            boolean complete = work.run(
                    context,
                    restored.map(Checkpoint::memory).orElse(StageMemory.FRESH),
                    restored.map(c -> c.info().progress()).orElse(Progress.START));
            parameters = new float[engine.layout().size()];
            engine.readParameters(parameters);
            return complete;
        }
    }

    private int stopAfter = -1;

    /** Asks for a stop once so many steps were made, counted over the whole life of this object. */
    TinyTraining stopAfter(int steps) {
        stopAfter = steps;
        return this;
    }

    private void onEvent(RunEvent event) {
        if (event instanceof RunEvent.StepFinished && steps().size() == stopAfter) {
            control.stop();
        }
    }

    List<RunEvent.StepFinished> steps() {
        return of(RunEvent.StepFinished.class);
    }

    List<RunEvent.EpochFinished> epochs() {
        return of(RunEvent.EpochFinished.class);
    }

    private <T> List<T> of(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Path file(Stage stage) {
        return folder.resolve(stage.key() + ".zip");
    }

    /** Keeps every checkpoint in one file. */
    private final class FileKeeper implements CheckpointKeeper {

        private final BackboneEngine engine;

        FileKeeper(BackboneEngine engine) {
            this.engine = engine;
        }

        @Override
        public boolean isDue() {
            return false;
        }

        @Override
        public void keep(TrainingState state, boolean best) {
            CheckpointInfo info = new CheckpointInfo(
                    CheckpointInfo.VERSION,
                    state.stage(),
                    SPEC,
                    INPUT,
                    HeadKind.COSINE,
                    state.temperature(),
                    state.progress(),
                    List.of(),
                    5,
                    "",
                    engine.description(),
                    Map.of(),
                    "test");
            try (OutputStream out = Files.newOutputStream(file(state.stage()))) {
                CheckpointFile.write(out, info, engine.graph(), new StageMemory(state.heads(), state.optimizers()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
