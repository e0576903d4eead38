package dev.centroid.experiment.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The programs that a run was made with.
 *
 * @param centroid our version
 * @param commit the git commit it was built from, or {@code unknown}
 * @param dl4j the version of DeepLearning4J
 * @param nd4j the version of ND4J
 * @param jdk version and maker of the Java machine
 */
public record Software(String centroid, String commit, String dl4j, String nd4j, String jdk) {

    private static final String BUILD = "build.properties";

    /** What runs now. */
    public static Software current() {
        Properties build = new Properties();
        try (InputStream in = Software.class.getResourceAsStream(BUILD)) {
            if (in == null) {
                throw new IllegalStateException("the build has left out " + BUILD);
            }
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String commit = build.getProperty("commit");
        return new Software(
                build.getProperty("version"),
                isKnown(commit) ? commit : "unknown",
                build.getProperty("dl4j"),
                build.getProperty("nd4j"),
                System.getProperty("java.vm.name") + " " + Runtime.version() + ", "
                        + System.getProperty("java.vendor"));
    }

    /** Outside a git checkout the build leaves its placeholder as it is. */
    private static boolean isKnown(String commit) {
        return !commit.isBlank() && !commit.startsWith("${");
    }
}
