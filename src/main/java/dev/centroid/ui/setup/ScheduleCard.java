package dev.centroid.ui.setup;

import dev.centroid.experiment.config.ConfigDraft;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.run.Stage;
import dev.centroid.train.MultiStepSchedule;
import dev.centroid.ui.chart.ChartPalette;
import dev.centroid.ui.chart.StaircaseEditor;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The staircase of a stage's learning rate; its milestones and the field's are the same. */
final class ScheduleCard extends VBox {

    private static final double HEIGHT = 180;

    private final Stage stage;
    private final SetupViewModel model;
    private final StaircaseEditor editor = new StaircaseEditor();
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
        listening.to(model.draftProperty(), this::show);
    }

    void paint(ChartPalette palette) {
        editor.paletteProperty().set(palette);
    }

    private void show(ConfigDraft draft) {
        setVisible(draft.has(stage));
        setManaged(draft.has(stage));
        // While a number is wrong, the picture stays as it was.
        model.reading().map(reading -> reading.config()).ifPresent(this::show);
    }

    private void show(ExperimentConfig config) {
        Optional<MultiStepSchedule> schedule = stage == Stage.CLASSIFIER
                ? config.classifier().map(c -> c.schedule())
                : config.meta().map(m -> m.schedule());
        int epochs = stage == Stage.CLASSIFIER
                ? config.classifier().map(c -> c.epochs()).orElse(1)
                : config.meta().map(m -> m.epochs()).orElse(1);
        schedule.ifPresent(s -> {
            showing = true;
            editor.baseRateProperty().set(s.base());
            editor.gammaProperty().set(s.gamma());
            editor.epochsProperty().set(epochs);
            editor.milestonesProperty().set(s.milestones());
            showing = false;
        });
    }

    private void dragged(List<Integer> milestones) {
        if (!showing) {
            String text = milestones.isEmpty()
                    ? "[]"
                    : milestones.stream().map(String::valueOf).collect(Collectors.joining(", "));
            model.edit(stage.key() + ".milestones", text);
        }
    }
}
