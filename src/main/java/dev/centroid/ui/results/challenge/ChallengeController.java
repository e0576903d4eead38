package dev.centroid.ui.results.challenge;

import dev.centroid.data.challenge.ChallengeImages;
import dev.centroid.evaluate.challenge.LearntFrom;
import dev.centroid.experiment.ChallengeReport;
import dev.centroid.experiment.ChallengeText;
import dev.centroid.ui.common.Clip;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.OneOf;
import dev.centroid.ui.common.OneWayConverter;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.View;
import dev.centroid.ui.common.Words;
import dev.centroid.ui.results.challenge.ChallengeViewModel.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The page of the one-shot challenge: who is asked, the answers, and the one that is looked at. */
public final class ChallengeController implements View {

    private final Shell shell;
    private final Words words;
    private final ChallengeWords texts;
    private final ChallengeViewModel model;
    private final Listening listening = new Listening();

    @FXML
    private TextField archive;

    @FXML
    private ChoiceBox<Entrant> entrant;

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
    private TableView<ChallengeAnswer> answers;

    @FXML
    private Label empty;

    @FXML
    private VBox answer;

    @FXML
    private Label score;

    @FXML
    private Label about;

    @FXML
    private Label learnt;

    @FXML
    private ToggleButton showComparison;

    @FXML
    private ToggleButton showRuns;

    @FXML
    private ScrollPane comparison;

    @FXML
    private VBox lines;

    @FXML
    private Label legend;

    @FXML
    private SplitPane runs;

    @FXML
    private TableView<ErrorRow> errors;

    @FXML
    private VBox episode;

    private PublishedBars bars;
    private EpisodeSheet sheet;

    /** A view of the page. */
    public ChallengeController(Shell shell, ChallengeViewModel model) {
        this.shell = shell;
        this.words = shell.words();
        this.texts = new ChallengeWords(words);
        this.model = model;
    }

    @FXML
    private void initialize() {
        listening.both(archive.textProperty(), model.archive().textProperty());
        // The end of a path tells more than its beginning, and the field may be too short for both.
        listening.to(
                model.archive().textProperty(), now -> archive.setTooltip(now.isBlank() ? null : new Tooltip(now)));
        fillEntrants();
        new JobView(model, words, stop, progress, activity, faults).listen(listening);
        listening.to(model.startable(), can -> start.setDisable(!can));
        listening.to(model.shared(), is -> JobView.shown(shared, is));
        bars = new PublishedBars(texts);
        lines.getChildren().add(0, bars);
        sheet = new EpisodeSheet(episode, words, shell.background());
        // Not within the layout that tells of the new size.
        listening.to(comparison.viewportBoundsProperty(), now -> Platform.runLater(() -> bars.reveal(comparison)));
        new AnswerTable(answers, model.answers(), words, listening);
        new ErrorTable(errors, model, words, listening);
        OneOf.bind(
                Map.of(Side.COMPARISON, showComparison, Side.RUNS, showRuns),
                model.sideProperty(),
                model.sideProperty()::set,
                listening);
        listening.to(model.sideProperty(), side -> {
            JobView.shown(comparison, side == Side.COMPARISON);
            JobView.shown(runs, side == Side.RUNS);
            showTotal();
        });
        listening.to(
                model.leadNameProperty(),
                name -> empty.setText(
                        name.isEmpty() ? words.text("challenge.none") : words.text("challenge.none-of", name)));
        listening.to(model.answers().shownProperty(), this::showAnswer);
        listening.toList(
                model.answers().rows(),
                () -> showBars(model.answers().shownProperty().get()));
        listening.to(model.runProperty(), now -> showEpisode());
        listening.to(model.drawings().imagesProperty(), now -> showEpisode());
        listening.to(model.drawings().problemsProperty(), now -> showEpisode());
    }

    private void fillEntrants() {
        entrant.setConverter(new OneWayConverter<>(texts::entrant));
        listening.toList(model.entrants(), () -> {
            entrant.getItems().setAll(model.entrants());
            entrant.setValue(model.entrantProperty().get());
        });
        listening.to(model.entrantProperty(), entrant::setValue);
        entrant.setOnAction(event -> {
            Entrant now = entrant.getValue();
            if (now != null && !now.equals(model.entrantProperty().get())) {
                model.choose(now);
            }
        });
    }

    private void showAnswer(ChallengeAnswer now) {
        JobView.shown(answer, now != null);
        JobView.shown(empty, now == null);
        if (now == null) {
            return;
        }
        ChallengeReport report = now.report();
        score.setText(words.text("challenge.score", texts.percent(report.error())));
        about.setText(texts.about(report));
        List<String> worth = ChallengeText.learntFrom(report, words.messages());
        learnt.setText(String.join("\n", worth));
        learnt.getStyleClass().removeAll("warning", "muted");
        learnt.getStyleClass().add(now.learntFrom() == LearntFrom.SMALL ? "muted" : "warning");
        showTotal();
        showBars(now);
        showEpisode();
    }

    /** The drawings get the room of what belongs to the total; that an entry is not fair is always said. */
    private void showTotal() {
        boolean compared = model.sideProperty().get() == Side.COMPARISON;
        boolean grave = learnt.getStyleClass().contains("warning");
        JobView.shown(about, compared);
        JobView.shown(learnt, !learnt.getText().isEmpty() && (compared || grave));
    }

    private void showBars(ChallengeAnswer now) {
        if (now != null) {
            bars.show(
                    ComparedLine.of(now, model.answers().rows()),
                    model.answers().rows());
            legend.setText(
                    words.text(now.learntFrom() == LearntFrom.SMALL ? "challenge.legend-small" : "challenge.legend"));
            bars.reveal(comparison);
        }
    }

    private void showEpisode() {
        ChallengeAnswer now = model.answers().shownProperty().get();
        ChallengeImages images = model.drawings().imagesProperty().get();
        if (now == null) {
            return;
        }
        if (!model.drawings().problemsProperty().get().isEmpty()) {
            sheet.say(words.lines(model.drawings().problemsProperty().get()), "problem");
        } else if (images == null || !images.fingerprint().equals(now.report().drawings())) {
            sheet.say(words.text("challenge.reading"), "muted");
        } else {
            Optional<ChallengeReport.Run> run = now.report().runs().stream()
                    .filter(each -> each.name().equals(model.runProperty().get()))
                    .findFirst();
            run.ifPresent(each -> sheet.show(images, each));
        }
    }

    @FXML
    private void chooseArchive() {
        model.archive().choose();
    }

    @FXML
    private void start() {
        model.start();
    }

    @FXML
    private void stop() {
        model.job().stop();
    }

    @FXML
    private void copy() {
        Clip.put(model.text());
        shell.notices().tell("evaluation.copied");
    }

    @FXML
    private void saveCsv() {
        model.saveCsv();
    }

    @FXML
    private void saveJson() {
        model.saveJson();
    }

    @Override
    public void close() {
        sheet.close();
        listening.close();
    }
}
