package dev.centroid.experiment;

import dev.centroid.data.DatasetStore;
import dev.centroid.data.ImageDataset;
import dev.centroid.data.stroke.WrittenImages;
import dev.centroid.episode.EpisodeSampler;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunSeed;
import dev.centroid.train.CheckpointFile;
import dev.centroid.train.CheckpointInfo;
import dev.centroid.train.MetaStart;
import dev.centroid.train.TrainProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out before the first epoch whether the dataset can give the episodes that the configuration asks for. */
final class Feasibility {

    private final List<Problem> problems = new ArrayList<>();
    private final RunSeed seed;

    private Feasibility(RunSeed seed) {
        this.seed = seed;
    }

    /**
     * @param metaBegan whether stage 2 has begun, so that the checkpoint it started from is not needed any more
     * @return what is worth knowing before it begins
     * @throws ProblemException with every episode that is impossible, and every checkpoint that does not fit
     */
    static List<Problem> check(ExperimentConfig config, DatasetStore store, boolean metaBegan) {
        Feasibility check = new Feasibility(new RunSeed(config.seed()));
        ImageDataset base = store.training().base();
        Optional<ImageDataset> validation = store.training().validation();
        config.classifier()
                .filter(c -> c.validateEvery() > 0)
                .ifPresent(c -> validation.ifPresent(v -> check.tasks("classifier.validation", v, c.validation())));
        config.meta().ifPresent(m -> {
            check.episode("meta", base, m.episode(), RunSeed.Purpose.TRAIN_EPISODES);
            if (m.validateEvery() > 0) {
                validation.ifPresent(v -> check.tasks("meta.validation", v, m.validation()));
            }
            if (m.start().source() == MetaStart.Source.CHECKPOINT && !metaBegan) {
                check.checkpoint(m.start().checkpoint(), config);
            }
        });
        if (WrittenBase.isWanted(config)) {
            WrittenImages.strokesOf(config.dataset()).close();
        }
        check.tasks("evaluation", store.novel(), config.evaluation());
        if (!check.problems.isEmpty()) {
            throw new ProblemException(check.problems, null);
        }
        List<Problem> notes = new ArrayList<>(validation.isPresent() ? List.of() : withoutValidation(config));
        config.classifier()
                .filter(c -> c.batch() > base.imageCount())
                .ifPresent(c -> notes.add(
                        ExperimentProblem.BATCH_ABOVE_IMAGES.at("classifier.batch", c.batch(), base.imageCount())));
        return notes;
    }

    /** Only what was opened shows whether a root of class folders has validation classes. */
    private static List<Problem> withoutValidation(ExperimentConfig config) {
        List<Problem> notes = new ArrayList<>();
        config.classifier()
                .filter(c -> c.validateEvery() > 0 && !c.validation().isEmpty())
                .ifPresent(c -> notes.add(ExperimentProblem.NO_VALIDATION_CLASSES.at("classifier.validation")));
        config.meta()
                .filter(m -> m.validateEvery() > 0 && !m.validation().isEmpty())
                .ifPresent(m -> notes.add(ExperimentProblem.NO_VALIDATION_CLASSES.at("meta.validation")));
        return notes;
    }

    private void tasks(String key, ImageDataset images, List<EvaluationSpec> tasks) {
        for (int i = 0; i < tasks.size(); i++) {
            episode(key + "[" + i + "]", images, tasks.get(i).episode(), RunSeed.Purpose.TEST_EPISODES);
        }
    }

    private void episode(String key, ImageDataset images, EpisodeSpec spec, RunSeed.Purpose purpose) {
        collect(key, () -> new EpisodeSampler(images, spec, seed, purpose));
    }

    private void checkpoint(Path file, ExperimentConfig config) {
        collect("meta.start", () -> {
            CheckpointInfo info = CheckpointFile.readInfo(file);
            if (!info.backbone().equals(config.backbone())) {
                throw TrainProblem.CHECKPOINT_OTHER_NETWORK.exception(
                        file, info.backbone().words(), config.backbone().words());
            }
            if (!info.input().equals(config.input())) {
                throw TrainProblem.CHECKPOINT_OTHER_INPUT.exception(
                        file, info.input().words(), config.input().words());
            }
        });
    }

    private void collect(String key, Runnable check) {
        try {
            check.run();
        } catch (ProblemException e) {
            e.problems().forEach(p -> problems.add(p.configKey().isEmpty() ? p.at(key) : p));
        }
    }
}
