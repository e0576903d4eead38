package dev.centroid.ui.setup;

import dev.centroid.run.Stage;
import dev.centroid.ui.common.Actions;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.OneOf;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.Theme;
import dev.centroid.ui.common.View;
import dev.centroid.ui.queue.RunQueue;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The view of the place Setup: the form at the left, what follows from it at the right, Start at the bottom. */
public final class SetupController implements View {

    private static final double GAP = 10;

    /** The width that a column of the form needs. */
    private static final double COLUMN = 390;

    private final Shell shell;
    private final RunQueue queue;
    private final SetupViewModel model;
    private final Listening listening = new Listening();
    private final Map<Stage, ScheduleCard> cards = new EnumMap<>(Stage.class);
    private SetupForm fields;
    private RootField root;
    private boolean startAwaited;

    @FXML
    private BorderPane whole;

    @FXML
    private Label fileName;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private Button open;

    @FXML
    private Button save;

    @FXML
    private ScrollPane formScroll;

    @FXML
    private ScrollPane sideScroll;

    @FXML
    private SplitPane split;

    @FXML
    private StackPane form;

    @FXML
    private VBox lookCard;

    @FXML
    private Label lookText;

    @FXML
    private GridPane lookParts;

    @FXML
    private FlowPane samples;

    @FXML
    private Button browse;

    @FXML
    private Button lookAgain;

    @FXML
    private TitledPane yaml;

    @FXML
    private TextArea yamlText;

    @FXML
    private Button yamlCopy;

    @FXML
    private VBox schedules;

    @FXML
    private Label costText;

    @FXML
    private GridPane costTable;

    @FXML
    private VBox verdict;

    @FXML
    private Button start;

    /** A view of the experiment that is set up. */
    public SetupController(Shell shell, RunQueue queue, SetupViewModel model) {
        this.shell = shell;
        this.queue = queue;
        this.model = model;
    }

    @FXML
    private void initialize() {
        root = new RootField(model, shell, listening);
        fields = new SetupForm(model, shell, listening);
        form.getChildren().setAll(new Columns(COLUMN, GAP, fields.subject(method(), root), fields.training()));
        fields.follow();
        root.takeDrops(formScroll);
        root.takeDrops(lookCard);
        keepState();
        for (Stage stage : Stage.values()) {
            ScheduleCard card = new ScheduleCard(stage, model, shell.words(), listening);
            cards.put(stage, card);
            schedules.getChildren().add(card);
        }
        LookCard look = new LookCard(shell.words(), lookText, lookParts, samples);
        listening.to(model.lookProperty(), look::show);
        CostCard cost = new CostCard(shell.words(), model, costText, costTable);
        listening.to(model.costProperty(), cost::show);
        // The epochs stand on it, which change without another measurement.
        listening.to(
                model.draftProperty(), draft -> cost.show(model.costProperty().get()));
        new YamlCard(model, yaml, yamlText, yamlCopy, listening);
        Verdict judged = new Verdict(shell.words(), verdict, this::reveal);
        Runnable judge = () -> judged.show(
                model.problems(),
                model.lookProperty().get(),
                queue.currentProperty().get() != null);
        listening.toList(model.problems(), judge);
        listening.to(model.lookProperty(), now -> judge.run());
        listening.to(queue.currentProperty(), now -> {
            judge.run();
            start.setText(shell.words().text(now == null ? "setup.start" : "setup.start.queue"));
        });
        listening.to(model.canStartProperty(), can -> {
            start.setDisable(!can);
            if (can && startAwaited) {
                focus();
            }
        });
        start.setOnAction(event -> model.start());
        start.setMnemonicParsing(true);
        lookAgain.setOnAction(event -> model.lookAgain());
        browse.setOnAction(event -> model.browse());
        listening.to(form.sceneProperty().flatMap(Scene::focusOwnerProperty), this::follow);
        UndoKeys.over(whole, shell.actions());
        tool(undo, Actions.Kind.UNDO);
        tool(redo, Actions.Kind.REDO);
        tool(open, Actions.Kind.OPEN_CONFIG);
        tool(save, Actions.Kind.SAVE_CONFIG);
        listening.to(model.files().fileProperty(), file -> nameFile());
        listening.to(model.files().changedProperty(), changed -> nameFile());
    }

