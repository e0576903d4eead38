package dev.centroid.model.engine.network;

/**
 * How a window moves along the rows or the columns of a plane.
 *
 * @param kernel positions under the window
 * @param stride positions from one place of the window to the next
 * @param padding zeros in front and behind; unused where {@code same}
 * @param dilation distance of neighbouring positions under the window, 1 for none
 * @param same pads so that the output has ⌈size / stride⌉ positions, the odd zero behind
 */
public record Axis(int kernel, int stride, int padding, int dilation, boolean same) {

    /** Windows side by side, no padding. */
    public static Axis sideBySide(int kernel) {
        return new Axis(kernel, kernel, 0, 1, false);
    }

    /** Places of the window on so many positions; what is left at the end is dropped. */
    public int output(int size) {
        return same ? (size + stride - 1) / stride : (size + 2 * padding - reach()) / stride + 1;
    }

    /** Zeros in front. */
    public int before(int size) {
        return same ? sameTotal(size) / 2 : padding;
    }

    /** Zeros behind, as many as the last place of the window needs; negative where it does not reach the end. */
    public int after(int size) {
        return (output(size) - 1) * stride + reach() - size - before(size);
    }

    private int sameTotal(int size) {
        return Math.max(0, (output(size) - 1) * stride + reach() - size);
    }

    private int reach() {
        return (kernel - 1) * dilation + 1;
    }
}
