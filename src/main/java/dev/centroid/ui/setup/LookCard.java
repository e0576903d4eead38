package dev.centroid.ui.setup;

import dev.centroid.data.pack.DatasetLook;
import dev.centroid.data.pack.DatasetReport;
import dev.centroid.data.pack.SampleImage;
import dev.centroid.ui.common.Pixels;
import dev.centroid.ui.common.Words;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;

/** Shows what lies in the dataset root: layout, classes and images of each split, and some images. */
final class LookCard {

    private static final double SIDE = 52;

    private final Words words;
    private final Label text;
    private final GridPane parts;
    private final FlowPane samples;

    LookCard(Words words, Label text, GridPane parts, FlowPane samples) {
        this.words = words;
        this.text = text;
        this.parts = parts;
        this.samples = samples;
    }

    void show(RootLook look) {
        parts.getChildren().clear();
        samples.getChildren().clear();
        text.getStyleClass().setAll("label", look.problems().isEmpty() ? "muted" : "problem");
        if (look.found().isPresent()) {
            show(look.found().get());
        } else if (look.looking()) {
            text.setText(words.text("setup.looking"));
        } else if (look.problems().isEmpty()) {
            text.setText(words.text("setup.look.none"));
        } else {
            text.setText(look.problems().stream().map(words::text).collect(Collectors.joining("\n")));
        }
    }

    private void show(DatasetLook look) {
        DatasetReport report = look.report();
        DatasetReport.ImageSizes sizes = report.sizes();
        String size = sizes.found().isEmpty()
                ? words.text("common.none")
                : sizes.found().get(0).width() + "×" + sizes.found().get(0).height();
        text.setText(words.text(
                sizes.found().size() > 1 ? "setup.look.layout-mixed" : "setup.look.layout",
                report.layout().key(),
                size));
        int row = 0;
        for (DatasetReport.PartReport part : report.parts()) {
            if (part.images() > 0) {
                parts.addRow(
                        row++,
                        new Label(words.text("split." + part.part().key())),
                        new Label(words.text(
                                "setup.look.part", words.whole(part.classes()), words.whole(part.images()))));
            }
        }
        for (SampleImage sample : look.samples()) {
            ImageView view = new ImageView(Pixels.image(sample.shape(), sample.pixels()));
            view.setFitWidth(SIDE);
            view.setFitHeight(SIDE);
            view.setAccessibleText(sample.name());
            Tooltip.install(view, new Tooltip(sample.name()));
            samples.getChildren().add(view);
        }
    }
}
