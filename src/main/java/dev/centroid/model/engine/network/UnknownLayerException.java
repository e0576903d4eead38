package dev.centroid.model.engine.network;

/** A graph has a layer, or a setting of one, that an engine cannot compute. */
public final class UnknownLayerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String layer;
    private final String type;

    /**
     * Names the layer.
     *
     * @param layer its name in the graph
     * @param type its class, and the setting where it is one
     */
    public UnknownLayerException(String layer, String type) {
        this(layer, type, null);
    }

    /** The same, because of another failure. */
    public UnknownLayerException(String layer, String type, Throwable cause) {
        super("cannot compute " + type + " of " + layer, cause);
        this.layer = layer;
        this.type = type;
    }

    /** The layer's name in the graph. */
    public String layer() {
        return layer;
    }

    /** The layer's class, and the setting where it is one. */
    public String type() {
        return type;
    }
}
