package dev.centroid.data.pixel;

import dev.centroid.data.ImageDataset;
import dev.centroid.data.ImageShape;
import dev.centroid.data.Preprocessing;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Turns one stored image at a time into network input. Holds the scratch memory of one worker; not safe for several
 * threads at once.
 */
final class ImagePreparer {

    private final Preprocessing preprocessing;
    private final ImageShape stored;
    private final PixelResizer resizer;
    private final byte[] pixels;
    private final float[] scaled;
    private final float[] placed;
    private final float[] gain;
    private final float[] bias;

    ImagePreparer(Preprocessing preprocessing, ImageShape stored) {
        this.preprocessing = preprocessing;
        this.stored = stored;
        int size = preprocessing.size();
        this.resizer = new PixelResizer(preprocessing.filter(), size, size);
        this.pixels = new byte[stored.size()];
        this.scaled = new float[size * size];
        this.placed = new float[size * size];
        this.gain = new float[stored.channels()];
        this.bias = new float[stored.channels()];
        for (int c = 0; c < stored.channels(); c++) {
            double mean = preprocessing.mean().get(c);
            double std = preprocessing.std().get(c);
            gain[c] = (float) ((preprocessing.invert() ? -1 : 1) / (255 * std));
            bias[c] = (float) (((preprocessing.invert() ? 1 : 0) - mean) / std);
        }
    }

    /** Writes the view of an image as [C, size, size] normalised values from {@code offset} on. */
    void prepare(ImageDataset dataset, int image, View view, FloatBuffer target, int offset) {
        boolean written =
                view.writing() != 0 && dataset.writeAgain(image, new SplittableRandom(view.writing()), pixels, 0);
        if (!written) {
            dataset.readPixels(image, pixels, 0);
        }
        int height = stored.height();
        int width = stored.width();
        for (int c = 0; c < stored.channels(); c++) {
            resizer.resize(pixels, c * height * width, height, width, view.box(), scaled, 0);
            normalise(gain[c], bias[c]);
            boolean asItIs = view.down() == 0 && view.right() == 0 && !view.mirrored();
            float[] plane = asItIs ? scaled : place(view);
            target.put(offset + c * plane.length, plane, 0, plane.length);
        }
    }

    private void normalise(float factor, float shift) {
        float[] plane = scaled;
        for (int i = 0; i < plane.length; i++) {
            plane[i] = factor * plane[i] + shift;
        }
    }

    /** Moves, then mirrors; whatever comes in at the edge is 0, the normalised mean. */
    private float[] place(View view) {
        int size = preprocessing.size();
        for (int y = 0; y < size; y++) {
            int from = y - view.down();
            int row = y * size;
            if (from < 0 || from >= size) {
                Arrays.fill(placed, row, row + size, 0);
                continue;
            }
            int begin = Math.max(0, view.right());
            int end = Math.min(size, size + view.right());
            Arrays.fill(placed, row, row + size, 0);
            if (view.mirrored()) {
                for (int x = begin; x < end; x++) {
                    placed[row + size - 1 - x] = scaled[from * size + x - view.right()];
                }
            } else if (begin < end) {
                System.arraycopy(scaled, from * size + begin - view.right(), placed, row + begin, end - begin);
            }
        }
        return placed;
    }
}
