package dev.centroid.model.engine;

/** The numbers that an engine computes with; the weights themselves are always 32-bit floats. */
public enum Precision {
    /** 32-bit floats throughout. */
    FP32("fp32"),
    /** Activations and multiplications in bfloat16; sums, statistics and the loss in 32-bit floats. */
    BF16("bf16");

    private final String key;

    Precision(String key) {
        this.key = key;
    }

    /** The stable name in files. */
    public String key() {
        return key;
    }
}
