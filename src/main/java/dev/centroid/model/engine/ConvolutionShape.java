package dev.centroid.model.engine;

import dev.centroid.model.engine.network.Axis;

/**
 * A convolution and where its parameters lie.
 *
 * @param outputs filters, O
 * @param inputs channels, C
 * @param rows how the kernel, K positions high, moves down
 * @param columns how the kernel, K' positions wide, moves across
 * @param weights where [O, C, K, K'] begins in the flat vectors
 * @param bias where [O] begins, or −1 where there is none
 */
record ConvolutionShape(int outputs, int inputs, Axis rows, Axis columns, int weights, int bias) {

    boolean hasBias() {
        return bias >= 0;
    }

    /** Numbers in the patch under the kernel, C·K·K'. */
    int patch() {
        return inputs * rows.kernel() * columns.kernel();
    }

    /** The shape of the output for images [B, C, H, W]. */
    long[] output(long[] images) {
        return new long[] {images[0], outputs, rows.output((int) images[2]), columns.output((int) images[3])};
    }
}
