package dev.centroid.model.engine;

/**
 * A convolution of stride 1 that keeps the size of the plane.
 *
 * @param outputs filters, O
 * @param inputs channels, C
 * @param kernel side of the kernel, K
 * @param weights where [O, C, K, K] begins in the flat vectors
 * @param bias where [O] begins, or −1 where there is none
 */
record ConvolutionShape(int outputs, int inputs, int kernel, int weights, int bias) {

    boolean hasBias() {
        return bias >= 0;
    }

    /** Numbers in the patch under the kernel, C·K². */
    int patch() {
        return inputs * kernel * kernel;
    }

    int padding() {
        return kernel / 2;
    }
}
