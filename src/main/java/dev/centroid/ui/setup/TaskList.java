package dev.centroid.ui.setup;

import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A list of few-shot tasks: way, shot, query and episodes of each. */
final class TaskList extends VBox {

    private static final double GAP = 6;
    private static final double SMALL = 76;
    private static final double LARGE = 100;
    private static final int MOST = 10_000;
    private static final int MOST_EPISODES = 1_000_000;
    private static final EvaluationSpec USUAL = new EvaluationSpec(new EpisodeSpec(5, 1, 15), 600);

    private final String list;
    private final SetupViewModel model;
    private final Words words;
    private final VBox rows = new VBox(GAP);
    private List<EvaluationSpec> shown;

    TaskList(String list, SetupViewModel model, Words words, Listening listening) {
        super(GAP);
        this.list = list;
        this.model = model;
        this.words = words;
        setId("tasks-" + FieldRow.idOf(list));
        Label title = new Label(words.text("setup.tasks." + list));
        title.getStyleClass().add("task-title");
        Button add = new Button(words.text("setup.tasks.add"), new FontIcon("fth-plus"));
        add.getStyleClass().add("small");
        add.setOnAction(event -> change(with(shown.size(), shown.isEmpty() ? USUAL : shown.get(shown.size() - 1))));
        Label problem = new Label();
        problem.setWrapText(true);
        listening.to(model.field(list).problemProperty(), now -> {
            problem.setText(now == null ? "" : words.text(now));
            problem.setManaged(now != null);
            problem.getStyleClass().setAll("label", now != null && now.isWarning() ? "warning" : "problem");
        });
        getChildren().addAll(title, rows, problem, add);
        listening.to(model.draftProperty(), draft -> show(draft.tasks(list)));
    }

    private void show(List<EvaluationSpec> tasks) {
        if (tasks.equals(shown)) {
            return;
        }
        boolean rebuild = shown == null || shown.size() != tasks.size();
        boolean mine = rows.getScene() != null
                && rows.getScene().getFocusOwner() != null
                && isBelow(rows.getScene().getFocusOwner());
        shown = tasks;
        if (rebuild || !mine) {
            rows.getChildren().clear();
            for (int i = 0; i < tasks.size(); i++) {
                rows.getChildren().add(row(i, tasks.get(i)));
            }
            if (tasks.isEmpty()) {
                Label none = new Label(words.text("setup.tasks.none"));
                none.getStyleClass().add("muted");
                rows.getChildren().add(none);
            }
        }
    }

    private boolean isBelow(Node node) {
        Node at = node;
        while (at != null && at != rows) {
            at = at.getParent();
        }
        return at == rows;
    }

    private Node row(int index, EvaluationSpec task) {
        EpisodeSpec e = task.episode();
        Spinner<Integer> way = spinner("config.key.meta.way.label", 2, MOST, e.way(), SMALL);
        Spinner<Integer> shot = spinner("config.key.meta.shot.label", 1, MOST, e.shot(), SMALL);
        Spinner<Integer> query = spinner("config.key.meta.query.label", 1, MOST, e.query(), SMALL);
        Spinner<Integer> episodes = spinner("unit.episodes", 1, MOST_EPISODES, task.episodes(), LARGE);
        for (ObservableValue<Integer> value :
                List.of(way.valueProperty(), shot.valueProperty(), query.valueProperty(), episodes.valueProperty())) {
            value.addListener((all, before, now) -> change(with(
                    index,
                    new EvaluationSpec(
                            new EpisodeSpec(way.getValue(), shot.getValue(), query.getValue()), episodes.getValue()))));
        }
        Button remove = new Button(null, new FontIcon("fth-x"));
        remove.getStyleClass().addAll("button-icon", "flat");
        remove.setTooltip(new Tooltip(words.text("setup.tasks.remove")));
        remove.setAccessibleText(words.text("setup.tasks.remove"));
        remove.setOnAction(event -> {
            List<EvaluationSpec> less = new ArrayList<>(shown);
            less.remove(index);
            change(less);
        });
        FlowPane row = new FlowPane(
                GAP,
                GAP,
                way,
                new Label(words.text("config.key.task.way.label")),
                shot,
                new Label(words.text("config.key.task.shot.label")),
                query,
                new Label(words.text("config.key.task.query.label")),
                episodes,
                new Label(words.text("config.key.task.episodes.label")),
                remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Spinner<Integer> spinner(String nameKey, int least, int most, int value, double width) {
        Spinner<Integer> spinner = new Spinner<>(least, most, value);
        spinner.setEditable(true);
        spinner.setPrefWidth(width);
        spinner.setAccessibleText(words.text(nameKey));
        return spinner;
    }

    private List<EvaluationSpec> with(int index, EvaluationSpec task) {
        List<EvaluationSpec> tasks = new ArrayList<>(shown);
        if (index < tasks.size()) {
            tasks.set(index, task);
        } else {
            tasks.add(task);
        }
        return tasks;
    }

    private void change(List<EvaluationSpec> tasks) {
        model.setTasks(list, tasks);
    }
}
