package dev.centroid.ui.setup;

import dev.centroid.experiment.CostEstimate;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.run.Stage;
import dev.centroid.ui.common.Words;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Shows what the experiment will cost: parameters, pace, time of an epoch, memory. */
final class CostCard {

    private final Words words;
    private final SetupViewModel model;
    private final Label text;
    private final GridPane table;

    CostCard(Words words, SetupViewModel model, Label text, GridPane table) {
        this.words = words;
        this.model = model;
        this.text = text;
        this.table = table;
    }

    void show(CostState state) {
        table.getChildren().clear();
        text.getStyleClass().setAll("label", state.problems().isEmpty() ? "muted" : "problem");
        switch (state.kind()) {
            case NONE -> text.setText(words.text("setup.cost.none"));
            case BUSY -> text.setText(words.text("setup.cost.busy"));
            case MEASURING -> text.setText(words.text("setup.cost.measuring"));
            case DONE ->
                state.estimate()
                        .ifPresentOrElse(
                                this::show,
                                () -> text.setText(state.problems().stream()
                                        .map(words::text)
                                        .collect(Collectors.joining("\n"))));
        }
    }

    private void show(CostEstimate cost) {
        text.setText(words.text("setup.cost.note"));
        row("setup.cost.parameters", words.text("setup.cost.parameters-value", words.whole(cost.parameters())));
        row(
                "setup.cost.pace",
                words.text("setup.cost.pace-value", words.decimals(cost.imagesPerSecond(), 1), cost.threads()));
        model.reading().ifPresent(reading -> epochs(cost, reading.config()));
        row("setup.cost.memory", words.text("setup.cost.memory-value", words.megabytes(cost.memoryBytes())));
    }

    private void epochs(CostEstimate cost, ExperimentConfig config) {
        config.classifier().ifPresent(c -> epoch("setup.cost.epoch.classifier", cost, Stage.CLASSIFIER, c.epochs()));
        config.meta().ifPresent(m -> epoch("setup.cost.epoch.meta", cost, Stage.META, m.epochs()));
    }

    private void epoch(String key, CostEstimate cost, Stage stage, int epochs) {
        double seconds = cost.epochSeconds().getOrDefault(stage, Double.NaN);
        row(key, words.text("setup.cost.epoch-value", words.duration(seconds), words.duration(seconds * epochs)));
    }

    private void row(String key, String value) {
        table.addRow(table.getRowCount(), new Label(words.text(key)), new Label(value));
    }
}
