package dev.centroid.ui.setup;

import dev.centroid.experiment.config.ConfigKey;
import dev.centroid.experiment.config.Unit;
import dev.centroid.problem.Problem;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One key on the form: its name, a control that fits its type, its unit, and below it what is wrong with it. */
final class FieldRow {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final List<String> SWITCH = List.of("true", "false");

    private static final Insets APART = new Insets(3, 0, 3, 0);
    private static final double LEAST = 60;
    private static final double USUAL = 160;

    private final KeyField field;
    private final Words words;
    private final Listening listening;
    private final Consumer<String> edit;
    private final Runnable left;
    private final Label name;
    private final Label problem = new Label();
    private final Control control;
    private final List<Node> own = new ArrayList<>();

    FieldRow(SetupViewModel model, String path, Words words, Listening listening) {
        this.field = model.field(path);
        this.edit = text -> model.edit(path, text);
        this.left = model::rest;
        this.words = words;
        this.listening = listening;
        ConfigKey<?> key = field.key();
        name = new Label(words.text(key.labelKey()));
        name.setMinWidth(Region.USE_PREF_SIZE);
        control = control(key);
        control.setId(idOf(key.path()));
        control.setMaxWidth(Double.MAX_VALUE);
        control.setMinWidth(LEAST);
        control.setPrefWidth(USUAL);
        name.setLabelFor(control);
        String help = words.text(key.meaningKey())
                + (key.type().limit().isEmpty() ? "" : "\n" + key.type().limit());
        Tooltip tooltip = new Tooltip(help);
        control.setTooltip(tooltip);
        name.setTooltip(tooltip);
        control.setAccessibleText(name.getText());
        control.setAccessibleHelp(help);
        problem.setWrapText(true);
        problem.setId(idOf(key.path()) + "-problem");
        listening.to(field.problemProperty(), this::tell);
    }

    /** The node id of a key's control. */
    static String idOf(String path) {
        return path.replace('.', '-');
    }

    Control control() {
        return control;
    }

    /** Takes two rows of the grid: name, control, unit; and the problem below. */
    void addTo(GridPane grid, int row) {
        own.addAll(List.of(name, control));
        grid.add(name, 0, row);
        grid.add(control, 1, row);
        GridPane.setHgrow(control, Priority.ALWAYS);
        // Margins instead of gaps: a hidden row leaves none.
        GridPane.setMargin(control, APART);
        GridPane.setMargin(name, APART);
        String unit = unit();
        if (!field.key().type().choices().isEmpty()) {
            // Words need the room, and have no unit.
            GridPane.setColumnSpan(control, 2);
        }
        if (!unit.isEmpty()) {
            Label label = new Label(unit);
            label.getStyleClass().add("muted");
            label.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(label, 2, row);
            own.add(label);
        }
        grid.add(problem, 1, row + 1, 2, 1);
    }

    /** The unit, unless the name says it already, or words can stand in the field, which have none. */
    private String unit() {
        ConfigKey<?> key = field.key();
        if (key.unit() == Unit.NONE || !key.type().choices().isEmpty()) {
            return "";
        }
        String unit = words.text("unit." + key.unit().key());
        boolean said = name.getText().toLowerCase(Locale.ROOT).contains(unit.toLowerCase(Locale.ROOT));
        return said ? "" : unit;
    }

    /** Puts something into the place of the unit, for a row without one. */
    void beside(Node node) {
        GridPane grid = (GridPane) control.getParent();
        GridPane.setColumnSpan(control, 1);
        grid.add(node, 2, GridPane.getRowIndex(control));
        // Tab goes through the children in their order.
        int after = grid.getChildren().indexOf(control) + 1;
        grid.getChildren().remove(node);
        grid.getChildren().add(after, node);
        own.add(node);
    }

    /** Shows or hides the whole row. */
    void show(boolean shown) {
        for (Node node : own) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
        tell(field.problemProperty().get());
        problem.setVisible(problem.isVisible() && shown);
        problem.setManaged(problem.isVisible());
    }

    private Control control(ConfigKey<?> key) {
        if (key.type().choices().equals(SWITCH)) {
            return checkBox();
        }
        if (!key.type().choices().isEmpty()) {
            return choice(key);
        }
        return textField();
    }

    private CheckBox checkBox() {
        CheckBox box = new CheckBox();
        listening.to(field.textProperty(), text -> box.setSelected(Boolean.parseBoolean(text)));
        box.setOnAction(event -> edit.accept(Boolean.toString(box.isSelected())));
        return box;
    }

    private ComboBox<String> choice(ConfigKey<?> key) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(key.type().choices());
        box.setEditable(key.type().takesOthers());
        listening.to(field.textProperty(), text -> {
            if (!text.equals(box.getValue())) {
                box.setValue(text);
            }
        });
        box.valueProperty().addListener((all, before, now) -> {
            if (now != null && !now.equals(field.textProperty().get())) {
                edit.accept(now);
            }
        });
        if (box.isEditable()) {
            new TextEntry(box.getEditor(), field, edit, left, listening);
        }
        return box;
    }

    private TextField textField() {
        TextField entry = new TextField();
        new TextEntry(entry, field, edit, left, listening);
        return entry;
    }

    private void tell(Problem now) {
        boolean wrong = now != null;
        problem.setManaged(wrong);
        problem.setVisible(wrong);
        problem.setText(wrong ? words.text(now) : "");
        problem.getStyleClass().removeAll("problem", "warning");
        problem.getStyleClass().add(wrong && now.isWarning() ? "warning" : "problem");
        control.pseudoClassStateChanged(WRONG, wrong && !now.isWarning());
    }
}
