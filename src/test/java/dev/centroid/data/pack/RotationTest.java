package dev.centroid.data.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RotationTest {

    /** Two planes of 2×2: 1 2 / 3 4 and 5 6 / 7 8. */
    private static byte[] turned(int quarters) {
        byte[] target = new byte[8];
        Rotation.turn(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 2, quarters, target, 0);
        return target;
    }

    @Test
    void quartersTurnCounterClockwise() {
        assertThat(turned(0)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(turned(1)).containsExactly(2, 4, 1, 3, 6, 8, 5, 7);
        assertThat(turned(2)).containsExactly(4, 3, 2, 1, 8, 7, 6, 5);
        assertThat(turned(3)).containsExactly(3, 1, 4, 2, 7, 5, 8, 6);
    }
}
