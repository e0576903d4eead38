package dev.centroid.model;

import dev.centroid.model.ParameterLayout.Range;
import dev.centroid.run.RunSeed;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Fresh weights. ConvNet4 has PyTorch's default, uniform in ±1/√fan-in for weights and biases; ResNet12 has He's normal
 * distribution over fan-out with the gain √2, and no biases (He et al. 2015, arXiv 1502.01852). Batch normalisation starts
 * as the identity.
 */
final class BackboneInitialisation {

    private BackboneInitialisation() {}

    /** The flat vector [P]. Each range has a draw of its own, so that one more layer leaves the others as they are. */
    static float[] draw(BackboneSpec spec, ParameterLayout layout, RunSeed seed) {
        float[] vector = new float[layout.size()];
        for (int i = 0; i < layout.ranges().size(); i++) {
            Range range = layout.ranges().get(i);
            SplittableRandom random = seed.draw(RunSeed.Purpose.BACKBONE_INITIALISATION, 0, i);
            switch (range.parameter()) {
                case "gamma", "var" -> fill(vector, range, 1);
                case "beta", "mean" -> fill(vector, range, 0);
                default -> drawConvolution(spec, layout, range, random, vector);
            }
        }
        return vector;
    }

    private static void drawConvolution(
            BackboneSpec spec, ParameterLayout layout, Range range, SplittableRandom random, float[] vector) {
        Range weights = layout.ranges().stream()
                .filter(r -> r.layer().equals(range.layer()) && r.parameter().equals("W"))
                .findFirst()
                .orElseThrow();
        int kernelArea = weights.shape().get(2) * weights.shape().get(3);
        if (spec.kind() == BackboneKind.CONVNET4) {
            double bound = 1 / Math.sqrt((double) weights.shape().get(1) * kernelArea);
            for (int i = range.begin(); i < range.end(); i++) {
                vector[i] = (float) random.nextDouble(-bound, bound);
            }
        } else {
            // decision: gain √2 although the slope is 0.1, since the reference leaves the slope out there.
            double deviation = Math.sqrt(2.0 / ((double) weights.shape().get(0) * kernelArea));
            for (int i = range.begin(); i < range.end(); i++) {
                vector[i] = (float) random.nextGaussian(0, deviation);
            }
        }
    }

    private static void fill(float[] vector, Range range, float value) {
        Arrays.fill(vector, range.begin(), range.end(), value);
    }
}
