package dev.centroid.train;

import dev.centroid.data.ImageBatch;
import dev.centroid.data.ImageDataset;
import dev.centroid.model.head.CrossEntropy;
import dev.centroid.model.head.LinearHead;
import java.util.stream.IntStream;

/**
 * How the classifier does on held-out images of its own base classes, with the running statistics.
 *
 * @param loss mean cross-entropy in nats
 * @param accuracy 0..1
 */
record HoldoutScore(double loss, double accuracy) {

    static final HoldoutScore NONE = new HoldoutScore(Double.NaN, Double.NaN);

    /**
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     */
    static HoldoutScore measure(ImageDataset images, int batch, LinearHead head, StageContext context) {
        double lossSum = 0;
        long correct = 0;
        int features = context.engine().spec().featureSize();
        for (int from = 0; from < images.imageCount(); from += batch) {
            context.control().throwIfStopped();
            int[] chosen = IntStream.range(from, Math.min(images.imageCount(), from + batch))
                    .toArray();
            float[] feature = new float[chosen.length * features];
            try (ImageBatch loaded = context.loader().load(images, chosen)) {
                context.engine().infer(loaded.pixels(), chosen.length, feature);
            }
            CrossEntropy loss = CrossEntropy.of(
                    head.logits(feature, chosen.length), Labels.of(images, chosen), images.classCount());
            lossSum += loss.meanLoss() * chosen.length;
            correct += loss.correct();
        }
        return new HoldoutScore(lossSum / images.imageCount(), (double) correct / images.imageCount());
    }
}
