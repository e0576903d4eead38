package dev.centroid.data.numpy;

import dev.centroid.data.DataProblem;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Images in one array of unsigned bytes: [N, H, W, 3], [N, H, W, 1], [N, H, W] or, as PyTorch has it, [N, 3, H, W].
 *
 * @param name of the file, relative to the root
 * @param array with its elements in the file
 * @param count number of images N
 * @param height in pixels
 * @param width in pixels
 * @param channels 1 or 3
 * @param planar whether the channels are the outer index within an image
 * @param blueFirst whether the order is blue, green, red, as OpenCV has it
 * @param stamp changes when the file does
 */
public record ImageArray(
        String name,
        NdArray array,
        int count,
        int height,
        int width,
        int channels,
        boolean planar,
        boolean blueFirst,
        String stamp) {

    private static final int COLOURS = 3;
    private static final int LARGEST_SIDE = 4096;
    private static final String WANTED = "uint8 [N, H, W, 3]";

    /**
     * Understands an array as images.
     *
     * @param file that it lies in
     * @param name of the file in messages
     * @throws dev.centroid.problem.ProblemException if its type or shape is none of images
     */
    public static ImageArray of(NdArray array, Path file, String name, boolean blueFirst) {
        List<Long> shape = array.shape();
        int axes = shape.size();
        boolean last = axes == 4 && isChannels(shape.get(3));
        boolean planar = axes == 4 && !last && isChannels(shape.get(1));
        if (!array.type().isUnsignedByte() || !(axes == 3 || last || planar)) {
            throw DataProblem.ARRAY_TYPE.exception(name, array.shown(), WANTED);
        }
        long height = shape.get(planar ? 2 : 1);
        long width = shape.get(planar ? 3 : 2);
        long count = shape.get(0);
        boolean sized = height >= 1 && width >= 1 && height <= LARGEST_SIDE && width <= LARGEST_SIDE;
        if (!sized || count > Integer.MAX_VALUE) {
            throw DataProblem.ARRAY_TYPE.exception(name, array.shown(), WANTED);
        }
        int channels = (int) (axes == 3 ? 1 : (long) shape.get(planar ? 1 : 3));
        String stamp = stamp(file, name) + (blueFirst ? "b" : "r");
        return new ImageArray(name, array, (int) count, (int) height, (int) width, channels, planar, blueFirst, stamp);
    }

    /** Changes when the file does, as far as that can be told without reading it. */
    public static String stamp(Path file, String name) {
        try {
            return Files.size(file) + "@" + Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
        } catch (IOException e) {
            throw DataProblem.IMAGE_UNREADABLE.exceptionFrom(e, name, Reasons.of(e));
        }
    }

    private static boolean isChannels(long extent) {
        return extent == 1 || extent == COLOURS;
    }

    /** Bytes of one image. */
    public int imageBytes() {
        return height * width * channels;
    }
}
