package dev.centroid.train;

import dev.centroid.data.Augmentation;
import dev.centroid.data.ImageBatch;
import dev.centroid.data.ImageDataset;
import dev.centroid.data.pixel.BatchPlan;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationResult;
import dev.centroid.model.engine.NormMode;
import dev.centroid.model.head.CrossEntropy;
import dev.centroid.model.head.LinearHead;
import dev.centroid.run.Stage;
import java.util.List;
import java.util.Map;

/**
 * Stage 1, Classifier-Baseline (Chen et al. 2021, section 3): trains backbone and linear head as a classifier of the base
 * classes with cross-entropy. Few-shot validation drops the linear head and uses the nearest centroid in cosine similarity.
 */
public final class ClassifierTraining implements StageWork {

    /** Names of what the optimizer updates, and of the head's arrays, in checkpoints. */
    public static final String BACKBONE = "backbone";

    /** The linear head's weights [classes, D]. */
    public static final String WEIGHTS = "linear.weight";

    /** The linear head's bias [classes]. */
    public static final String BIAS = "linear.bias";

    private final ClassifierSpec spec;
    private final StageContext context;
    private final ImageDataset base;
    private final BackboneUpdater backbone;
    private final UpdateRule rule;
    private final LinearHead head;
    private final OptimizerState weightState;
    private final OptimizerState biasState;
    private final FewShotValidation fewShot;
    private final int features;
    private BatchPlan order;

    /**
     * Prepares the stage.
     *
     * @param spec what to do
     * @param context what to work with; its engine holds the weights to start from
     * @param restored head and optimizer memory of a checkpoint of this stage, or {@link StageMemory#FRESH}
     */
    public ClassifierTraining(ClassifierSpec spec, StageContext context, StageMemory restored) {
        this.spec = spec;
        this.context = context;
        this.base = context.images().base();
        this.features = context.engine().spec().featureSize();
        int classes = base.classCount();
        this.head = restored.isFresh()
                ? LinearHead.initialised(classes, features, context.seed())
                : new LinearHead(restored.head(WEIGHTS), restored.head(BIAS), classes, features);
        this.rule = UpdateRule.of(spec.optimizer());
        int parameters = context.engine().layout().size();
        this.backbone = new BackboneUpdater(
                context.engine(), spec.optimizer(), restored.optimizer(BACKBONE, spec.optimizer(), parameters));
        this.weightState = restored.optimizer(WEIGHTS, spec.optimizer(), classes * features);
        this.biasState = restored.optimizer(BIAS, spec.optimizer(), classes);
        this.fewShot = new FewShotValidation(
                Stage.CLASSIFIER, spec.validation(), spec.validateEvery(), spec.epochs(), context);
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
        return Stage.CLASSIFIER;
    }

    @Override
    public int epochs() {
        return spec.epochs();
    }

    @Override
    public int stepsPerEpoch() {
        return (base.imageCount() + spec.batch() - 1) / spec.batch();
    }

    @Override
    public int imagesPerStep() {
        return Math.min(spec.batch(), base.imageCount());
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
        order = BatchPlan.cut(EpochOrder.of(base.imageCount(), context.seed(), epoch), spec.batch());
        return order;
    }

    @Override
    public StepOutcome step(ImageBatch batch, int epoch, int step, double learningRate) {
        int count = batch.count();
        float[] feature = new float[count * features];
        context.engine().forward(batch.pixels(), count, NormMode.BATCH_STATISTICS, feature);
        CrossEntropy loss =
                CrossEntropy.of(head.logits(feature, count), Labels.of(base, order.images(step)), base.classCount());
        Divergence.check(loss.meanLoss(), epoch, step, learningRate);
        LinearHead.Gradients gradients = head.gradients(feature, count, loss.gradients());
        context.engine().backward(gradients.features());
        Divergence.checkWeights(backbone.update(learningRate), epoch, step, learningRate);
        update(head.weights(), gradients.weights(), weightState, learningRate);
        update(head.bias(), gradients.bias(), biasState, learningRate);
        return new StepOutcome(loss.meanLoss(), loss.correct(), count, count, count, List.of());
    }

    private void update(float[] weights, float[] gradients, OptimizerState state, double learningRate) {
        state.startStep();
        rule.update(weights, gradients, state, 0, weights.length, learningRate);
    }

    @Override
    public EpisodeSpec episode() {
        return null;
    }

    @Override
    public double temperature() {
        return Double.NaN;
    }

    @Override
    public EpochValidation validate(int epoch) {
        HoldoutScore holdout = context.images()
                .baseHoldout()
                .map(images -> HoldoutScore.measure(images, spec.batch(), head, context))
                .orElse(HoldoutScore.NONE);
        List<EvaluationResult> results = fewShot.isDue(epoch)
                ? fewShot.validate(HeadKind.COSINE.head(), MetaSpec.STARTING_TEMPERATURE)
                : List.of();
        return new EpochValidation(holdout.loss(), holdout.accuracy(), results);
    }

    @Override
    public Map<String, float[]> heads() {
        return Map.of(WEIGHTS, head.weights(), BIAS, head.bias());
    }

    @Override
    public Map<String, OptimizerState> optimizers() {
        return Map.of(BACKBONE, backbone.state(), WEIGHTS, weightState, BIAS, biasState);
    }
}
