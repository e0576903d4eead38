package dev.centroid.data.challenge;

import dev.centroid.data.layout.ImageSource;
import java.util.List;

/**
 * One run of the challenge: one training drawing per class, and test drawings of which each belongs to one of these classes.
 *
 * @param name of its folder, such as {@code run01}
 * @param training one drawing per class
 * @param test the drawings to be classified
 * @param classes for each test drawing the position of its class in {@code training}
 */
public record ChallengeRun(String name, List<ImageSource> training, List<ImageSource> test, List<Integer> classes) {

    /** Copies the lists and checks that each test drawing has a class. */
    public ChallengeRun {
        training = List.copyOf(training);
        test = List.copyOf(test);
        classes = List.copyOf(classes);
        int ways = training.size();
        if (test.size() != classes.size() || classes.stream().anyMatch(c -> c < 0 || c >= ways)) {
            throw new IllegalArgumentException(name + ": " + test.size() + " test drawings, classes " + classes);
        }
    }
}
