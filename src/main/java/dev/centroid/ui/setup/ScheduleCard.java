package dev.centroid.ui.setup;

import dev.centroid.experiment.config.ConfigDraft;
import dev.centroid.run.Stage;
import dev.centroid.ui.chart.ChartPalette;
import dev.centroid.ui.chart.StaircaseEditor;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** The staircase of a stage's learning rate; its milestones and the field's are the same. */
final class ScheduleCard extends VBox {

    private static final double HEIGHT = 190;

    /** No staircase steps at epoch 0. */
    private static final List<Integer> NONE_SOUND = List.of(0);

    private final Stage stage;
    private final SetupViewModel model;
    private final StaircaseEditor editor = new StaircaseEditor();
    /** Milestones that are never reached: they stand in the field, with a note, and not in the picture. */
    private List<Integer> beyond = List.of();

    private boolean showing;

    ScheduleCard(Stage stage, SetupViewModel model, Words words, Listening listening) {
        this.stage = stage;
        this.model = model;
        getStyleClass().add("card");
        Label title = new Label(words.text("setup.schedule." + stage.key()));
        title.getStyleClass().add("section-title");
        editor.setId("staircase-" + stage.key());
        editor.messagesProperty().set(words.messages());
        editor.setPrefHeight(HEIGHT);
        editor.setMinHeight(HEIGHT);
        getChildren().addAll(title, editor);
        editor.milestonesProperty().addListener((all, before, now) -> dragged(now));
        editor.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> model.rest());
        listening.to(model.draftProperty(), this::show);
    }

    void paint(ChartPalette palette) {
        editor.paletteProperty().set(palette);
    }

    /** Each number for itself, so that a mistake elsewhere does not part picture and fields. */
    private void show(ConfigDraft draft) {
        setVisible(draft.has(stage));
        setManaged(draft.has(stage));
        showing = true;
        editor.baseRateProperty().set(number(draft, "optimizer.learningRate").doubleValue());
        editor.gammaProperty().set(number(draft, "gamma").doubleValue());
        // Where a number is wrong, none of it is drawn, and the editor says why.
        int epochs = number(draft, "epochs").intValue();
        List<Integer> all = milestones(draft);
        editor.epochsProperty().set(epochs);
        editor.milestonesProperty().set(all.stream().filter(m -> m < epochs).toList());
        beyond = all.stream().filter(m -> m >= epochs).toList();
        showing = false;
    }

    private Number number(ConfigDraft draft, String name) {
        return draft.value(stage.key() + "." + name)
                .filter(Number.class::isInstance)
                .map(Number.class::cast)
                .orElse(Double.NaN);
    }

    private List<Integer> milestones(ConfigDraft draft) {
        return draft.value(stage.key() + ".milestones")
                .filter(List.class::isInstance)
                .map(list -> ((List<?>) list).stream().map(Integer.class::cast).toList())
                .orElse(NONE_SOUND);
    }

    private void dragged(List<Integer> drawn) {
        if (!showing) {
            List<Integer> all = Stream.concat(drawn.stream(), beyond.stream()).toList();
            String text =
                    all.isEmpty() ? "[]" : all.stream().map(String::valueOf).collect(Collectors.joining(", "));
            model.edit(stage.key() + ".milestones", text);
        }
    }
}
