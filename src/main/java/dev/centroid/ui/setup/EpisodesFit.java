package dev.centroid.ui.setup;

import dev.centroid.data.layout.DatasetPart;
import dev.centroid.data.pack.DatasetReport;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the episodes of an experiment can be drawn from what lies in the dataset root: told at the fields, before anything
 * is packed. The run itself checks again.
 */
final class EpisodesFit {

    private final DatasetReport report;
    private final List<Problem> problems = new ArrayList<>();

    private EpisodesFit(DatasetReport report) {
        this.report = report;
    }

    static List<Problem> check(ExperimentConfig config, DatasetReport report) {
        EpisodesFit fit = new EpisodesFit(report);
        config.classifier()
                .filter(c -> c.validateEvery() > 0)
                .ifPresent(c -> fit.tasks("classifier.validation", DatasetPart.VALIDATION, c.validation()));
        config.meta().ifPresent(m -> {
            fit.episode("meta.way", "meta.query", DatasetPart.BASE, m.episode());
            if (m.validateEvery() > 0) {
                fit.tasks("meta.validation", DatasetPart.VALIDATION, m.validation());
            }
        });
        fit.tasks("evaluation", DatasetPart.NOVEL, config.evaluation());
        return fit.problems;
    }

    private void tasks(String list, DatasetPart part, List<EvaluationSpec> tasks) {
        // A root without validation classes has a note of its own.
        if (report.part(part).classes() > 0) {
            tasks.forEach(task -> episode(list, list, part, task.episode()));
        }
    }

    private void episode(String wayKey, String imagesKey, DatasetPart part, EpisodeSpec episode) {
        DatasetReport.PartReport there = report.part(part);
        int images = episode.shot() + episode.query();
        if (there.classes() < episode.way()) {
            problems.add(SetupProblem.TOO_FEW_CLASSES.at(wayKey, there.classes(), part.key(), episode.way()));
        } else if (there.minImages() < images) {
            problems.add(SetupProblem.TOO_FEW_IMAGES.at(imagesKey, there.minImages(), part.key(), images));
        }
    }
}