    private void tool(Button button, Actions.Kind kind) {
        button.setId("action-" + kind.key());
        button.setTooltip(new Tooltip(shell.words().name("action." + kind.key()) + "  ("
                + KeyCombination.valueOf(kind.accelerator()).getDisplayText() + ")"));
        button.setOnAction(event -> shell.actions().run(kind));
        listening.to(shell.actions().possible(kind), possible -> button.setDisable(!possible));
    }

    private void nameFile() {
        Path file = model.files().fileProperty().get();
        String name = file == null ? shell.words().text("setup.file.demo") : file.toString();
        fileName.setText(model.files().changedProperty().get() ? shell.words().text("setup.file.changed", name) : name);
    }

    private VBox method() {
        HBox row = new HBox();
        Map<Method, ToggleButton> buttons = new EnumMap<>(Method.class);
        Method[] methods = {Method.BOTH, Method.CLASSIFIER, Method.META};
        for (int i = 0; i < methods.length; i++) {
            Method method = methods[i];
            ToggleButton button = new ToggleButton(shell.words().text("setup.method." + method.key()));
            button.setId("method-" + method.key());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setTooltip(new Tooltip(shell.words().text("setup.method." + method.key() + ".long")));
            button.getStyleClass().add(i == 0 ? "left-pill" : i == methods.length - 1 ? "right-pill" : "center-pill");
            buttons.put(method, button);
            row.getChildren().add(button);
        }
        OneOf.bind(buttons, model.draftProperty().map(draft -> model.method()), model::setMethod, listening);
        return new VBox(GAP / 2, new Label(shell.words().text("setup.method")), row);
    }

    /** Sections, scroll bars and divider are as the view before this one left them. */
    private void keepState() {
        FormState state = model.form();
        split.setDividerPositions(state.divider());
        listening.to(split.getDividers().get(0).positionProperty(), now -> state.setDivider(now.doubleValue()));
        formScroll.setVvalue(state.scroll());
        sideScroll.setVvalue(state.sideScroll());
        listening.to(formScroll.vvalueProperty(), now -> state.setScroll(now.doubleValue()));
        listening.to(sideScroll.vvalueProperty(), now -> state.setSideScroll(now.doubleValue()));
        yaml.setExpanded(state.isOpen("yaml", false));
        listening.to(yaml.expandedProperty(), now -> state.setOpen("yaml", now));
    }

    /** While a stage is worked on, its staircase is in sight. */
    private void follow(Node focused) {
        for (Stage stage : Stage.values()) {
            if (focused != null && focused != yamlText && fields.isWithin(stage.key(), focused)) {
                Scrolling.show(sideScroll, cards.get(stage));
            }
        }
    }

    private void reveal(String path) {
        SectionPane section = fields.reveal(path);
        Control control = path.equals("dataset.root") ? root.control() : fields.control(path);
        if (control != null) {
            Scrolling.show(formScroll, control);
            control.requestFocus();
        } else if (section != null) {
            Scrolling.show(formScroll, section);
            section.requestFocus();
        }
    }

    /** Start can be pressed at once; where it cannot yet, it gets the focus later, unless somebody works in the form by then. */
    @Override
    public void focus() {
        startAwaited = start.isDisabled();
        Scene scene = whole.getScene();
        Node now = scene == null ? null : scene.getFocusOwner();
        if (!startAwaited && (now == null || !fields.isWithin(now))) {
            start.requestFocus();
        }
    }

    @Override
    public void paint(Theme theme) {
        cards.values().forEach(card -> card.paint(theme.palette()));
    }

    @Override
    public void close() {
        listening.close();
    }
}
