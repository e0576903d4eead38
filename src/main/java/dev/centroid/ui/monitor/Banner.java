package dev.centroid.ui.monitor;

import dev.centroid.problem.Problem;
import dev.centroid.run.RunState;
import dev.centroid.ui.common.Words;
import dev.centroid.ui.queue.QueuedRun;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Why a run failed and what to do, or that a stopped one has lost nothing. Takes no room otherwise. */
final class Banner {

    private final VBox box;
    private final Words words;

    Banner(VBox box, Words words) {
        this.box = box;
        this.words = words;
        show(null);
    }

    void show(QueuedRun run) {
        RunState state = run == null ? null : run.stateProperty().get();
        box.getChildren().clear();
        box.getStyleClass().removeAll("banner-problem", "banner-calm");
        if (state == RunState.FAILED) {
            box.getStyleClass().add("banner-problem");
            List<Problem> problems = run.problems();
            box.getChildren().add(line(words.lines(problems), "banner-title"));
            box.getChildren().add(line(words.text(Resuming.advice(run)), ""));
        } else if (state == RunState.CANCELLED) {
            box.getStyleClass().add("banner-calm");
            box.getChildren()
                    .add(line(words.text(run.folder().isPresent() ? "monitor.stopped" : "monitor.stopped-before"), ""));
        }
        boolean shown = !box.getChildren().isEmpty();
        box.setVisible(shown);
        box.setManaged(shown);
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }
}
