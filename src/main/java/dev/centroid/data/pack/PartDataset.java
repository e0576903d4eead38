package dev.centroid.data.pack;

import dev.centroid.data.ImageDataset;
import dev.centroid.data.ImageShape;
import dev.centroid.data.layout.Digests;
import dev.centroid.data.layout.PartSelection;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One part of a pack. With rotations, class {@code c} of the part becomes the classes {@code 4c .. 4c+3}, turned by 0°, 90°,
 * 180° and 270° counter-clockwise; nothing is stored for them.
 */
final class PartDataset implements ImageDataset {

    private static final int FINGERPRINT_BYTES = 8;

    private final PackImages pack;
    private final PartSelection selection;
    private final int turns;
    private final ImageShape shape;

    /** Pack image of every unturned image of the part, class by class. */
    private final int[] packImages;
    /** First unturned image of each class, and the number of all of them. */
    private final int[] firsts;

    private final String fingerprint;

    PartDataset(PackImages pack, PartSelection selection, boolean rotations) {
        this.pack = pack;
        this.selection = selection;
        this.turns = rotations ? Rotation.QUARTERS : 1;
        this.shape = pack.shape();
        this.packImages = new int[selection.imageCount()];
        this.firsts = new int[selection.classCount() + 1];
        for (int c = 0; c < selection.classCount(); c++) {
            int[] images = selection.imagesOf(c);
            System.arraycopy(images, 0, packImages, firsts[c], images.length);
            firsts[c + 1] = firsts[c] + images.length;
        }
        this.fingerprint = computeFingerprint();
    }

    /**
     * Hashes the pixels' hashes, not the files' names and times: the same images under the same numbers have the same
     * fingerprint on another machine, from a zip or from folders, and however the other parts are split. (For a root too
     * large to be read before it is used, names and lengths stand for the pixels.)
     */
    private String computeFingerprint() {
        MessageDigest digest = Digests.sha256();
        Digests.update(digest, shape.toString());
        Digests.update(digest, turns);
        for (int c = 0; c + 1 < firsts.length; c++) {
            Digests.update(digest, firsts[c + 1] - firsts[c]);
            for (int i = firsts[c]; i < firsts[c + 1]; i++) {
                Digests.update(digest, pack.contentHash(packImages[i]));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
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
        return packImages.length * turns;
    }

    @Override
    public int classCount() {
        return selection.classCount() * turns;
    }

    @Override
    public String className(int classIndex) {
        String name = pack.className(selection.sourceClass(classIndex / turns));
        return turns == 1 ? name : name + "/" + Rotation.suffix(classIndex % turns);
    }

    @Override
    public String imageName(int image) {
        String name = pack.name(packImage(image));
        int quarters = quarters(image);
        return quarters == 0 ? name : name + " " + Rotation.suffix(quarters);
    }

    @Override
    public int classOf(int image) {
        return sourceClassOf(image) * turns + quarters(image);
    }

    @Override
    public int[] imagesOf(int classIndex) {
        int c = classIndex / turns;
        int size = firsts[c + 1] - firsts[c];
        int begin = firsts[c] * turns + classIndex % turns * size;
        return IntStream.range(begin, begin + size).toArray();
    }

    @Override
    public void readPixels(int image, byte[] target, int offset) {
        int stored = packImage(image);
        int quarters = quarters(image);
        if (quarters == 0) {
            pack.read(stored, target, offset);
        } else {
            byte[] upright = new byte[shape.size()];
            pack.read(stored, upright, 0);
            Rotation.turn(upright, shape.channels(), shape.width(), quarters, target, offset);
        }
    }

    /** The class of the part that an image belongs to, turns left aside. */
    private int sourceClassOf(int image) {
        int unturned = Objects.checkIndex(image, imageCount()) / turns;
        int found = Arrays.binarySearch(firsts, unturned);
        return found >= 0 ? found : -found - 2;
    }

    private int quarters(int image) {
        int c = sourceClassOf(image);
        return (image - firsts[c] * turns) / (firsts[c + 1] - firsts[c]);
    }

    private int packImage(int image) {
        int c = sourceClassOf(image);
        return packImages[firsts[c] + (image - firsts[c] * turns) % (firsts[c + 1] - firsts[c])];
    }
}
