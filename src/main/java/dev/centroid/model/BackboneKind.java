package dev.centroid.model;

import java.util.List;

/** The networks of the paper. */
public enum BackboneKind {
    /** Four blocks of 3×3 convolution, batch norm, ReLU, max-pool (Vinyals et al. 2016). */
    CONVNET4("convnet4", List.of(64, 64, 64, 64)),
    /** Four residual blocks (Oreshkin et al. 2018, as in Meta-Baseline). */
    RESNET12("resnet12", List.of(64, 128, 256, 512)),
    /** ResNet12 with more filters (Lee et al. 2019). */
    RESNET12_WIDE("resnet12-wide", List.of(64, 160, 320, 640));

    private final String key;
    private final List<Integer> widths;

    BackboneKind(String key, List<Integer> widths) {
        this.key = key;
        this.widths = widths;
    }

    /** The stable name in files. */
    public String key() {
        return key;
    }

    /** The published number of filters of each block. */
    public List<Integer> widths() {
        return widths;
    }
}
