package dev.centroid.data;

/** How pixels are averaged when an image changes its size. */
public enum ResizeFilter {
    /** Mean over the area of each target pixel; Pillow's {@code BOX}. The choice for ink. */
    BOX("box"),
    /** Triangle filter, widened when shrinking; Pillow's {@code BILINEAR}, which torchvision uses. The choice for photographs. */
    BILINEAR("bilinear");

    private final String key;

    ResizeFilter(String key) {
        this.key = key;
    }

    /** The stable name in files. */
    public String key() {
        return key;
    }
}
