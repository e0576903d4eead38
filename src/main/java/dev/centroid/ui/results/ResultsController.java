package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview.Task;
import dev.centroid.experiment.ScoreText;
import dev.centroid.experiment.folder.AppFolders;
import dev.centroid.experiment.folder.RunSummary;
import dev.centroid.ui.common.Clip;
import dev.centroid.ui.common.Fxml;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.OneWayConverter;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.Theme;
import dev.centroid.ui.common.View;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.FadeTransition;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The view of the place Results: the table of runs, and below it what is known of those that are selected. */
public final class ResultsController implements View {

    private static final Duration APPEARING = Duration.millis(300);
    private static final double FAINT = 0.5;
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final Shell shell;
    private final ResultsViewModel model;
    private final Listening listening = new Listening();

    @FXML
    private VBox root;

    @FXML
    private MenuButton folder;

    @FXML
    private Label count;

    @FXML
    private TextField filter;

    @FXML
    private ChoiceBox<Optional<RunSummary.Status>> status;

    @FXML
    private ChoiceBox<Task> task;

    @FXML
    private Button copy;

    @FXML
    private Button save;

    @FXML
    private SplitPane split;

    @FXML
    private TableView<RunRow> table;

    private RunTable runs;
    private View details;

    /** A view of the window's place. */
    public ResultsController(Shell shell, ResultsViewModel model) {
        this.shell = shell;
        this.model = model;
    }

    @FXML
    private void initialize() {
        RunTexts texts = new RunTexts(shell.words());
        model.refilter();
        runs = new RunTable(table, model, texts, shell.words(), listening);
        runs.onOpen(this::openDetails);
        Fxml.Loaded loaded = Fxml.DETAILS.load(shell.words(), type -> new DetailsController(shell, model));
        details = loaded.controller();
        split.getItems().add(loaded.root());
        fillFolders();
        listening.both(filter.textProperty(), model.filterProperty());
        fillStatuses(texts);
        fillTasks();
        copy.setTooltip(new Tooltip(copy.getAccessibleText()));
        save.setTooltip(new Tooltip(save.getAccessibleText()));
        listening.toList(model.shown(), this::showCount);
        listening.to(model.emptiness(), now -> appear());
        listening.toList(model.selection().rows(), this::showCount);
        listenForKeys();
    }

    /**
     * Lets table and details appear within a few frames. Not for beauty alone: rows that come to a table which has already shown
     * that it is empty are not painted in the same frame as all the rest that they change (JavaFX 21), and stayed unseen.
     */
    private void appear() {
        FadeTransition fade = new FadeTransition(APPEARING, split);
        fade.setFromValue(FAINT);
        fade.setToValue(1);
        fade.play();
    }

    private void fillFolders() {
        listening.to(model.folderProperty(), now -> {
            folder.setText(now.toString());
            folder.setTooltip(new Tooltip(now.toString()));
        });
        MenuItem own =
                item("results.folder-window", () -> model.lookAt(shell.folders().runs()));
        MenuItem commands = item("results.folder-command", () -> model.lookAt(AppFolders.COMMAND_LINE_RUNS));
        commands.setDisable(!Files.isDirectory(AppFolders.COMMAND_LINE_RUNS));
        MenuItem other = item("results.folder-choose", model::chooseFolder);
        MenuItem again = item("results.folder-again", model::look);
        folder.getItems().setAll(own, commands, other, again);
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(shell.words().text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void fillStatuses(RunTexts texts) {
        status.getItems()
                .setAll(Stream.concat(
                                Stream.of(Optional.<RunSummary.Status>empty()),
                                Arrays.stream(RunSummary.Status.values()).map(Optional::of))
                        .toList());
        String all = shell.words().text("results.status.all");
        status.setConverter(
                new OneWayConverter<>(choice -> choice.map(texts::status).orElse(all)));
        listening.to(model.statusProperty(), now -> status.setValue(Optional.ofNullable(now)));
        status.setOnAction(event -> model.statusProperty().set(status.getValue().orElse(null)));
    }

    private void fillTasks() {
        task.setConverter(new OneWayConverter<>(each -> ScoreText.task(each.way(), each.shot())));
        listening.toList(model.tasks(), () -> {
            task.getItems().setAll(model.tasks());
            task.setValue(model.taskProperty().get());
        });
        listening.to(model.taskProperty(), task::setValue);
        task.setOnAction(event -> {
            if (task.getValue() != null) {
                model.taskProperty().set(task.getValue());
            }
        });
    }

    private void showCount() {
        int shown = model.shown().size();
        int selected = model.selection().rows().size();
        String counted = selected > 1
                ? shell.words().text("results.count-selected", shown, model.count(), selected)
                : shell.words().text("results.count", shown, model.count());
        long broken = model.brokenCount();
        count.setText(broken == 0 ? counted : shell.words().text("results.count-broken", counted, broken));
        copy.setDisable(selected == 0);
        save.setDisable(shown == 0);
    }

    /** The keys count only while the place is shown, which is while it has a scene. */
    private void listenForKeys() {
        Runnable find = () -> {
            filter.requestFocus();
            filter.selectAll();
        };
        root.sceneProperty().addListener((all, before, now) -> {
            forget(before);
            if (now != null) {
                now.getAccelerators().put(FIND, find);
            }
        });
        listening.atEnd(() -> forget(root.getScene()));
    }

    private static void forget(Scene scene) {
        if (scene != null) {
            scene.getAccelerators().remove(FIND);
        }
    }

    private void openDetails() {
        if (model.selection().leadProperty().get() != null) {
            model.details().tabProperty().set(DetailsTab.SUMMARY);
            details.focus();
        }
    }

    @FXML
    private void copyRows() {
        Clip.put(runs.selectedText());
        shell.notices().tell("results.copied", model.selection().rows().size());
    }

    @FXML
    private void saveCsv() {
        model.saveCsv(runs.shownRuns());
    }

    @Override
    public void focus() {
        table.requestFocus();
    }

    @Override
    public void paint(Theme theme) {
        details.paint(theme);
    }

    @Override
    public void close() {
        details.close();
        listening.close();
    }
}
