package dev.centroid.ui.monitor;

import dev.centroid.run.RunSnapshot;
import dev.centroid.run.Stage;
import dev.centroid.ui.chart.CurveChart;
import dev.centroid.ui.common.Clip;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.OneWayConverter;
import dev.centroid.ui.common.RunWords;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.Theme;
import dev.centroid.ui.common.View;
import dev.centroid.ui.common.Words;
import dev.centroid.ui.queue.QueuedRun;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The view of the place Monitor: numbers, curves and the list of runs. */
public final class MonitorController implements View {

    private static final double USUAL_WIDTH = 620;
    private static final double USUAL_HEIGHT = 380;
    private static final double MOST_SCALE = 2;
    /** Narrower, the list of runs would take the charts' room: it is opened on demand. */
    private static final double WIDE = 1100;

    private final Shell shell;
    private final Words words;
    private final RunWords runWords;
    private final MonitorViewModel model;
    private final Listening listening = new Listening();
    private final Map<ChartKind, CurveChart> charts = new EnumMap<>(ChartKind.class);

    @FXML
    private BorderPane root;

    @FXML
    private Label runName;

    @FXML
    private Label state;

    @FXML
    private Button pause;

    @FXML
    private Button stop;

    @FXML
    private Button resume;

    @FXML
    private Button episodes;

    @FXML
    private MenuButton more;

    @FXML
    private MenuItem results;

    @FXML
    private MenuItem setup;

    @FXML
    private MenuItem reveal;

    @FXML
    private MenuItem copyPath;

    @FXML
    private ToggleButton side;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label progressText;

    @FXML
    private FlowPane figures;

    @FXML
    private VBox banner;

    @FXML
    private FlowPane scores;

    @FXML
    private ChoiceBox<Optional<Stage>> stage;

    @FXML
    private Slider smoothing;

    @FXML
    private Label weight;

    @FXML
    private CurveChart loss;

    @FXML
    private CurveChart rate;

    @FXML
    private CurveChart accuracy;

    @FXML
    private CurveChart epochs;

    @FXML
    private VBox sidePane;

    @FXML
    private ListView<QueuedRun> runs;

    @FXML
    private Label folder;

    @FXML
    private VBox notices;

    private Figures numbers;
    private ScoreTiles tiles;
    private NoticeList noticeList;
    private Banner problem;
    private boolean sideChosen;

    /** A view of the window's place. */
    public MonitorController(Shell shell, MonitorViewModel model) {
        this.shell = shell;
        this.words = shell.words();
        this.runWords = new RunWords(words);
        this.model = model;
    }

    @FXML
    private void initialize() {
        numbers = new Figures(figures, words);
        tiles = new ScoreTiles(scores, words);
        noticeList = new NoticeList(notices, words);
        problem = new Banner(banner, words);
        new RunList(runs, model, shell, listening);
        fillCharts();
        fillChoices();
        listening.to(model.selectedProperty(), run -> {
            runName.setText(
                    run == null ? words.text("monitor.no-run") : run.request().name());
            problem.show(run);
        });
        listening.to(model.possibleProperty(), this::show);
        listening.to(model.snapshotProperty(), this::show);
        listening.to(model.memoryProperty(), numbers::show);
        listening.to(model.enlargedProperty(), this::enlarge);
        Stream.of(stop, resume, episodes, side).forEach(each -> each.setTooltip(new Tooltip(each.getAccessibleHelp())));
        side.setOnAction(event -> {
            sideChosen = true;
            arrange();
        });
        root.widthProperty().addListener((all, before, now) -> arrange());
        arrange();
    }

    private void fillCharts() {
        charts.put(ChartKind.LOSS, loss);
        charts.put(ChartKind.RATE, rate);
        charts.put(ChartKind.ACCURACY, accuracy);
        charts.put(ChartKind.EPOCHS, epochs);
        charts.forEach((kind, chart) -> {
            ChartPainter painter = new ChartPainter(kind, chart, shell);
            listening.to(model.chartProperty(kind), painter::show);
            chart.onEnlargeProperty().set(() -> model.enlargedProperty()
                    .set(model.enlargedProperty().get() == kind ? null : kind));
        });
    }

    private void fillChoices() {
        stage.getItems().setAll(List.of(Optional.empty(), Optional.of(Stage.CLASSIFIER), Optional.of(Stage.META)));
        stage.setConverter(new OneWayConverter<>(choice -> choice.map(s -> words.text("monitor.stage." + s.key()))
                .orElseGet(() -> words.text("monitor.stage.follow"))));
        listening.to(model.stageChoiceProperty(), now -> stage.setValue(Optional.ofNullable(now)));
        stage.setOnAction(
                event -> model.stageChoiceProperty().set(stage.getValue().orElse(null)));
        listening.both(smoothing.valueProperty(), model.smoothingProperty());
        listening.to(model.smoothingProperty(), value -> weight.setText(words.decimals(value.doubleValue(), 2)));
    }

