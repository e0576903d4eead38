package dev.centroid.ui.results;

import dev.centroid.experiment.CurveKind;
import dev.centroid.experiment.ScoreText;
import dev.centroid.run.Stage;
import dev.centroid.ui.chart.AxisFormat;
import dev.centroid.ui.chart.Curve;
import dev.centroid.ui.chart.CurveChart;
import dev.centroid.ui.chart.CurveStyle;
import dev.centroid.ui.common.ChartFiles;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.OneWayConverter;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.Theme;
import dev.centroid.ui.common.View;
import dev.centroid.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;

/** The curves of the selected runs over one another, with the choice of what is drawn. */
final class CurvesController implements View {

    private final Shell shell;
    private final Words words;
    private final CurvesViewModel model;
    private final Listening listening = new Listening();

    @FXML
    private ChoiceBox<CurveKind> kind;

    @FXML
    private ChoiceBox<Optional<Stage>> stage;

    @FXML
    private ChoiceBox<Boolean> per;

    @FXML
    private Slider smoothing;

    @FXML
    private Label weight;

    @FXML
    private Label note;

    @FXML
    private CurveChart chart;

    CurvesController(Shell shell, CurvesViewModel model) {
        this.shell = shell;
        this.words = shell.words();
        this.model = model;
    }

    @FXML
    private void initialize() {
        fillChoices();
        chart.setAccessibleText(words.text("curves.chart"));
        chart.messagesProperty().set(words.messages());
        chart.outletProperty().set(new ChartFiles(shell));
        listening.to(model.curvesProperty(), this::draw);
        listening.to(model.stateProperty(), state -> chart.emptyTextProperty().set(why(state)));
    }

    private void fillChoices() {
        kind.getItems().setAll(CurveKind.values());
        kind.setConverter(new OneWayConverter<>(this::name));
        listening.both(kind.valueProperty(), model.kindProperty());
        stage.getItems().setAll(List.of(Optional.empty(), Optional.of(Stage.CLASSIFIER), Optional.of(Stage.META)));
        stage.setConverter(new OneWayConverter<>(choice ->
                choice.map(s -> words.text("stage." + s.key())).orElseGet(() -> words.text("curves.both-stages"))));
        listening.to(model.stageProperty(), now -> stage.setValue(Optional.ofNullable(now)));
        stage.setOnAction(event -> model.stageProperty().set(stage.getValue().orElse(null)));
        per.getItems().setAll(false, true);
        per.setConverter(new OneWayConverter<>(step -> words.text(step ? "curves.per-step" : "curves.per-epoch")));
        listening.to(model.perStepProperty(), per::setValue);
        per.setOnAction(event -> model.perStepProperty().set(per.getValue()));
        listening.both(smoothing.valueProperty(), model.smoothingProperty());
        listening.to(model.smoothingProperty(), value -> weight.setText(words.decimals(value.doubleValue(), 2)));
    }

    private String name(CurveKind which) {
        return words.text(
                switch (which) {
                    case TRAIN_LOSS -> "curves.train-loss";
                    case TRAIN_ACCURACY -> "curves.train-accuracy";
                    case HOLDOUT_ACCURACY -> "curves.holdout-accuracy";
                    case VALIDATION_ACCURACY -> "curves.validation-accuracy";
                    case LEARNING_RATE -> "curves.learning-rate";
                    case EPISODE_ACCURACY -> "curves.episode-accuracy";
                });
    }

    private String why(CurvesViewModel.State state) {
        return switch (state) {
            case NO_SELECTION -> words.text("curves.no-selection");
            case READING -> words.text("curves.reading");
            case NO_VALUES ->
                words.text(
                        switch (model.kindProperty().get()) {
                            case HOLDOUT_ACCURACY -> "curves.no-holdout";
                            case VALIDATION_ACCURACY -> "curves.no-validation";
                            case EPISODE_ACCURACY -> "curves.no-episodes";
                            default -> "curves.no-values";
                        });
            case UNREADABLE -> words.lines(model.problems());
            case SHOWN -> "";
        };
    }

    private void draw(List<DrawnCurve> curves) {
        CurveKind which = model.kindProperty().get();
        per.setDisable(!which.hasSteps());
        smoothing.setDisable(!model.isSmooth());
        stage.setDisable(which == CurveKind.EPISODE_ACCURACY || which == CurveKind.HOLDOUT_ACCURACY);
        note.setText(model.leftOut() == 0 ? "" : words.text("curves.left-out", CurvesViewModel.MOST_RUNS));
        note.setVisible(model.leftOut() > 0);
        note.setManaged(note.isVisible());
        chart.emptyTextProperty().set(why(model.stateProperty().get()));
        chart.titleProperty().set(name(which));
        chart.yLabelProperty().set(name(which));
        chart.xLabelProperty().set(words.text(x(which)));
        chart.yFormatProperty().set(format(which));
        chart.setCurves(lines(curves));
    }

    private String x(CurveKind which) {
        if (which == CurveKind.EPISODE_ACCURACY) {
            return "curves.x-episode";
        }
        return model.isPerStep() ? "curves.x-step" : "curves.x-epoch";
    }

    private static AxisFormat format(CurveKind which) {
        if (which == CurveKind.LEARNING_RATE) {
            return AxisFormat.RATE;
        }
        return which.isShare() ? AxisFormat.PERCENT : AxisFormat.NUMBER;
    }

    private List<Curve> lines(List<DrawnCurve> curves) {
        CurveStyle style = model.xIsEpoch() ? CurveStyle.MARKED : CurveStyle.LINE;
        CurveStyle drawn = model.kindProperty().get() == CurveKind.LEARNING_RATE ? CurveStyle.STEP : style;
        boolean alone = curves.stream().map(DrawnCurve::run).distinct().count() == 1;
        List<Curve> lines = new ArrayList<>();
        RunNames names = new RunNames(curves.stream().map(DrawnCurve::run).collect(Collectors.toSet()), words);
        for (DrawnCurve curve : curves) {
            String label = label(curve, names.of(curve.run()));
            if (alone && curve.isSmoothed()) {
                lines.add(Curve.of(
                                curve.id() + "raw",
                                words.text("curves.measured", label),
                                drawn,
                                curve.slot(),
                                curve.raw())
                        .faint());
            }
            Curve line = Curve.of(curve.id(), label, drawn, curve.slot(), curve.smooth());
            lines.add(curve.number() == 0 ? line : line.dashed());
        }
        return lines;
    }

    private static String label(DrawnCurve curve, String name) {
        return curve.way() == 0 ? name : name + " · " + ScoreText.task(curve.way(), curve.shot());
    }

    @Override
    public void paint(Theme theme) {
        chart.paletteProperty().set(theme.palette());
    }

    @Override
    public void close() {
        listening.close();
    }
}
