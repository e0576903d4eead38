package dev.centroid.data.challenge;

import dev.centroid.data.ImageDataset;
import dev.centroid.data.ImageShape;
import dev.centroid.data.layout.Digests;
import dev.centroid.data.layout.ImageSource;
import dev.centroid.data.pack.LooseImages;
import dev.centroid.data.pack.SampleImage;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * All drawings of the challenge, decoded. A class is one training drawing of one run with the test drawings that belong to it;
 * the drawings of a run are numbered one after another, training first.
 */
public final class ChallengeImages implements ImageDataset {

    /** The side of Omniglot's drawings. */
    private static final int SIDE = 105;

    private final ImageShape shape = new ImageShape(1, SIDE, SIDE);
    private final List<SampleImage> images = new ArrayList<>();
    private final List<String> classNames = new ArrayList<>();
    private final List<Integer> classOf = new ArrayList<>();
    private final int[] firstOf;
    private final List<ChallengeRun> runs;
    private final String fingerprint;

    /**
     * Decodes the drawings of all runs.
     *
     * @throws dev.centroid.problem.ProblemException naming the image that is none
     */
    public ChallengeImages(List<ChallengeRun> runs) {
        this.runs = List.copyOf(runs);
        this.firstOf = new int[runs.size()];
        List<ImageSource> sources = new ArrayList<>();
        for (int r = 0; r < runs.size(); r++) {
            ChallengeRun run = runs.get(r);
            int firstClass = classNames.size();
            firstOf[r] = sources.size();
            for (int c = 0; c < run.training().size(); c++) {
                classNames.add(run.name() + "/" + (c + 1));
                classOf.add(firstClass + c);
            }
            run.classes().forEach(c -> classOf.add(firstClass + c));
            sources.addAll(run.training());
            sources.addAll(run.test());
        }
        images.addAll(LooseImages.ink(sources, SIDE));
        fingerprint = fingerprint(runs);
    }

    /** Of names, contents and truth: answers to the same one are answers to the same questions. */
    private static String fingerprint(List<ChallengeRun> runs) {
        MessageDigest digest = Digests.sha256();
        for (ChallengeRun run : runs) {
            Digests.update(digest, run.name());
            Stream.concat(run.training().stream(), run.test().stream())
                    .forEach(drawing -> Digests.update(digest, drawing.stamp()));
            run.classes().forEach(c -> Digests.update(digest, c));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The runs whose drawings these are. */
    public List<ChallengeRun> runs() {
        return runs;
    }

    /** The number of a training drawing. */
    public int training(int run, int position) {
        return firstOf[run] + position;
    }

    /** The number of a test drawing. */
    public int test(int run, int position) {
        return firstOf[run] + runs.get(run).training().size() + position;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public ImageShape shape() {
        return shape;
    }

    @Override
    public int imageCount() {
        return images.size();
    }

    @Override
    public int classCount() {
        return classNames.size();
    }

    @Override
    public String className(int classIndex) {
        return classNames.get(classIndex);
    }

    @Override
    public String imageName(int image) {
        return images.get(image).name();
    }

    @Override
    public int classOf(int image) {
        return classOf.get(image);
    }

    @Override
    public int[] imagesOf(int classIndex) {
        int[] all = new int[images.size()];
        int found = 0;
        for (int i = 0; i < all.length; i++) {
            if (classOf.get(i) == classIndex) {
                all[found++] = i;
            }
        }
        return Arrays.copyOf(all, found);
    }

    @Override
    public void readPixels(int image, byte[] target, int offset) {
        System.arraycopy(images.get(image).pixels(), 0, target, offset, shape.size());
    }
}
