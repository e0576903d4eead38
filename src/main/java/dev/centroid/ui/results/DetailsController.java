package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.folder.TextTail;
import dev.centroid.ui.common.Clip;
import dev.centroid.ui.common.Fxml;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.Theme;
import dev.centroid.ui.common.View;
import dev.centroid.ui.common.Words;
import dev.centroid.ui.results.challenge.ChallengeController;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** What is known of the selected runs, in tabs; and what can be done with the one that leads. */
final class DetailsController implements View {

    private final Shell shell;
    private final Words words;
    private final ResultsViewModel model;
    private final Listening listening = new Listening();

    @FXML
    private Label runName;

    @FXML
    private Label runFolder;

    @FXML
    private Label runProblem;

    @FXML
    private Button openSetup;

    @FXML
    private Button openEpisodes;

    @FXML
    private Button resume;

    @FXML
    private Button copyPath;

    @FXML
    private VBox resumeBar;

    @FXML
    private Label classifierLabel;

    @FXML
    private TextField classifierEpochs;

    @FXML
    private Label metaLabel;

    @FXML
    private TextField metaEpochs;

    @FXML
    private Label resumeProblem;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab curvesTab;

    @FXML
    private VBox summary;

    @FXML
    private Label configProblem;

    @FXML
    private TextArea config;

    @FXML
    private VBox provenance;

    @FXML
    private TextField logFilter;

    @FXML
    private CheckBox logFollow;

    @FXML
    private Label logNote;

    @FXML
    private ListView<String> log;

    @FXML
    private Tab evaluateTab;

    @FXML
    private Tab challengeTab;

    private View curves;
    private View evaluation;
    private View challenge;

    DetailsController(Shell shell, ResultsViewModel model) {
        this.shell = shell;
        this.words = shell.words();
        this.model = model;
    }

    @FXML
    private void initialize() {
        curves = load(Fxml.CURVES, curvesTab, new CurvesController(shell, model.curves()));
        evaluation = load(Fxml.EVALUATION, evaluateTab, new EvaluationController(shell, model.evaluation()));
        challenge = load(Fxml.CHALLENGE, challengeTab, new ChallengeController(shell, model.challenge()));
        SummaryView scores = new SummaryView(summary, words);
        ProvenanceView origin = new ProvenanceView(provenance, words);
        listening.to(model.selection().leadRun(), run -> {
            showHeader(run);
            scores.show(run);
            origin.show(run);
        });
        showResume();
        showTabs();
        showConfig();
        showLog();
    }

    private View load(Fxml fxml, Tab tab, View controller) {
        tab.setContent(fxml.load(words, type -> controller).root());
        return controller;
    }

    private void showHeader(RunOverview run) {
        runName.setText(
                run == null ? words.text("results.no-run") : run.summary().name());
        runFolder.setText(run == null ? "" : String.valueOf(run.folder().getFileName()));
        runProblem.setText(run == null ? "" : words.lines(run.problems()));
        shown(runProblem, run != null && !run.problems().isEmpty());
        boolean readable = run != null && run.settings().isPresent();
        openSetup.setDisable(!readable);
        openEpisodes.setDisable(!readable);
        copyPath.setDisable(run == null);
    }

    private void showResume() {
        ResumeViewModel its = model.resume();
        listening.to(its.possibleProperty(), possible -> resume.setDisable(!possible));
        listening.to(its.openProperty(), open -> shown(resumeBar, open));
        listening.both(classifierEpochs.textProperty(), its.classifierEpochsProperty());
        listening.both(metaEpochs.textProperty(), its.metaEpochsProperty());
        listening.to(its.settings(), settings -> {
            boolean first = settings != null && settings.classifierEpochs().isPresent();
            boolean second = settings != null && settings.metaEpochs().isPresent();
            List.of(classifierLabel, classifierEpochs).forEach(node -> shown(node, first));
            List.of(metaLabel, metaEpochs).forEach(node -> shown(node, second));
        });
        listening.to(its.problemsProperty(), problems -> {
            resumeProblem.setText(words.lines(problems));
            shown(resumeProblem, !problems.isEmpty());
        });
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private void showTabs() {
        DetailsViewModel its = model.details();
        listening.to(its.tabProperty(), tab -> tabs.getSelectionModel().select(tab.ordinal()));
        tabs.getSelectionModel().selectedIndexProperty().addListener((all, before, now) -> its.tabProperty()
                .set(DetailsTab.values()[now.intValue()]));
    }

    private void showConfig() {
        DetailsViewModel its = model.details();
        listening.to(its.configProperty(), config::setText);
        listening.to(its.problemsProperty(), problems -> configProblem.setText(words.lines(problems)));
    }

    private void showLog() {
        DetailsViewModel its = model.details();
        log.setItems(its.logLines());
        listening.atEnd(() -> log.setItems(null));
        LogLines.prepare(log);
        log.setPlaceholder(new Label(words.text("results.log-empty")));
        listening.both(logFilter.textProperty(), its.logFilterProperty());
        listening.both(logFollow.selectedProperty(), its.followProperty());
        listening.to(its.logProperty(), this::follow);
        listening.to(its.followProperty(), on -> follow(its.logProperty().get()));
        listening.toList(its.logLines(), () -> note(its.logProperty().get()));
    }

    private void follow(TextTail tail) {
        note(tail);
        if (model.details().followProperty().get() && !log.getItems().isEmpty()) {
            log.scrollTo(log.getItems().size() - 1);
        }
    }

    private void note(TextTail tail) {
        String key = tail.cut() ? "results.log-cut" : "results.log-lines";
        logNote.setText(
                words.text(key, model.details().logLines().size(), words.megabytes(DetailsViewModel.LOG_BYTES)));
    }

    private void withRun(Function<Path, Navigation.Request> request) {
        RunOverview run = model.selection().leadRun().getValue();
        if (run != null) {
            shell.navigation().open(request.apply(run.folder()));
        }
    }

    @FXML
    private void openSetup() {
        RunOverview run = model.selection().leadRun().getValue();
        withRun(folder -> new Navigation.OpenConfig(run.summary().files().config()));
    }

    @FXML
    private void openEpisodes() {
        withRun(Navigation.OpenEpisodes::new);
    }

    @FXML
    private void showResumeBar() {
        model.resume().openProperty().set(true);
        classifierEpochs.requestFocus();
    }

    @FXML
    private void hideResumeBar() {
        model.resume().openProperty().set(false);
    }

    @FXML
    private void startResume() {
        model.resume().start();
    }

    @FXML
    private void copyPath() {
        RunOverview run = model.selection().leadRun().getValue();
        if (run != null) {
            Clip.put(run.folder().toString());
            shell.notices().tell("results.path-copied", run.folder().toString());
        }
    }

    @FXML
    private void copyConfig() {
        Clip.put(config.getText());
    }

    @Override
    public void focus() {
        tabs.requestFocus();
    }

    @Override
    public void paint(Theme theme) {
        curves.paint(theme);
    }

    @Override
    public void close() {
        curves.close();
        evaluation.close();
        challenge.close();
        listening.close();
    }
}
