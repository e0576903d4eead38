package dev.centroid.experiment;

import dev.centroid.data.Preprocessing;
import dev.centroid.data.challenge.ChallengeArchive;
import dev.centroid.data.challenge.ChallengeImages;
import dev.centroid.data.pixel.BatchLoader;
import dev.centroid.evaluate.AccuracyEstimate;
import dev.centroid.evaluate.challenge.ChallengeScore;
import dev.centroid.evaluate.challenge.ChallengeSystem;
import dev.centroid.evaluate.challenge.FeatureSystem;
import dev.centroid.evaluate.challenge.HausdorffSystem;
import dev.centroid.evaluate.challenge.LearntFrom;
import dev.centroid.evaluate.challenge.PublishedLine;
import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.model.engine.Engines;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.train.Checkpoint;
import dev.centroid.train.CheckpointFile;
import dev.centroid.train.CheckpointInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The one-shot classification challenge of Omniglot, answered by a trained model or by the modified Hausdorff distance. The
 * alphabets of its runs are those of the evaluation set: a model that learnt from them would not be a fair entry.
 */
public final class ChallengeEvaluation {

    private final RunListener listener;
    private final RunControl control;

    /**
     * Prepares.
     *
     * @param listener hears how it goes
     * @param control a stop ends it
     */
    public ChallengeEvaluation(RunListener listener, RunControl control) {
        this.listener = listener;
        this.control = control;
    }

    /**
     * The answers of the modified Hausdorff distance.
     *
     * @param archive {@code all_runs.zip}
     * @throws dev.centroid.problem.ProblemException if the archive is at fault
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     */
    public ChallengeReport hausdorff(Path archive) {
        ChallengeImages images = new ChallengeImages(ChallengeArchive.read(archive));
        return report(Entrant.HAUSDORFF, archive, images, score(new HausdorffSystem(images), images, this::tell));
    }

    /**
     * The answers of a trained model: the class whose centroid is most like the query.
     *
     * @param model a run folder or a checkpoint, as for {@link CheckpointEvaluation}
     * @param archive {@code all_runs.zip}
     * @throws dev.centroid.problem.ProblemException if one of them is at fault, or the model does not see ink
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     */
    public ChallengeReport model(Path model, Path archive) {
        Path file = ModelLocation.checkpoint(model);
        CheckpointInfo info = CheckpointFile.readInfo(file);
        Preprocessing input = info.input();
        if (input.channels() != 1) {
            throw ExperimentProblem.CHALLENGE_CHANNELS.exception(file, input.channels());
        }
        ChallengeImages images = new ChallengeImages(ChallengeArchive.read(archive));
        Engines.start(warning -> listener.on(new RunEvent.Notice(warning)));
        ExperimentConfig config =
                // Only the network and its engine are asked of it; the drawings come from the archive.
                ConfigFile.readAround("synthetic-glyphs", input, info.backbone(), info.seed());
        int threads = Workbench.threads(config);
        Checkpoint checkpoint = CheckpointFile.read(file);
        try (BatchLoader loader = new BatchLoader(input, images.shape(), threads);
                BackboneEngine engine = StageEngines.of(config, notice -> listener.on(new RunEvent.Notice(notice)))
                        .holding(checkpoint.backbone())) {
            ChallengeSystem system =
                    new FeatureSystem(images, engine, loader::load, info.head().head(), this::tell, control);
            return report(Entrant.of(file, info), archive, images, score(system, images, (done, total) -> {}));
        }
    }

    private ChallengeScore score(ChallengeSystem system, ChallengeImages images, ChallengeScore.Progress progress) {
        return ChallengeScore.of(system, images.runs(), progress, control);
    }

    private void tell(int done, int total) {
        listener.on(new RunEvent.Preparing("task.challenge", done, total));
    }

    /** Who answers. */
    private record Entrant(String system, String model, String stage, int epoch, Set<String> classes) {

        static final Entrant HAUSDORFF = new Entrant(ChallengeReport.HAUSDORFF, "", "", 0, Set.of());

        static Entrant of(Path file, CheckpointInfo info) {
            int epoch = info.progress() == null ? 0 : info.progress().epoch();
            return new Entrant(
                    ChallengeReport.MODEL, file.toString(), info.stage().key(), epoch, TrainedClasses.of(file, info));
        }

        LearntFrom learntFrom() {
            return model.isEmpty() ? LearntFrom.NOTHING : LearntFrom.classes(classes);
        }
    }

    private static ChallengeReport report(Entrant entrant, Path archive, ChallengeImages images, ChallengeScore score) {
        double[] errors = score.runs().stream()
                .mapToDouble(r -> share(r.errors(), r.trials()))
                .toArray();
        return new ChallengeReport(
                entrant.system(),
                entrant.model(),
                entrant.stage(),
                entrant.epoch(),
                entrant.learntFrom().key(),
                LearntFrom.seenOfEvaluation(entrant.classes()),
                archive.toString(),
                images.fingerprint(),
                score.errors(),
                score.trials(),
                share(score.errors(), score.trials()),
                AccuracyEstimate.of(errors).ci95(),
                score.runs().stream().map(ChallengeEvaluation::run).toList(),
                PublishedLine.best().stream()
                        .map(p -> new ChallengeReport.Published(
                                p.key(), p.error(), p.smallError().orElse(Double.NaN)))
                        .toList());
    }

    private static ChallengeReport.Run run(ChallengeScore.RunScore score) {
        return new ChallengeReport.Run(
                score.name(),
                score.errors(),
                score.trials(),
                share(score.errors(), score.trials()),
                fromOne(score.answers()),
                fromOne(score.classes()));
    }

    private static List<Integer> fromOne(List<Integer> positions) {
        return positions.stream().map(p -> p + 1).toList();
    }

    private static double share(int errors, int trials) {
        return (double) errors / trials;
    }
}
