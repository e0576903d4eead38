package dev.centroid.model.engine.network;

/** One kind of computation with its settings. Positions of parameters count from the beginning of the flat vectors. */
public sealed interface LayerSpec {

    /**
     * Convolution: [B, C, H, W] → [B, O, H', W'].
     *
     * @param inputs channels, C
     * @param outputs filters, O
     * @param rows how the kernel moves down
     * @param columns how the kernel moves across
     * @param weights where [O, C, K, K'] begins
     * @param bias where [O] begins, or −1 where there is none
     */
    record Convolution(int inputs, int outputs, Axis rows, Axis columns, int weights, int bias) implements LayerSpec {

        /** Whether a number per filter is added. */
        public boolean hasBias() {
            return bias >= 0;
        }
    }

    /**
     * Batch normalisation of each channel.
     *
     * @param channels C
     * @param epsilon added to the variance
     * @param decay share of the old running statistic that a training step keeps
     * @param gamma where [C] begins
     * @param beta where [C] begins
     * @param mean where the running mean [C] begins
     * @param variance where the running variance [C] begins
     */
    record Norm(int channels, double epsilon, double decay, int gamma, int beta, int mean, int variance)
            implements LayerSpec {}

    /**
     * ReLU or LeakyReLU.
     *
     * @param slope below zero; 0 for ReLU
     */
    record Activation(double slope) implements LayerSpec {}

    /**
     * Pooling of each channel under a moving window.
     *
     * @param kind what is taken of the numbers under the window
     * @param rows how the window moves down
     * @param columns how the window moves across
     */
    record Pooling(PoolingKind kind, Axis rows, Axis columns) implements LayerSpec {}

    /**
     * Pooling of each channel as a whole: [B, C, H, W] → [B, C].
     *
     * @param kind what is taken of a channel
     */
    record GlobalPooling(PoolingKind kind) implements LayerSpec {}

    /**
     * Fully connected: [B, I] → [B, O].
     *
     * @param inputs I
     * @param outputs O
     * @param weights where [O, I] begins
     * @param bias where [O] begins, or −1 where there is none
     */
    record Dense(int inputs, int outputs, int weights, int bias) implements LayerSpec {

        /** Whether a number per output is added. */
        public boolean hasBias() {
            return bias >= 0;
        }
    }

    /** The sum of one or more values of the same shape. */
    record Sum() implements LayerSpec {}

    /** [B, C, H, W] → [B, C·H·W], row-major. */
    record Flattening() implements LayerSpec {}

    /**
     * What only DL4J's own layer computes, from one value to one other.
     *
     * @param type its class, and the setting where it is one, for people
     */
    record Other(String type) implements LayerSpec {}
}
