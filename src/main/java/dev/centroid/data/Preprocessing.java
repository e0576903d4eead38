package dev.centroid.data;

import java.util.List;
import java.util.Objects;

/**
 * How stored pixels become the network's input: {@code ((v/255, or 1-v/255 with inverted ink) - mean) / std} after resizing.
 * Stored in every checkpoint and checked on load, since a network is only right for the input it was trained on.
 *
 * @param channels 1 or 3
 * @param size side of the square input, in pixels
 * @param filter how the size is changed
 * @param invert true when dark ink on light paper shall become ink = 1
 * @param mean per channel, of values 0..1
 * @param std per channel, above 0
 */
public record Preprocessing(
        int channels, int size, ResizeFilter filter, boolean invert, List<Double> mean, List<Double> std) {

    /** ImageNet's channel means, as in the reference. */
    public static final List<Double> IMAGENET_MEAN = List.of(0.485, 0.456, 0.406);

    /** ImageNet's channel standard deviations, as in the reference. */
    public static final List<Double> IMAGENET_STD = List.of(0.229, 0.224, 0.225);

    /** Checks that there is one mean and one std per channel. */
    public Preprocessing {
        Objects.requireNonNull(filter, "filter");
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        if (size < 1
                || mean.size() != channels
                || std.size() != channels
                || std.stream().anyMatch(s -> !(s > 0))) {
            throw new IllegalArgumentException(
                    "channels " + channels + ", size " + size + ", mean " + mean + ", std " + std);
        }
    }

    /** Dark ink on light paper: ink = 1, paper = 0, box filter. */
    public static Preprocessing ink(int size) {
        return new Preprocessing(1, size, ResizeFilter.BOX, true, List.of(0.0), List.of(1.0));
    }

    /** Photographs, normalised as in the reference. */
    public static Preprocessing photographs(int size) {
        return new Preprocessing(3, size, ResizeFilter.BILINEAR, false, IMAGENET_MEAN, IMAGENET_STD);
    }

    /** In the words of a configuration, for messages. */
    public String words() {
        return "size " + size + ", channels " + channels + ", filter " + filter.key() + ", invert " + invert + ", mean "
                + mean + ", std " + std;
    }

    /** Values of one input image. */
    public int inputSize() {
        return channels * size * size;
    }
}
