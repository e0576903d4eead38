package dev.centroid.ui.setup;

import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.ui.common.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;

/** The numbers of one few-shot task; what is typed counts at once where it is a number in range. */
final class TaskRow {

    private static final double SMALL = 72;
    private static final double LARGE = 96;
    private static final int MOST = 10_000;
    private static final int MOST_EPISODES = 1_000_000;

    private final Words words;
    private final Spinner<Integer> way;
    private final Spinner<Integer> shot;
    private final Spinner<Integer> query;
    private final Spinner<Integer> episodes;
    private final Button remove = new Button(null, new FontIcon("fth-x"));
    private final Consumer<EvaluationSpec> onChange;
    private final Runnable onLeft;
    private boolean showing;

    /**
     * A row.
     *
     * @param position of the task in its list, 1 for the first: for those who cannot see it
     * @param onChange takes the task as somebody changed it
     * @param onLeft is told when a field is left
     * @param onRemove takes the task away
     */
    TaskRow(
            Words words,
            int position,
            EvaluationSpec task,
            Consumer<EvaluationSpec> onChange,
            Runnable onLeft,
            Runnable onRemove) {
        this.words = words;
        this.onChange = onChange;
        this.onLeft = onLeft;
        EpisodeSpec e = task.episode();
        way = spinner("way", position, 2, MOST, e.way(), SMALL);
        shot = spinner("shot", position, 1, MOST, e.shot(), SMALL);
        query = spinner("query", position, 1, MOST, e.query(), SMALL);
        episodes = spinner("episodes", position, 1, MOST_EPISODES, task.episodes(), LARGE);
        remove.getStyleClass().addAll("button-icon", "flat");
        remove.setTooltip(new Tooltip(words.text("setup.tasks.remove")));
        remove.setAccessibleText(words.text("setup.tasks.remove"));
        remove.setOnAction(event -> onRemove.run());
    }

    /** The controls, in the order of the columns. */
    List<Node> nodes() {
        return List.of(way, shot, query, episodes, remove);
    }

    /** Shows what was changed elsewhere. */
    void show(EvaluationSpec task) {
        showing = true;
        way.getValueFactory().setValue(task.episode().way());
        shot.getValueFactory().setValue(task.episode().shot());
        query.getValueFactory().setValue(task.episode().query());
        episodes.getValueFactory().setValue(task.episodes());
        showing = false;
    }

    private Spinner<Integer> spinner(String name, int position, int least, int most, int value, double width) {
        Spinner<Integer> spinner = new Spinner<>(least, most, value);
        SpinnerValueFactory<Integer> values = spinner.getValueFactory();
        values.setConverter(new InRange(least, most, values::getValue));
        spinner.setEditable(true);
        spinner.setPrefWidth(width);
        spinner.setMinWidth(width);
        spinner.setTooltip(new Tooltip(words.text("config.key.task." + name + ".meaning")));
        spinner.setAccessibleText(
                words.text("setup.tasks.field", words.text("config.key.task." + name + ".label"), position));
        spinner.getEditor().setAccessibleText(spinner.getAccessibleText());
        spinner.getEditor().textProperty().addListener((all, before, now) -> {
            if (!showing && InRange.isIn(now, least, most)) {
                values.setValue(Integer.valueOf(now));
            }
        });
        values.valueProperty().addListener((all, before, now) -> changed());
        spinner.focusedProperty().addListener((all, before, now) -> {
            if (!now) {
                spinner.getEditor().setText(String.valueOf(values.getValue()));
                onLeft.run();
            }
        });
        return spinner;
    }

    private void changed() {
        if (!showing) {
            onChange.accept(new EvaluationSpec(
                    new EpisodeSpec(way.getValue(), shot.getValue(), query.getValue()), episodes.getValue()));
        }
    }

    /** Whole numbers in a range; a text that is none leaves the value as it was. */
    private static final class InRange extends StringConverter<Integer> {

        private final int least;
        private final int most;
        private final Supplier<Integer> present;

        InRange(int least, int most, Supplier<Integer> present) {
            this.least = least;
            this.most = most;
            this.present = present;
        }

        static boolean isIn(String text, int least, int most) {
            return text.matches("[0-9]{1,7}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        }

        @Override
        public String toString(Integer value) {
            return String.valueOf(value);
        }

        @Override
        public Integer fromString(String text) {
            return isIn(text.strip(), least, most) ? Integer.valueOf(text.strip()) : present.get();
        }
    }
}
