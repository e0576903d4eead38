package dev.centroid.train;

import dev.centroid.data.Augmentation;
import dev.centroid.data.ImageBatch;
import dev.centroid.data.ImageDataset;
import dev.centroid.data.pixel.BatchPlan;
import dev.centroid.episode.EpisodeSampler;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.model.head.CrossEntropy;
import dev.centroid.model.head.EpisodeShape;
import dev.centroid.model.head.EpisodicHead;
import dev.centroid.model.head.HeadGradients;
import dev.centroid.run.RunSeed;
import dev.centroid.run.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Stage 2, Meta-Baseline (Chen et al. 2021, section 4): trains the nearest-centroid rule itself, episode by episode, with a
 * learnable temperature. One update averages the loss over all queries of all episodes of the step.
 */
public final class MetaTraining implements StageWork {

    /** What the optimizer updates beside {@link ClassifierTraining#BACKBONE}; also the head's array in checkpoints [1]. */
    public static final String TEMPERATURE = "temperature";

    private final MetaSpec spec;
    private final StageContext context;
    private final EpisodeSampler sampler;
    private final EpisodicHead head;
    private final EpisodeShape shape;
    private final BackboneUpdater backbone;
    private final UpdateRule rule;
    private final float[] temperature;
    private final OptimizerState temperatureState;
    private final FewShotValidation fewShot;

    /**
     * Prepares the stage.
     *
     * @param spec what to do
     * @param context what to work with; its engine holds the weights to start from
     * @param restored temperature and optimizer memory of a checkpoint of this stage, or {@link StageMemory#FRESH}
     * @throws dev.centroid.problem.ProblemException if the base classes cannot give such an episode
     */
    public MetaTraining(MetaSpec spec, StageContext context, StageMemory restored) {
        this.spec = spec;
        this.context = context;
        ImageDataset base = context.images().base();
        EpisodeSpec episode = spec.episode();
        this.sampler = new EpisodeSampler(base, episode, context.seed(), RunSeed.Purpose.TRAIN_EPISODES);
        this.head = spec.head().head();
        int features = context.engine().spec().featureSize();
        this.shape = new EpisodeShape(episode.way(), episode.shot(), episode.way() * episode.query(), features);
        this.rule = UpdateRule.of(spec.optimizer());
        int parameters = context.engine().layout().size();
        this.backbone = new BackboneUpdater(
                context.engine(),
                spec.optimizer(),
                restored.optimizer(ClassifierTraining.BACKBONE, spec.optimizer(), parameters));
        this.temperature = restored.isFresh() ? new float[] {(float) spec.temperature()} : restored.head(TEMPERATURE);
        this.temperatureState = restored.optimizer(TEMPERATURE, spec.optimizer(), 1);
        this.fewShot =
                new FewShotValidation(Stage.META, spec.validation(), spec.validateEvery(), spec.epochs(), context);
    }

    /**
     * Trains from {@code start} to the last epoch or to a stop.
     *
     * @return true when complete, false when stopped
     */
    public boolean run(Progress start) {
        return new TrainingLoop(this, context).run(start);
    }

    @Override
    public Stage stage() {
        return Stage.META;
    }

    @Override
    public int epochs() {
        return spec.epochs();
    }

    @Override
    public int stepsPerEpoch() {
        return spec.stepsPerEpoch();
    }

    @Override
    public int imagesPerStep() {
        return spec.episodesPerStep() * spec.episode().images();
    }

    @Override
    public MultiStepSchedule schedule() {
        return spec.schedule();
    }

    @Override
    public Augmentation augmentation() {
        return spec.augmentation();
    }

    @Override
    public BatchPlan plan(int epoch) {
        return new EpisodeBatches(sampler, spec.episode(), spec.stepsPerEpoch(), spec.episodesPerStep(), epoch);
    }

    @Override
    public StepOutcome step(ImageBatch batch, int epoch, int step, double learningRate) {
        int count = batch.count();
        float[] features = new float[count * shape.features()];
        context.engine().forward(batch.pixels(), count, spec.norm(), features);
        float[] featureGradients = new float[features.length];
        int episodes = spec.episodesPerStep();
        double lossSum = 0;
        double temperatureGradient = 0;
        int correct = 0;
        List<StepOutcome.EpisodeOutcome> outcomes = new ArrayList<>(episodes);
        int supportLength = shape.way() * shape.shot() * shape.features();
        int queryLength = shape.queries() * shape.features();
        for (int e = 0; e < episodes; e++) {
            int at = e * (supportLength + queryLength);
            float[] support = Arrays.copyOfRange(features, at, at + supportLength);
            float[] queries = Arrays.copyOfRange(features, at + supportLength, at + supportLength + queryLength);
            CrossEntropy loss =
                    CrossEntropy.of(head.logits(support, queries, shape, temperature[0]), labels(), shape.way());
            HeadGradients gradients =
                    head.gradients(support, queries, shape, temperature[0], mean(loss.gradients(), episodes));
            System.arraycopy(gradients.support(), 0, featureGradients, at, supportLength);
            System.arraycopy(gradients.queries(), 0, featureGradients, at + supportLength, queryLength);
            temperatureGradient += gradients.temperature();
            lossSum += loss.meanLoss();
            correct += loss.correct();
            outcomes.add(new StepOutcome.EpisodeOutcome(loss.meanLoss(), (double) loss.correct() / shape.queries()));
        }
        double loss = lossSum / episodes;
        Divergence.check(loss, epoch, step, learningRate);
        context.engine().backward(featureGradients);
        Divergence.checkWeights(backbone.update(learningRate), epoch, step, learningRate);
        if (spec.learnTemperature()) {
            temperatureState.startStep();
            rule.update(temperature, new float[] {(float) temperatureGradient}, temperatureState, 0, 1, learningRate);
        }
        return new StepOutcome(loss, correct, episodes * shape.queries(), episodes, count, outcomes);
    }

    /** Queries stand class by class. */
    private int[] labels() {
        int[] labels = new int[shape.queries()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i / spec.episode().query();
        }
        return labels;
    }

    /** The loss of a step is the mean over its episodes. */
    private static float[] mean(float[] gradients, int episodes) {
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] /= episodes;
        }
        return gradients;
    }

    @Override
    public EpisodeSpec episode() {
        return spec.episode();
    }

    @Override
    public double temperature() {
        return temperature[0];
    }

    @Override
    public EpochValidation validate(int epoch) {
        if (!fewShot.isDue(epoch)) {
            return EpochValidation.NONE;
        }
        return new EpochValidation(Double.NaN, Double.NaN, fewShot.validate(head, temperature[0]));
    }

    @Override
    public Map<String, float[]> heads() {
        return Map.of(TEMPERATURE, temperature);
    }

    @Override
    public Map<String, OptimizerState> optimizers() {
        return Map.of(ClassifierTraining.BACKBONE, backbone.state(), TEMPERATURE, temperatureState);
    }
}
