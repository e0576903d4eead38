package dev.centroid.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A whole experiment, both stages, that is over in a few seconds. */
public final class TinyExperiment {

    private static final String YAML =
            """
            version: 1
            name: tiny
            seed: 3
            threads: 1
            checkpointMinutes: 1
            dataset:
              root: synthetic-glyphs
              storeSize: 32
              holdoutShare: 0.2
              glyphs: {alphabets: 2, validationAlphabets: 1, novelAlphabets: 1, characters: 4, drawers: 10, seed: 1}
            input: {size: 16}
            backbone: {kind: convnet4, widths: [4, 4, 4, 8]}
            classifier:
              epochs: %d
              batch: 8
              optimizer: {kind: sgd, learningRate: 0.05, momentum: 0.9, weightDecay: 5e-4}
              milestones: [1]
              augmentation: {crop: random-crop, padding: 1, flip: true}
              validateEvery: 1
              validation: [{way: 3, shot: 1, query: 4, episodes: 10}]
            meta:
              start: classifier
              epochs: %d
              stepsPerEpoch: 4
              episodesPerStep: 2
              way: 3
              shot: 1
              query: 3
              optimizer: {kind: sgd, learningRate: 0.01, momentum: 0.9, weightDecay: 5e-4}
              validation: [{way: 3, shot: 1, query: 4, episodes: 10}]
            evaluation: [{way: 4, shot: 1, query: 5, episodes: 20}]
            """;

    private TinyExperiment() {}

    /** Writes it, so many epochs per stage. */
    public static Path write(Path folder, int classifierEpochs, int metaEpochs) throws IOException {
        return Files.writeString(folder.resolve("tiny.yaml"), YAML.formatted(classifierEpochs, metaEpochs));
    }
}
