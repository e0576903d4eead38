package dev.centroid.ui.setup;

import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A list of few-shot tasks: way, shot, query and episodes of each. */
final class TaskList extends VBox {

    private static final double GAP = 6;
    private static final String[] COLUMNS = {"way", "shot", "query", "episodes"};
    private static final EvaluationSpec USUAL = new EvaluationSpec(new EpisodeSpec(5, 1, 15), 600);

    private final String list;
    private final SetupViewModel model;
    private final Words words;
    private final GridPane grid = new GridPane();
    private final Button add;
    private final List<TaskRow> rows = new ArrayList<>();
    private List<EvaluationSpec> shown;

    TaskList(String list, SetupViewModel model, Words words, Listening listening) {
        super(GAP);
        this.list = list;
        this.model = model;
        this.words = words;
        setId("tasks-" + FieldRow.idOf(list));
        grid.setHgap(GAP);
        grid.setVgap(GAP);
        Label title = new Label(words.text("setup.tasks." + list));
        title.getStyleClass().add("task-title");
        add = new Button(words.text("setup.tasks.add"), new FontIcon("fth-plus"));
        add.getStyleClass().add("small");
        add.setOnAction(event -> add());
        Label problem = new Label();
        problem.setWrapText(true);
        listening.to(model.field(list).problemProperty(), now -> {
            problem.setText(now == null ? "" : words.text(now));
            problem.setManaged(now != null);
            problem.getStyleClass().setAll("label", now != null && now.isWarning() ? "warning" : "problem");
        });
        getChildren().addAll(title, grid, problem, add);
        listening.to(model.draftProperty(), draft -> show(draft.tasks(list)));
    }

    private void show(List<EvaluationSpec> tasks) {
        if (tasks.equals(shown)) {
            return;
        }
        boolean rebuild = shown == null || shown.size() != tasks.size();
        shown = tasks;
        if (rebuild) {
            build();
        } else {
            for (int i = 0; i < tasks.size(); i++) {
                rows.get(i).show(tasks.get(i));
            }
        }
    }

    private void build() {
        grid.getChildren().clear();
        rows.clear();
        if (shown.isEmpty()) {
            grid.addRow(0, muted("setup.tasks.none"));
            return;
        }
        for (int column = 0; column < COLUMNS.length; column++) {
            grid.add(muted("config.key.task." + COLUMNS[column] + ".label"), column, 0);
        }
        for (int i = 0; i < shown.size(); i++) {
            int index = i;
            TaskRow row = new TaskRow(
                    words, i + 1, shown.get(i), task -> replace(index, task), model::rest, () -> remove(index));
            rows.add(row);
            grid.addRow(i + 1, row.nodes().toArray(Node[]::new));
        }
    }

    private Label muted(String key) {
        Label label = new Label(words.text(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private void replace(int index, EvaluationSpec task) {
        List<EvaluationSpec> tasks = new ArrayList<>(shown);
        tasks.set(index, task);
        // What stands in the row already need not be written there again while somebody types.
        shown = List.copyOf(tasks);
        model.editTasks(list, tasks);
    }

    private void remove(int index) {
        List<EvaluationSpec> less = new ArrayList<>(shown);
        less.remove(index);
        model.setTasks(list, less);
        // The button that was pressed is gone.
        add.requestFocus();
    }

    private void add() {
        List<EvaluationSpec> more = new ArrayList<>(shown);
        more.add(shown.isEmpty() ? USUAL : shown.get(shown.size() - 1));
        model.setTasks(list, more);
    }
}
