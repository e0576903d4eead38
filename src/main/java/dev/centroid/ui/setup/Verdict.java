package dev.centroid.ui.setup;

import dev.centroid.experiment.config.ConfigKey;
import dev.centroid.experiment.config.ConfigKeys;
import dev.centroid.problem.Problem;
import dev.centroid.run.Stage;
import dev.centroid.ui.common.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The line beside Start: that it can start, or why it cannot, each problem leading to its field. */
final class Verdict {

    private static final int MOST = 3;

    private final Words words;
    private final VBox box;
    private final Consumer<String> reveal;

    Verdict(Words words, VBox box, Consumer<String> reveal) {
        this.words = words;
        this.box = box;
        this.reveal = reveal;
    }

    void show(List<Problem> problems, RootLook look, boolean busy) {
        box.getChildren().clear();
        List<Problem> grave = problems.stream().filter(p -> !p.isWarning()).toList();
        if (grave.isEmpty()) {
            String key = look.looking() ? "setup.wait-look" : busy ? "setup.ready-queue" : "setup.ready";
            Label label = new Label(words.text(key));
            label.getStyleClass().add(look.looking() ? "muted" : "good");
            box.getChildren().add(label);
            return;
        }
        Label title = new Label(words.text("setup.problems", grave.size()));
        title.getStyleClass().add("problem");
        box.getChildren().add(title);
        grave.stream().limit(MOST).forEach(problem -> box.getChildren().add(link(problem)));
        if (grave.size() > MOST) {
            Label more = new Label(words.text("setup.problems.more", grave.size() - MOST));
            more.getStyleClass().add("muted");
            box.getChildren().add(more);
        }
    }

    private Hyperlink link(Problem problem) {
        String where = where(problem.configKey());
        Hyperlink link = new Hyperlink(where.isEmpty() ? words.text(problem) : where + ": " + words.text(problem));
        link.setOnAction(event -> reveal.accept(problem.configKey()));
        return link;
    }

    /** Stage and field, as they stand on the form. */
    private String where(String path) {
        String name = ConfigKeys.find(path)
                .map(ConfigKey::labelKey)
                .filter(key -> !path.contains("[") && !isTasks(path))
                .map(words::text)
                .orElse("");
        for (Stage stage : Stage.values()) {
            if (path.startsWith(stage.key() + ".") && !name.isEmpty()) {
                return words.text("stage." + stage.key()) + ", " + name;
            }
        }
        return name.isEmpty() && isTasks(path) ? words.text("setup.section.evaluation") : name;
    }

    private static boolean isTasks(String path) {
        return path.startsWith("evaluation") || path.contains(".validation");
    }
}
