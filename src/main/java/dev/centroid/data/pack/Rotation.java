package dev.centroid.data.pack;

/** Counter-clockwise turns of square planes by quarters. */
final class Rotation {

    /** Quarters in a full turn. */
    static final int QUARTERS = 4;

    private Rotation() {}

    /**
     * Turns an image by {@code quarters} · 90° counter-clockwise.
     *
     * @param source holds [channels, side, side]
     * @param target receives [channels, side, side] from {@code offset} on
     */
    static void turn(byte[] source, int channels, int side, int quarters, byte[] target, int offset) {
        // Where the target's first pixel lies in the source, and how far a step right and a step down go there.
        int last = side - 1;
        int first;
        int right;
        int down;
        switch (quarters) {
            case 1 -> {
                first = last;
                right = side;
                down = -1;
            }
            case 2 -> {
                first = side * side - 1;
                right = -1;
                down = -side;
            }
            case 3 -> {
                first = last * side;
                right = -side;
                down = 1;
            }
            default -> {
                first = 0;
                right = 1;
                down = side;
            }
        }
        int at = offset;
        for (int c = 0; c < channels; c++) {
            int corner = c * side * side + first;
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    target[at++] = source[corner + y * down + x * right];
                }
            }
        }
    }

    /** Name of a turn in the usual manner of Omniglot's rotated classes, for example {@code rot090}. */
    static String suffix(int quarters) {
        return quarters == 0 ? "rot000" : quarters == 1 ? "rot090" : "rot" + 90 * quarters;
    }
}
