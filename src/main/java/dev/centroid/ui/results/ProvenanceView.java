package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.folder.Provenance;
import dev.centroid.ui.common.Words;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Where the numbers of a run come from, sitting by sitting. */
final class ProvenanceView {

    private final VBox box;
    private final Words words;

    ProvenanceView(VBox box, Words words) {
        this.box = box;
        this.words = words;
    }

    /** Shows another run, or none. */
    void show(RunOverview run) {
        box.getChildren().clear();
        if (run == null || run.summary().provenance().isEmpty()) {
            Label none = new Label(words.text(run == null ? "results.select-run" : "provenance.none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            box.getChildren().add(none);
            return;
        }
        Provenance provenance = run.summary().provenance().get();
        Sheet whole = new Sheet()
                .pair(words.text("provenance.seed"), String.valueOf(provenance.seed()))
                .pair(words.text("provenance.dataset"), provenance.datasetRoot())
                .pair(words.text("provenance.fingerprint"), provenance.dataFingerprint())
                .pair(words.text("provenance.start"), RunTexts.time(provenance.start()))
                .pair(
                        words.text("provenance.end"),
                        provenance.endedAt().map(RunTexts::time).orElse(words.text("common.none")));
        box.getChildren().add(whole.grid());
        int number = 1;
        for (Provenance.Sitting sitting : provenance.sittings()) {
            Label title =
                    new Label(words.text(number == 1 ? "provenance.first-sitting" : "provenance.sitting", number));
            title.getStyleClass().add("section-title");
            box.getChildren().addAll(title, sheet(sitting).grid());
            number++;
        }
    }

    private Sheet sheet(Provenance.Sitting sitting) {
        Map<String, String> engine = sitting.engine();
        return new Sheet()
                .pair(words.text("provenance.sitting-start"), RunTexts.time(sitting.start()))
                .pair(words.text("provenance.command"), String.join(" ", sitting.command()))
                .pair(
                        words.text("provenance.centroid"),
                        sitting.software().centroid() + " ("
                                + sitting.software().commit() + ")")
                .pair(
                        words.text("provenance.libraries"),
                        "DeepLearning4J " + sitting.software().dl4j() + ", ND4J "
                                + sitting.software().nd4j())
                .pair(words.text("provenance.java"), sitting.software().jdk())
                .pair(words.text("provenance.os"), sitting.machine().os())
                .pair(
                        words.text("provenance.cpu"),
                        words.text(
                                "provenance.cpu-cores",
                                sitting.machine().cpu(),
                                sitting.machine().cores()))
                .pair(words.text("provenance.instructions"), sitting.machine().instructionSet())
                .pair(
                        words.text("provenance.engine"),
                        engine.entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .collect(Collectors.joining(", ")))
                .pair(words.text("provenance.precision"), sitting.precision())
                .pair(words.text("provenance.threads"), String.valueOf(sitting.threads()));
    }
}
