package dev.centroid.data;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the data for development, which is no part of the product; tests that need it are skipped where it is missing. */
public final class RealData {

    private RealData() {}

    /** A folder of the development data, or the test is skipped. */
    public static Path folder(String name) {
        Path folder = Path.of(System.getProperty("centroid.data", "../shared/data"))
                .resolve(name)
                .toAbsolutePath()
                .normalize();
        Assumptions.assumeTrue(
                Files.isDirectory(folder), "skipped: the development data '" + name + "' is not on this machine");
        return folder;
    }
}
