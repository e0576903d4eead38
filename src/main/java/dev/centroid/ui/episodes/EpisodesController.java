package dev.centroid.ui.episodes;

import dev.centroid.data.ImageDataset;
import dev.centroid.experiment.DrawnEpisode;
import dev.centroid.experiment.LabPart;
import dev.centroid.experiment.LabSource;
import dev.centroid.problem.Problem;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.ui.common.ActivityLine;
import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.View;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The view of the place Episodes. */
public final class EpisodesController implements View {

    private static final double LIVE_MILLIS = 1000;

    /** Width of the details at first, in screen units. */
    private static final double DETAILS = 330;

    private static final double LARGEST_SHARE = 0.36;

    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final Shell shell;
    private final EpisodesViewModel model;
    private final SourceWords names;
    private final Listening listening = new Listening();
    private EpisodeRows rows;
    private QueryDetails query;
    private EpisodeImages images;
    private boolean divided;

    @FXML
    private VBox root;

    @FXML
    private Label accuracy;

    @FXML
    private Label weightsLine;

    @FXML
    private Button live;

    @FXML
    private SplitPane desk;

    @FXML
    private HBox activity;

    @FXML
    private ComboBox<LabSource> source;

    @FXML
    private ComboBox<WeightsChoice> weights;

    @FXML
    private ComboBox<LabPart> split;

    @FXML
    private Spinner<Integer> way;

    @FXML
    private Spinner<Integer> shot;

    @FXML
    private Spinner<Integer> queries;

    @FXML
    private TextField seed;

    @FXML
    private TextField number;

    @FXML
    private Button previous;

    @FXML
    private TextField code;

    @FXML
    private Label problem;

    @FXML
    private ListView<Integer> list;

    @FXML
    private Region details;

    @FXML
    private ImageView picture;

    @FXML
    private Label verdict;

    @FXML
    private Label loss;

    @FXML
    private Label temperature;

    @FXML
    private GridPane facts;

    @FXML
    private GridPane scores;

    @FXML
    private Label rule;

    @FXML
    private Label worked;

    /** A view of the window's place. */
    public EpisodesController(Shell shell, EpisodesViewModel model) {
        this.shell = shell;
        this.model = model;
        this.names = new SourceWords(shell.words());
    }

    @FXML
    private void initialize() {
        rows = new EpisodeRows(list, shell.words(), chosen -> {
            model.desk().select(chosen);
            list.requestFocus();
        });
        query = new QueryDetails(
                shell.words(),
                new QueryDetails.Nodes(picture, verdict, loss, temperature, facts, scores, rule, worked));
        new EpisodeKeys(model, this::copyCode, this::pasteCode).listen(root, list);
        desk.widthProperty().subscribe(this::divide);
        ActivityLine line = new ActivityLine(shell.words(), model::stop);
        activity.getChildren().add(line);
        listening.to(model.activityProperty(), line::show);
        listening.atEnd(() -> line.show(null));
        choices();
        numbers();
        EpisodeDesk its = model.desk();
        listening.to(its.shownProperty(), this::show);
        listening.to(its.answerProperty(), this::show);
        listening.to(its.selectedProperty(), chosen -> {
            rows.choose(chosen.intValue());
            detail();
        });
        listening.to(its.problemsProperty(), this::show);
        listening.to(model.rankProperty(), rank -> showWeights());
        listening.to(model.liveOfferedProperty(), offered -> {
            live.setVisible(offered);
            live.setManaged(offered);
        });
        listening.atEnd(shell.ticker().every(LIVE_MILLIS, this::tick));
        listening.atEnd(this::forget);
        model.begin();
    }

    /** At first the details have the width they need, and the episode all the rest; later people decide. */
    private void divide(Number width) {
        if (!divided && width.doubleValue() > 0) {
            divided = true;
            desk.setDividerPositions(1 - Math.min(LARGEST_SHARE, DETAILS / width.doubleValue()));
        }
    }

    private void choices() {
        Choices.offer(source, model.sources(), model.sourceProperty(), names::of, model::open, listening);
        Choices.offer(weights, model.choices(), model.desk().choiceProperty(), names::of, model::choose, listening);
        Choices.offer(
                split,
                model.parts(),
                model.form().part(),
                part -> shell.words().text("phase." + part.phase().key()),
                model.form().part()::set,
                listening);
    }

