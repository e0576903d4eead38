package dev.centroid.ui.monitor;

import dev.centroid.experiment.MemoryUse;
import dev.centroid.run.RunSnapshot;
import dev.centroid.ui.common.Words;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** The numbers of the moment, each with its name above it. */
final class Figures {

    private final Words words;
    private final Pane pane;
    private final Label loss;
    private final Label accuracy;
    private final Label rate;
    private final Label temperature;
    private final Label speed;
    private final Label elapsed;
    private final Label left;
    private final Label memory;
    private final Label engine;

    /**
     * @param pane where they stand
     */
    Figures(Pane pane, Words words) {
        this.pane = pane;
        this.words = words;
        loss = figure("loss", 64);
        accuracy = figure("accuracy", 64);
        rate = figure("rate", 64);
        temperature = figure("temperature", 64);
        speed = figure("speed", 64);
        elapsed = figure("elapsed", 64);
        left = figure("left", 90);
        memory = figure("memory", 170);
        engine = figure("engine", 120);
    }

    private Label figure(String key, double width) {
        Label name = new Label(words.text("monitor.figure." + key));
        name.getStyleClass().add("figure-name");
        Label value = new Label();
        value.setId("figure-" + key);
        value.getStyleClass().add("figure-value");
        name.setLabelFor(value);
        Tooltip tip = new Tooltip(words.text("monitor.figure-tip." + key));
        name.setTooltip(tip);
        value.setTooltip(tip);
        VBox box = new VBox(name, value);
        // As wide as the widest number: figures that change must not push one another about.
        box.setMinWidth(width);
        pane.getChildren().add(box);
        return value;
    }

    void show(RunSnapshot run) {
        if (run == null) {
            for (Label each : new Label[] {loss, accuracy, rate, temperature, speed, elapsed, left, engine}) {
                each.setText(words.text("common.none"));
            }
            return;
        }
        loss.setText(words.decimals(run.loss(), 4));
        accuracy.setText(words.percent(run.accuracy()));
        rate.setText(words.shortest(run.learningRate()));
        temperature.setText(words.decimals(run.temperature(), 2));
        speed.setText(words.decimals(run.imagesPerSecond(), run.imagesPerSecond() < 10 ? 1 : 0));
        elapsed.setText(words.duration(run.elapsedSeconds()));
        left.setText(run.state().isEnd() ? words.text("common.none") : words.duration(run.remainingSeconds()));
        engine.setText(run.engine()
                .map(e -> words.text("monitor.engine", e.engine(), e.precision(), e.threads()))
                .orElse(words.text("common.none")));
        engine.getTooltip()
                .setText(run.engine()
                        .map(e -> words.text(
                                "run.engine", e.engine(), e.precision(), e.device(), e.instructionSet(), e.threads()))
                        .orElse(words.text("monitor.figure-tip.engine")));
    }

    void show(MemoryUse use) {
        memory.setText(
                use == null
                        ? words.text("common.none")
                        : words.text("monitor.memory", words.megabytes(use.heap()), words.megabytes(use.process())));
    }
}
