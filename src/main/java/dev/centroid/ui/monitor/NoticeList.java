package dev.centroid.ui.monitor;

import dev.centroid.problem.Problem;
import dev.centroid.ui.common.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the run has said, the newest first. */
final class NoticeList {

    private final VBox box;
    private final Words words;
    private List<Problem> shown;

    NoticeList(VBox box, Words words) {
        this.box = box;
        this.words = words;
    }

    void show(List<Problem> notices) {
        if (notices.equals(shown)) {
            return;
        }
        shown = notices;
        box.getChildren().clear();
        for (Problem notice : notices) {
            Label line = new Label(words.lines(List.of(notice)));
            line.setWrapText(true);
            line.getStyleClass().add(notice.isWarning() ? "warning" : "problem");
            box.getChildren().add(0, line);
        }
        if (notices.isEmpty()) {
            Label none = new Label(words.text("monitor.no-notices"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            box.getChildren().add(none);
        }
    }
}