    private void numbers() {
        EpisodeForm form = model.form();
        listening.atEnd(WholeNumber.bind(way, 2, EpisodeForm.MOST, form.way()));
        listening.atEnd(WholeNumber.bind(shot, 1, EpisodeForm.MOST, form.shot()));
        listening.atEnd(WholeNumber.bind(queries, 1, EpisodeForm.MOST, form.query()));
        listening.to(form.seed(), seed::setText);
        listening.to(form.seedSound(), sound -> seed.pseudoClassStateChanged(FAULTY, !sound));
        seed.focusedProperty().subscribe(focused -> {
            if (!focused) {
                takeSeed();
            }
        });
    }

    private void tick() {
        if (shell.navigation().placeProperty().get() == Place.EPISODES) {
            model.tick();
        }
    }

    private void show(DrawnEpisode drawn) {
        boolean there = drawn != null;
        details.setVisible(there);
        previous.setDisable(!there || drawn.key().index() == 0);
        code.setText(there ? drawn.code() : "");
        number.setText(there ? Long.toString(drawn.key().index() + 1) : "");
        number.setDisable(!there);
        forgetOther(there ? model.lab().images(drawn.key().phase()) : null);
        if (there && images == null) {
            images = new EpisodeImages(model.lab().images(drawn.key().phase()), shell.background());
        }
        rows.show(there ? drawn.episode() : null, images);
        detail();
    }

    private void forgetOther(ImageDataset wanted) {
        if (images != null && images.dataset() != wanted) {
            forget();
        }
    }

    private void forget() {
        if (images != null) {
            images.close();
            images = null;
        }
    }

    private void show(EpisodeAnswer answer) {
        rows.show(answer);
        detail();
        boolean known = answer != null;
        long right = known
                ? answer.queries().stream()
                        .filter(EpisodeAnswer.QueryAnswer::isRight)
                        .count()
                : 0;
        accuracy.setText(
                known
                        ? shell.words()
                                .text(
                                        "episodes.accuracy",
                                        shell.words().percent(answer.accuracy()),
                                        right,
                                        answer.queries().size(),
                                        shell.words().decimals(answer.loss(), 3))
                        : "");
        showWeights();
    }

    private void showWeights() {
        WeightsChoice by = model.desk().choiceProperty().get();
        EpisodesViewModel.Rank rank = model.rankProperty().get();
        String named =
                by == null ? "" : names.of(by, model.desk().answerProperty().get());
        weightsLine.setText(rank == null ? named : shell.words().text("episodes.rank", named, rank.place(), rank.of()));
    }

    private void detail() {
        DrawnEpisode drawn = model.desk().shownProperty().get();
        if (drawn != null && images != null) {
            int selected = model.desk().selectedProperty().get();
            EpisodeAnswer answer = model.desk().answerProperty().get();
            query.show(drawn.episode(), images, selected, answer);
            list.setAccessibleText(QueryText.of(shell.words(), drawn.episode(), images, selected, answer));
        }
    }

    private void show(List<Problem> problems) {
        problem.setText(shell.words().lines(problems));
        problem.setVisible(!problems.isEmpty());
        problem.setManaged(!problems.isEmpty());
    }

    @FXML
    private void takeSeed() {
        model.form().seed().set(seed.getText());
    }

    @FXML
    private void takeNumber() {
        DrawnEpisode drawn = model.desk().shownProperty().get();
        try {
            model.desk().goTo(Long.parseLong(number.getText().strip()) - 1);
        } catch (NumberFormatException notANumber) {
            number.setText(drawn == null ? "" : Long.toString(drawn.key().index() + 1));
        }
    }

    @FXML
    private void first() {
        model.desk().goTo(0);
    }

    @FXML
    private void previous() {
        model.desk().step(-1);
    }

    @FXML
    private void next() {
        model.desk().step(1);
    }

    @FXML
    private void random() {
        model.random();
    }

    @FXML
    private void worst() {
        model.worst();
    }

    @FXML
    private void openLive() {
        model.openLive();
    }

    @FXML
    private void reopen() {
        model.reopen();
    }

    @FXML
    private void openCheckpoint() {
        model.openFile(FileChoice.Kind.CHECKPOINT);
    }

    @FXML
    private void openConfig() {
        model.openFile(FileChoice.Kind.CONFIG);
    }

    @FXML
    private void takeCode() {
        model.useCode(code.getText());
    }

    @FXML
    private void copyCode() {
        ClipboardContent content = new ClipboardContent();
        content.putString(code.getText());
        Clipboard.getSystemClipboard().setContent(content);
        shell.notices().tell("episodes.code.copied", code.getText());
    }

    @FXML
    private void pasteCode() {
        String pasted = Clipboard.getSystemClipboard().getString();
        if (pasted != null) {
            code.setText(pasted.strip());
            model.useCode(pasted);
        }
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    @Override
    public void close() {
        listening.close();
    }
}
