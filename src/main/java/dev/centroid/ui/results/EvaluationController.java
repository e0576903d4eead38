package dev.centroid.ui.results;

import dev.centroid.experiment.EvaluationReport;
import dev.centroid.problem.Problem;
import dev.centroid.run.Phase;
import dev.centroid.run.RunSnapshot;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.OneWayConverter;
import dev.centroid.ui.common.RunWords;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.View;
import dev.centroid.ui.common.Words;
import dev.centroid.ui.results.EvaluationForm.Field;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The form that has a checkpoint evaluated, its progress, and the report. */
final class EvaluationController implements View {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Words words;
    private final EvaluationViewModel model;
    private final Listening listening = new Listening();
    private final ReportView reports;

    @FXML
    private ChoiceBox<Path> checkpoint;

    @FXML
    private ChoiceBox<Phase> split;

    @FXML
    private TextField way;

    @FXML
    private TextField shots;

    @FXML
    private TextField query;

    @FXML
    private TextField episodes;

    @FXML
    private TextField seed;

    @FXML
    private TextField dataset;

    @FXML
    private Label faults;

    @FXML
    private Button start;

    @FXML
    private Button stop;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label activity;

    @FXML
    private Label shared;

    @FXML
    private VBox report;

    EvaluationController(Shell shell, EvaluationViewModel model) {
        this.words = shell.words();
        this.model = model;
        this.reports = new ReportView(shell, model);
    }

    @FXML
    private void initialize() {
        EvaluationForm form = model.form();
        fillCheckpoints(form);
        split.getItems().setAll(Phase.META_TEST, Phase.META_VALIDATION, Phase.META_TRAIN);
        split.setConverter(new OneWayConverter<>(phase -> words.text("phase." + phase.key())));
        listening.both(split.valueProperty(), form.phaseProperty());
        Map<Field, TextField> fields = new EnumMap<>(Map.of(
                Field.WAY, way, Field.SHOTS, shots, Field.QUERY, query, Field.EPISODES, episodes, Field.SEED, seed));
        fields.forEach((field, text) -> listening.both(text.textProperty(), form.textProperty(field)));
        listening.both(dataset.textProperty(), form.rootProperty());
        listening.to(form.problemsProperty(), problems -> {
            fields.forEach((field, text) -> text.pseudoClassStateChanged(WRONG, problems.containsKey(field)));
            showFaults();
        });
        listening.to(model.problemsProperty(), problems -> showFaults());
        listening.to(model.startable(), can -> start.setDisable(!can));
        listening.to(
                model.runningProperty(),
                running -> showProgress(model.progressProperty().get()));
        listening.to(
                model.stoppingProperty(),
                stopping -> showProgress(model.progressProperty().get()));
        listening.to(model.progressProperty(), this::showProgress);
        listening.to(
                model.waiting(),
                waiting -> showProgress(model.progressProperty().get()));
        listening.to(model.shared(), is -> shown(shared, is));
        listening.to(model.reportProperty(), this::showReport);
    }

    private void fillCheckpoints(EvaluationForm form) {
        checkpoint.setConverter(new OneWayConverter<>(new RunWords(words)::checkpoint));
        listening.toList(model.checkpoints(), () -> {
            checkpoint.getItems().setAll(model.checkpoints());
            checkpoint.setValue(form.checkpointProperty().get());
            checkpoint.setDisable(model.checkpoints().isEmpty());
            showFaults();
        });
        listening.to(form.checkpointProperty(), checkpoint::setValue);
        checkpoint.setOnAction(event -> {
            if (checkpoint.getValue() != null) {
                form.checkpointProperty().set(checkpoint.getValue());
            }
        });
    }

    private void showFaults() {
        String fields = model.form().problemsProperty().get().entrySet().stream()
                .map(e -> fault(e.getKey(), e.getValue()))
                .collect(Collectors.joining("\n"));
        String none = model.checkpoints().isEmpty() ? words.text("evaluation.no-checkpoint") : "";
        String failed = words.lines(model.problemsProperty().get());
        String all = java.util.stream.Stream.of(none, fields, failed)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        faults.setText(all);
        shown(faults, !all.isEmpty());
    }

    private String fault(Field field, Problem problem) {
        String name = words.text(
                switch (field) {
                    case WAY -> "evaluation.way";
                    case SHOTS -> "evaluation.shots";
                    case QUERY -> "evaluation.query";
                    case EPISODES -> "evaluation.episodes";
                    case SEED -> "evaluation.seed";
                });
        return name + ": " + words.text(problem);
    }

    private void showProgress(RunSnapshot now) {
        boolean running = model.runningProperty().get();
        stop.setDisable(!running || model.stoppingProperty().get());
        shown(progress, running);
        boolean waiting = model.waiting().get();
        shown(activity, running || waiting);
        if (waiting) {
            activity.setText(words.text("evaluation.wait"));
        } else if (running && now != null) {
            progress.setProgress(now.activity().isPresent() ? RunWords.share(now) : -1);
            String what = new RunWords(words).progress(now);
            activity.setText(
                    model.stoppingProperty().get()
                            ? words.text("evaluation.stopping")
                            : what.isEmpty() ? words.text("evaluation.beginning") : what);
        }
    }

    private void showReport(EvaluationReport now) {
        if (now == null) {
            Label none = new Label(words.text("evaluation.none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            report.getChildren().setAll(none);
        } else {
            report.getChildren().setAll(reports.of(now));
        }
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    @FXML
    private void start() {
        model.start();
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void chooseRoot() {
        model.chooseRoot();
    }

    @Override
    public void close() {
        listening.close();
    }
}