    private void show(Possible now) {
        boolean goOn = now.goOn();
        pause.setDisable(!now.pause() && !goOn);
        pause.setText(words.text(goOn ? "monitor.go-on" : "monitor.pause"));
        ((FontIcon) pause.getGraphic()).setIconLiteral(goOn ? "fth-play" : "fth-pause");
        pause.setTooltip(new Tooltip(words.text(goOn ? "monitor.go-on-tip" : "monitor.pause-tip")));
        stop.setDisable(!now.stop());
        resume.setDisable(!now.resume());
        episodes.setDisable(!now.files());
        episodes.setText(words.text(now.live() ? "monitor.episodes-live" : "monitor.episodes"));
        Stream.of(results, reveal, copyPath).forEach(item -> item.setDisable(!now.files()));
        state.setText(now.state() == null ? "" : runWords.state(now.state(), now.pausing()));
        state.getStyleClass().removeIf(c -> c.startsWith("in-state-"));
        if (now.state() != null) {
            state.getStyleClass().add("in-state-" + now.state().name().toLowerCase(java.util.Locale.ROOT));
        }
        state.setVisible(now.state() != null);
        problem.show(model.selectedProperty().get());
        folder.setText(model.folder().map(Path::toString).orElseGet(() -> words.text("monitor.no-folder")));
    }

    private void show(RunSnapshot now) {
        numbers.show(now);
        tiles.show(now == null ? List.of() : now.evaluations());
        noticeList.show(now == null ? List.of() : now.notices());
        progressText.setText(now == null ? "" : runWords.progress(now));
        // An end stands still: an indeterminate bar would go on moving.
        boolean still = now == null || now.state().isEnd() || now.state() == dev.centroid.run.RunState.QUEUED;
        progress.setProgress(now == null ? 0 : still ? Math.max(0, RunWords.share(now)) : RunWords.share(now));
        arrange();
    }

    /** One chart has the whole place, or all have theirs. */
    private void enlarge(ChartKind which) {
        charts.forEach((kind, chart) -> {
            boolean shown = which == null || which == kind;
            chart.setVisible(shown);
            chart.setManaged(shown);
            chart.enlargedProperty().set(which == kind);
            chart.textScaleProperty().unbind();
            if (which == kind) {
                chart.textScaleProperty().bind(chart.widthProperty().map(width -> scale(chart)));
            } else {
                chart.textScaleProperty().set(1);
            }
        });
        arrange();
        if (which != null) {
            charts.get(which).requestFocus();
        }
    }

    private static double scale(CurveChart chart) {
        double fits = Math.min(chart.getWidth() / USUAL_WIDTH, chart.getHeight() / USUAL_HEIGHT);
        return Math.max(1, Math.min(MOST_SCALE, fits));
    }

    /** What is shown beside the charts: nothing while one of them has the whole place. */
    private void arrange() {
        boolean whole = model.enlargedProperty().get() != null;
        if (!sideChosen) {
            side.setSelected(root.getWidth() >= WIDE);
        }
        present(sidePane, side.isSelected() && !whole);
        present(figures, !whole);
        present(scores, !whole && !tiles.isEmpty());
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void pauseOrGoOn() {
        model.pauseOrGoOn(model.selectedProperty().get());
    }

    @FXML
    private void stopRun() {
        model.selectedProperty().get().stop();
    }

    @FXML
    private void resumeRun() {
        model.resumeRun();
    }

    @FXML
    private void openEpisodes() {
        model.openEpisodes();
    }

    @FXML
    private void openResults() {
        model.openResults();
    }

    @FXML
    private void openSetup() {
        model.openSetup();
    }

    @FXML
    private void revealFolder() {
        model.revealFolder();
    }

    @FXML
    private void copyFolder() {
        model.folder().ifPresent(path -> {
            Clip.put(path.toString());
            shell.notices().tell("results.path-copied", path.toString());
        });
    }

    @Override
    public void focus() {
        (pause.isDisabled() ? runs : pause).requestFocus();
    }

    @Override
    public void paint(Theme theme) {
        charts.values().forEach(chart -> chart.paletteProperty().set(theme.palette()));
    }

    @Override
    public void close() {
        listening.close();
    }
}
