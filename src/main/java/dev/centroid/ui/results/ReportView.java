package dev.centroid.ui.results;

import dev.centroid.experiment.EvaluationReport;
import dev.centroid.experiment.ScoreText;
import dev.centroid.run.FewShotScore;
import dev.centroid.ui.common.Clip;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What an evaluation found, as nodes. */
final class ReportView {

    private static final double GAP = 8;
    private static final int DIGITS = 4;

    private final Shell shell;
    private final Words words;
    private final EvaluationViewModel model;

    ReportView(Shell shell, EvaluationViewModel model) {
        this.shell = shell;
        this.words = shell.words();
        this.model = model;
    }

    /** The nodes of a report. */
    List<Node> of(EvaluationReport report) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(actions(report));
        for (EvaluationReport.Task task : report.tasks()) {
            nodes.addAll(of(task));
        }
        return nodes;
    }

    private Node actions(EvaluationReport report) {
        Path file = Path.of(report.checkpoint());
        Label about = label(
                words.text(
                        "evaluation.of",
                        String.valueOf(runName(file)),
                        String.valueOf(file.getFileName()),
                        words.text("split." + report.split()),
                        report.dataset(),
                        String.valueOf(report.seed())),
                "muted");
        about.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(about, Priority.ALWAYS);
        Button copy = button("evaluation.copy", () -> {
            Clip.put(model.text());
            shell.notices().tell("evaluation.copied");
        });
        Button saveText = button("evaluation.save-text", model::saveText);
        Button saveJson = button("evaluation.save", model::saveJson);
        HBox line = new HBox(GAP, about, copy, saveText, saveJson);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static Path runName(Path checkpoint) {
        Path folder = checkpoint.toAbsolutePath().getParent();
        Path run = folder == null ? null : folder.getParent();
        return run == null ? checkpoint : run.getFileName();
    }

    private List<Node> of(EvaluationReport.Task task) {
        FewShotScore score = task.score();
        Label head = label(ScoreText.task(score.way(), score.shot()), "section-title");
        Label accuracy = label(words.score(score.accuracy(), score.ci95()), "evaluation-score");
        Label about = label(
                words.text("evaluation.about", score.episodes(), score.query(), words.decimals(score.loss(), DIGITS)),
                "muted");
        HBox line = new HBox(2 * GAP, head, accuracy, about);
        line.setAlignment(Pos.BASELINE_LEFT);
        List<Node> nodes = new ArrayList<>(List.of(line, new AccuracyHistogram(task.episodeAccuracies(), words)));
        nodes.add(worst(task));
        if (!task.confusions().isEmpty()) {
            nodes.add(label(words.text("evaluation.confused"), "muted"));
            nodes.add(confusions(task).grid());
        }
        return nodes;
    }

    private Node worst(EvaluationReport.Task task) {
        TextField code = new TextField(task.worstEpisode());
        code.setEditable(false);
        code.setAccessibleText(words.text("evaluation.worst"));
        code.getStyleClass().add("mono");
        HBox.setHgrow(code, Priority.ALWAYS);
        Button open = button("evaluation.open-episode", () -> model.openWorst(task));
        open.setDisable(!model.isWorstAtHand());
        HBox line = new HBox(GAP, label(words.text("evaluation.worst"), "muted"), code, open);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Sheet confusions(EvaluationReport.Task task) {
        Sheet sheet = new Sheet()
                .head(List.of(
                        words.text("evaluation.actual"),
                        words.text("evaluation.taken"),
                        words.text("evaluation.rate"),
                        words.text("evaluation.queries")));
        for (EvaluationReport.Confusion pair : task.confusions()) {
            sheet.row(2, List.of(pair.actual(), pair.taken(), words.percent(pair.rate()), words.whole(pair.count())));
        }
        return sheet;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.text(key));
        button.getStyleClass().add("small");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
