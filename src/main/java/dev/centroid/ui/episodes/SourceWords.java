package dev.centroid.ui.episodes;

import dev.centroid.experiment.LabSource;
import dev.centroid.experiment.LabWeights;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.ui.common.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What sources and weights are called. */
final class SourceWords {

    private static final Pattern RUN_FOLDER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})-(\\d{2})(\\d{2})\\d{2}-(.+)");

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
            return run(name(run.folder()));
        }
        if (source instanceof LabSource.Yaml yaml) {
            return words.text("episodes.source.config", name(yaml.file()));
        }
        return words.text("episodes.source.file", name(((LabSource.Alone) source).file()));
    }

    /** By its name, which people know, and when it began, which tells those of one name apart. */
    private String run(String folder) {
        Matcher parts = RUN_FOLDER.matcher(folder);
        if (!parts.matches()) {
            return folder;
        }
        String began = String.format(
                Locale.ROOT,
                "%s-%s-%s %s:%s",
                parts.group(1),
                parts.group(2),
                parts.group(3),
                parts.group(4),
                parts.group(5));
        return words.text("episodes.source.run", parts.group(6), began);
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
