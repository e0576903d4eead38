package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.ScoreText;
import dev.centroid.experiment.folder.RunResult;
import dev.centroid.ui.common.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The scores of a run and its main facts. */
final class SummaryView {

    private static final int FIRST_NUMBER = 4;

    private final VBox box;
    private final Words words;
    private final RunTexts texts;

    SummaryView(VBox box, Words words) {
        this.box = box;
        this.words = words;
        this.texts = new RunTexts(words);
    }

    /** Shows another run, or none. */
    void show(RunOverview run) {
        box.getChildren().clear();
        if (run == null) {
            add("results.select-run", "muted");
            return;
        }
        List<RunResult.StageResult> stages =
                run.summary().result().map(RunResult::stages).orElse(List.of());
        if (stages.isEmpty()) {
            add(why(run), "muted");
        } else {
            box.getChildren().add(scores(stages));
        }
        Sheet facts = new Sheet();
        fact(facts, RunColumn.STATUS, run);
        fact(facts, RunColumn.STARTED, run);
        fact(facts, RunColumn.METHOD, run);
        fact(facts, RunColumn.SECONDS, run);
        fact(facts, RunColumn.SPEED, run);
        facts.pair(words.text("results.path"), run.folder().toString());
        box.getChildren().add(facts.grid());
    }

    private void fact(Sheet facts, RunColumn column, RunOverview run) {
        String text = texts.cell(column, run, null);
        if (!text.isEmpty()) {
            facts.pair(texts.heading(column), text);
        }
    }

    private static String why(RunOverview run) {
        return switch (run.status()) {
            case RUNNING -> "results.no-scores.running";
            case BROKEN -> "results.no-scores.broken";
            default -> "results.no-scores.ended";
        };
    }

    private javafx.scene.Node scores(List<RunResult.StageResult> stages) {
        Sheet sheet = new Sheet()
                .head(List.of(
                        words.text("results.score.stage"),
                        words.text("results.score.checkpoint"),
                        words.text("results.score.classes"),
                        words.text("results.score.task"),
                        words.text("results.score.accuracy"),
                        words.text("results.score.episodes"),
                        words.text("results.score.loss")));
        for (RunResult.StageResult stage : stages) {
            for (RunResult.Score score : stage.scores()) {
                sheet.row(
                        FIRST_NUMBER,
                        List.of(
                                words.text("stage." + stage.stage().key()),
                                words.text("checkpoint." + stage.checkpoint()),
                                words.text("split." + score.split()),
                                ScoreText.task(score.way(), score.shot()),
                                words.score(score.accuracy(), score.ci95()),
                                words.whole(score.episodes()),
                                words.decimals(score.loss(), FIRST_NUMBER)));
            }
        }
        return sheet.grid();
    }

    private void add(String key, String style) {
        Label label = new Label(words.text(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        box.getChildren().add(label);
    }
}
