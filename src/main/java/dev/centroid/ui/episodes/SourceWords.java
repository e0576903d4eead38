package dev.centroid.ui.episodes;

import dev.centroid.experiment.LabSource;
import dev.centroid.experiment.LabWeights;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.ui.common.Words;
import java.nio.file.Path;

/** What sources and weights are called. */
final class SourceWords {

    private final Words words;

    SourceWords(Words words) {
        this.words = words;
    }

    /** A source in a list. */
    String of(LabSource source) {
        if (source instanceof LabSource.Sample) {
            return words.text("episodes.source.demo");
        }
        if (source instanceof LabSource.Run run) {
            return words.text("episodes.source.run", name(run.folder()));
        }
        if (source instanceof LabSource.Yaml yaml) {
            return words.text("episodes.source.config", name(yaml.file()));
        }
        return words.text("episodes.source.file", name(((LabSource.Alone) source).file()));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** Weights in a list. */
    String of(WeightsChoice choice) {
        if (!(choice instanceof WeightsChoice.Stored stored)) {
            return words.text("episodes.weights.live");
        }
        LabWeights weights = stored.weights();
        return switch (weights.kind()) {
            case UNTRAINED -> words.text("checkpoint.untrained");
            case FILE -> name(weights.file().orElseThrow());
            case LAST, BEST ->
                words.text(
                        "episodes.weights.stored",
                        words.text("stage." + weights.stage().orElseThrow().key()),
                        words.text("checkpoint." + weights.kind().key()),
                        weights.epochs());
        };
    }

    /** The weights that have answered. */
    String of(WeightsChoice choice, EpisodeAnswer answer) {
        if (choice instanceof WeightsChoice.Stored || answer == null) {
            return of(choice);
        }
        return answer.epoch() < 0
                ? words.text("checkpoint.untrained")
                : words.text("episodes.weights.live-at", answer.epoch() + 1, answer.step());
    }
}
