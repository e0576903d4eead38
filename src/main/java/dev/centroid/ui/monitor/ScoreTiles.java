package dev.centroid.ui.monitor;

import dev.centroid.experiment.ScoreText;
import dev.centroid.run.FewShotScore;
import dev.centroid.run.RunEvent.StageEvaluated;
import dev.centroid.ui.common.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** The final scores on the novel classes, as soon as each evaluation ends. */
final class ScoreTiles {

    private static final double GAP = 10;

    private final Pane pane;
    private final Words words;
    private List<StageEvaluated> shown = List.of();

    /**
     * @param pane where they stand; takes no room while there are none
     */
    ScoreTiles(Pane pane, Words words) {
        this.pane = pane;
        this.words = words;
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    void show(List<StageEvaluated> evaluations) {
        if (!evaluations.equals(shown)) {
            shown = evaluations;
            pane.getChildren().setAll(evaluations.stream().map(this::tile).toList());
        }
    }

    private Node tile(StageEvaluated evaluated) {
        boolean untrained = evaluated.checkpoint().equals("untrained");
        String checkpoint = words.text("checkpoint." + evaluated.checkpoint());
        String model =
                untrained ? checkpoint : words.text("stage." + evaluated.stage().key()) + ", " + checkpoint;
        Label name = new Label(words.text("monitor.score-of", model));
        name.getStyleClass().add("figure-name");
        HBox scores = new HBox(GAP);
        evaluated.scores().forEach(score -> scores.getChildren().add(score(score)));
        VBox tile = new VBox(name, scores);
        tile.getStyleClass().add("score-tile");
        return tile;
    }

    private Node score(FewShotScore score) {
        Label task = new Label(ScoreText.task(score.way(), score.shot()));
        task.getStyleClass().add("muted");
        Label value = new Label(words.score(score.accuracy(), score.ci95()));
        value.getStyleClass().add("score-value");
        HBox line = new HBox(5, task, value);
        line.getStyleClass().add("score-line");
        Tooltip tip = new Tooltip(words.text("monitor.score-tip", score.episodes(), score.query()));
        Tooltip.install(line, tip);
        return line;
    }
}
