package dev.centroid.evaluate.challenge;

import dev.centroid.data.challenge.ChallengeImages;

/** Takes the class whose training drawing is nearest in modified Hausdorff distance: needs no training. */
public final class HausdorffSystem implements ChallengeSystem {

    private final ChallengeImages images;
    private final InkPoints[] points;

    /** Finds the ink of every drawing. */
    public HausdorffSystem(ChallengeImages images) {
        this.images = images;
        this.points = new InkPoints[images.imageCount()];
        byte[] pixels = new byte[images.shape().size()];
        for (int i = 0; i < points.length; i++) {
            images.readPixels(i, pixels, 0);
            points[i] = InkPoints.of(pixels, images.shape());
        }
    }

    @Override
    public double[] likeness(int run, int test) {
        double[] likeness = new double[images.runs().get(run).training().size()];
        InkPoints drawing = points[images.test(run, test)];
        for (int c = 0; c < likeness.length; c++) {
            likeness[c] = -ModifiedHausdorff.distance(drawing, points[images.training(run, c)]);
        }
        return likeness;
    }
}
