package dev.centroid.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Which network, for which images.
 *
 * @param kind the architecture
 * @param channels input channels, 1 or 3
 * @param height input height in pixels, at least 16
 * @param width input width in pixels, at least 16
 * @param widths filters of each of the four blocks; the published ones are {@link BackboneKind#widths()}
 */
public record BackboneSpec(BackboneKind kind, int channels, int height, int width, List<Integer> widths) {

    /** Four blocks halve the image four times; below this nothing is left. */
    public static final int SMALLEST_SIDE = 16;

    /** Checks the ranges. */
    public BackboneSpec {
        Objects.requireNonNull(kind, "kind");
        widths = List.copyOf(widths);
        if (channels < 1 || height < SMALLEST_SIDE || width < SMALLEST_SIDE) {
            throw new IllegalArgumentException("no room for four poolings in " + channels + "×" + height + "×" + width);
        }
        if (widths.size() != 4 || widths.stream().anyMatch(w -> w < 1)) {
            throw new IllegalArgumentException("four positive numbers of filters are needed, found " + widths);
        }
    }

    /** In the words of a configuration, for messages: {@code convnet4 (64-64-64-64) for 3×80×80}. */
    public String words() {
        String filters = widths.stream().map(String::valueOf).collect(Collectors.joining("-"));
        return kind.key() + " (" + filters + ") for " + channels + "×" + height + "×" + width;
    }

    /** The published network for square images. */
    public static BackboneSpec published(BackboneKind kind, int channels, int side) {
        return new BackboneSpec(kind, channels, side, side, kind.widths());
    }

    /** Number of features of an image, D: all positions of the last block in ConvNet4, their mean in ResNet12. */
    public int featureSize() {
        int last = widths.get(3);
        return kind == BackboneKind.CONVNET4 ? last * (height / 16) * (width / 16) : last;
    }
}
