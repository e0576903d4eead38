package dev.centroid.ui.datasets;

import dev.centroid.data.download.KnownDataset;
import dev.centroid.problem.Problem;
import dev.centroid.ui.common.Clip;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.OneOf;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.View;
import dev.centroid.ui.common.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The form that fetches archives, and the steps by which people get what may not be fetched. */
final class DownloadController implements View {

    private final Shell shell;
    private final Words words;
    private final DownloadViewModel model;
    private final Runnable onOpenHere;
    private final Listening listening = new Listening();
    private final List<Node> whileAtRest = new ArrayList<>();

    @FXML
    private HBox sets;

    @FXML
    private VBox fetched;

    @FXML
    private GridPane archives;

    @FXML
    private TextField folder;

    @FXML
    private Button chooseFolder;

    @FXML
    private TextField server;

    @FXML
    private Button official;

    @FXML
    private CheckBox unpack;

    @FXML
    private Label said;

    @FXML
    private Label summary;

    @FXML
    private ProgressBar progress;

    @FXML
    private Button download;

    @FXML
    private Button stop;

    @FXML
    private Button openHere;

    @FXML
    private VBox guided;

    @FXML
    private TextArea guide;

    DownloadController(Shell shell, DownloadViewModel model, Runnable onOpenHere) {
        this.shell = shell;
        this.words = shell.words();
        this.model = model;
        this.onOpenHere = onOpenHere;
    }

    @FXML
    private void initialize() {
        for (ArchiveRow row : model.rows()) {
            ArchiveLine line = new ArchiveLine(words, row, listening);
            line.addTo(archives);
            whileAtRest.add(line.choice());
            listening.to(row.progressProperty(), now -> show());
        }
        whileAtRest.addAll(List.of(folder, chooseFolder, server, official, unpack));
        listening.both(folder.textProperty(), model.folderProperty());
        listening.both(server.textProperty(), model.serverProperty());
        listening.both(unpack.selectedProperty(), model.unpackProperty());
        sets();
        listening.to(model.datasetProperty(), this::show);
        listening.to(model.runningProperty(), now -> show());
        listening.to(model.stoppingProperty(), now -> show());
        listening.to(model.tallyProperty(), now -> show());
        listening.to(model.serverProperty(), now -> show());
        listening.to(model.problemsProperty(), now -> say());
        listening.to(model.endProperty(), now -> say());
    }

    private void sets() {
        Map<KnownDataset, ToggleButton> buttons = new EnumMap<>(KnownDataset.class);
        KnownDataset[] all = KnownDataset.values();
        for (KnownDataset each : all) {
            ToggleButton button = new ToggleButton(each.title());
            button.setId("set-" + each.key());
            int place = each.ordinal();
            button.getStyleClass()
                    .add(place == 0 ? "left-pill" : place == all.length - 1 ? "right-pill" : "center-pill");
            buttons.put(each, button);
            sets.getChildren().add(button);
        }
        OneOf.bind(buttons, model.datasetProperty(), model.datasetProperty()::set, listening);
    }

    private void show(KnownDataset dataset) {
        fetched.setVisible(dataset.isFetched());
        guided.setVisible(!dataset.isFetched());
        guide.setText(dataset.isFetched() ? "" : words.text(dataset.guide()));
        guide.setAccessibleText(dataset.title());
    }

    private void show() {
        boolean running = model.runningProperty().get();
        DownloadTally tally = model.tallyProperty().get();
        whileAtRest.forEach(node -> node.setDisable(running));
        download.setDisable(running || tally.archives() == 0);
        stop.setDisable(!running || model.stoppingProperty().get());
        openHere.setDisable(
                running || model.rows().stream().noneMatch(row -> row.state().isThere()));
        progress.setVisible(running);
        progress.setManaged(running);
        progress.setProgress(tally.share());
        summary.setText(
                running
                        ? words.text(
                                model.stoppingProperty().get() ? "datasets.get.stopping" : "datasets.get.so-far",
                                ArchiveLine.megabytes(words, tally.done()),
                                ArchiveLine.megabytes(words, tally.total()))
                        : plan(tally));
    }

    private String plan(DownloadTally tally) {
        if (tally.archives() == 0) {
            return words.text("datasets.get.nothing-to-do");
        }
        return tally.missing() == 0
                ? words.text("datasets.get.to-unpack", tally.archives())
                : words.text(
                        "datasets.get.to-do", tally.archives(), ArchiveLine.megabytes(words, tally.missing()), host());
    }

    /** The server as people know it; what was typed where it is no address. */
    private String host() {
        String typed = String.valueOf(model.serverProperty().get());
        try {
            String host = URI.create(typed.strip()).getHost();
            return host == null ? typed : host;
        } catch (IllegalArgumentException noAddress) {
            return typed;
        }
    }

    private void say() {
        List<Problem> problems = model.problemsProperty().get();
        String end = model.endProperty().get().key();
        said.setText(problems.isEmpty() ? end.isEmpty() ? "" : words.text(end) : words.lines(problems));
        said.getStyleClass().setAll("label", problems.isEmpty() ? "good" : "problem");
        said.setVisible(!said.getText().isEmpty());
        said.setManaged(said.isVisible());
    }

    @FXML
    private void chooseFolder() {
        model.chooseFolder();
    }

    @FXML
    private void useOfficialServer() {
        model.useOfficialServer();
    }

    @FXML
    private void download() {
        model.download();
        if (model.runningProperty().get()) {
            // Else the focus would go on to the button that closes the dialog.
            stop.requestFocus();
        }
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void openHere() {
        onOpenHere.run();
    }

    @FXML
    private void copyGuide() {
        Clip.put(guide.getText());
        shell.notices().tell("datasets.get.copied");
    }

    @Override
    public void focus() {
        sets.getChildren().get(model.datasetProperty().get().ordinal()).requestFocus();
    }

    @Override
    public void close() {
        listening.close();
    }
}
