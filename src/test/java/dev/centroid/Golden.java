package dev.centroid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.model.Safetensors;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The golden files, and the design's tolerance: {@code max|a−b| ≤ 1e-4 · max|b|} per tensor. */
public final class Golden {

    private static final double TOLERANCE = 1e-4;

    private Golden() {}

    /** Reads a golden file of the test resources. */
    public static Safetensors read(String name) {
        try {
            return Safetensors.read(Path.of(
                    Golden.class.getResource("/golden/" + name + ".safetensors").toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asserts that a tensor agrees with the reference. */
    public static void assertAgrees(String what, float[] found, float[] expected) {
        double largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertAgrees(what, found, expected, largest);
    }

    /** Asserts that a tensor agrees with the reference, measured against another size than its own. */
    public static void assertAgrees(String what, float[] found, float[] expected, double measure) {
        assertThat(found).as(what).hasSameSizeAs(expected);
        double worst = 0;
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).as(what).isFinite();
            worst = Math.max(worst, Math.abs((double) found[i] - expected[i]));
        }
        assertThat(worst).as(what + ": largest difference").isLessThanOrEqualTo(TOLERANCE * measure);
    }
}
