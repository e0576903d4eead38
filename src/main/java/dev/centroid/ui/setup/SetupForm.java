package dev.centroid.ui.setup;

import dev.centroid.run.Stage;
import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form: a titled section for each part of the experiment, made from the table of keys. */
final class SetupForm {

    private static final List<String> OPTIMIZER = List.of(
            "optimizer.kind",
            "optimizer.learningRate",
            "milestones",
            "gamma",
            "optimizer.weightDecay",
            "optimizer.momentum",
            "optimizer.beta1",
            "optimizer.beta2",
            "optimizer.alpha",
            "optimizer.epsilon",
            "augmentation.crop",
            "augmentation.padding",
            "augmentation.flip",
            "validateEvery");

    /** Wide enough for most names, so that the controls of all sections stand in one column. */
    static final double NAMES = 132;

    /** Kept free where there is no unit too, so that all controls end in one line. */
    private static final double UNITS = 62;

    private static final double GAP = 10;
    private static final double TASKS_APART = 18;

    private final SetupViewModel model;
    private final Shell shell;
    private final Words words;
    private final Listening listening;
    private final Map<String, FieldRow> rows = new LinkedHashMap<>();
    private final Map<String, SectionPane> sections = new LinkedHashMap<>();
    private final Map<String, String> sectionOf = new HashMap<>();

    SetupForm(SetupViewModel model, Shell shell, Listening listening) {
        this.model = model;
        this.shell = shell;
        this.words = shell.words();
        this.listening = listening;
    }

    /** What is learned and where: experiment, dataset, network, machine; {@code method} and {@code root} stand at the top of theirs. */
    VBox subject(Node method, Node root) {
        sectionOf.put("dataset.root", "dataset");
        return column(
                section("experiment", true, method, List.of("name", "seed")),
                section("dataset", true, root, List.of("dataset.layout", "dataset.validation")),
                section(
                        "glyphs",
                        false,
                        null,
                        below(
                                "dataset.glyphs",
                                "alphabets",
                                "validationAlphabets",
                                "novelAlphabets",
                                "characters",
                                "drawers",
                                "seed")),
                section(
                        "split",
                        false,
                        null,
                        below(
                                "dataset",
                                "background",
                                "rotations",
                                "split",
                                "splitFrom",
                                "csv",
                                "channelOrder",
                                "novelShare",
                                "holdoutShare",
                                "splitSeed",
                                "channels",
                                "storeSize")),
                section("network", true, null, List.of("backbone.kind", "backbone.widths", "input.size")),
                section("input", false, null, below("input", "channels", "filter", "invert", "mean", "std")),
                section("machine", false, null, List.of("engine", "precision", "threads", "checkpointMinutes")));
    }

    /** How it is learned: both stages and the evaluation. */
    VBox training() {
        VBox tasks =
                new VBox(TASKS_APART, tasks("evaluation"), tasks("classifier.validation"), tasks("meta.validation"));
        VBox column = column(
                section("classifier", true, null, join(below("classifier", "epochs", "batch"), stage("classifier"))),
                section(
                        "meta",
                        true,
                        null,
                        join(
                                below(
                                        "meta",
                                        "start",
                                        "epochs",
                                        "stepsPerEpoch",
                                        "episodesPerStep",
                                        "way",
                                        "shot",
                                        "query",
                                        "head",
                                        "temperature",
                                        "learnTemperature",
                                        "batchNorm"),
                                stage("meta"))),
                section("evaluation", false, tasks, List.of()));
        rows.get("meta.start").beside(checkpointButton());
        return column;
    }

    /** Keeps fields and sections as the draft wants them; called once, after all sections were made. */
    void follow() {
        listening.to(model.draftProperty(), draft -> {
            boolean glyphs = draft.shown("dataset.root").equals("synthetic-glyphs");
            sections.get("glyphs").show(glyphs);
            sections.get("split").show(!glyphs || hasProblem("split"));
            sections.get("classifier").show(draft.has(Stage.CLASSIFIER));
            sections.get("meta").show(draft.has(Stage.META));
            relevant(draft.shown("classifier.optimizer.kind"), "classifier");
            relevant(draft.shown("meta.optimizer.kind"), "meta");
            padding("classifier", draft.shown("classifier.augmentation.crop"));
            padding("meta", draft.shown("meta.augmentation.crop"));
        });
        listening.toList(model.problems(), () -> sections.forEach((name, pane) -> pane.count(problems(name))));
    }

    /** The control of a key, or null where the form has none of its own. */
    Control control(String path) {
        FieldRow row = rows.get(path);
        return row == null ? null : row.control();
    }

    /** The section that a key stands in, open from now on; null where there is none. */
    SectionPane reveal(String path) {
        SectionPane section = sections.get(sectionName(path));
        if (section != null) {
            section.setExpanded(true);
        }
        return section;
    }

    /** Whether a node lies in any section. */
    boolean isWithin(Node node) {
        return sections.keySet().stream().anyMatch(section -> isWithin(section, node));
    }

    /** Whether a node lies in a section. */
    boolean isWithin(String section, Node node) {
        Node at = node;
        while (at != null && at != sections.get(section)) {
            at = at.getParent();
        }
        return at != null;
    }

    private String sectionName(String path) {
        String list = path.replaceAll("\\[.*", "");
        return sectionOf.getOrDefault(list, "");
    }

    private long problems(String section) {
        return model.problems().stream()
                .filter(p -> !p.isWarning() && sectionName(p.configKey()).equals(section))
                .count();
    }

    private boolean hasProblem(String section) {
        return problems(section) > 0;
    }

    private Node tasks(String list) {
        sectionOf.put(list, "evaluation");
        TaskList tasks = new TaskList(list, model, words, listening);
        if (!list.equals("evaluation")) {
            Stage stage = list.startsWith("meta") ? Stage.META : Stage.CLASSIFIER;
            listening.to(model.draftProperty(), draft -> {
                tasks.setVisible(draft.has(stage));
                tasks.setManaged(draft.has(stage));
            });
        }
        return tasks;
    }

    private Button checkpointButton() {
        Button button = new Button(null, new FontIcon("fth-folder"));
        button.setId("choose-checkpoint");
        button.setTooltip(new Tooltip(words.text("setup.start.choose")));
        button.setAccessibleText(words.text("setup.start.choose"));
        button.setOnAction(event -> shell.files()
                .open(FileChoice.Kind.CHECKPOINT)
                .ifPresent(file -> model.edit("meta.start", file.toString())));
        return button;
    }

    private static VBox column(SectionPane... panes) {
        return new VBox(GAP, panes);
    }

    private SectionPane section(String name, boolean open, Node top, List<String> paths) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(NAMES);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        ColumnConstraints units = new ColumnConstraints();
        units.setMinWidth(UNITS);
        grid.getColumnConstraints().addAll(names, controls, units);
        int row = 0;
        for (String path : paths) {
            FieldRow field = new FieldRow(model, path, words, listening);
            rows.put(path, field);
            sectionOf.put(path, name);
            field.addTo(grid, row);
            row += 2;
        }
        VBox content = new VBox(GAP);
        if (top != null) {
            content.getChildren().add(top);
        }
        if (!paths.isEmpty()) {
            content.getChildren().add(grid);
        }
        SectionPane pane = new SectionPane(name, words, content);
        pane.setExpanded(model.form().isOpen(name, open));
        listening.to(pane.expandedProperty(), now -> model.form().setOpen(name, now));
        sections.put(name, pane);
        return pane;
    }

    /** Only the numbers that the chosen optimizer looks at. */
    private void relevant(String optimizer, String stage) {
        boolean momentum = optimizer.equals("sgd") || optimizer.equals("nesterov");
        boolean adam = optimizer.startsWith("adam");
        boolean rms = optimizer.equals("rmsprop");
        visible(stage + ".optimizer.momentum", momentum);
        visible(stage + ".optimizer.beta1", adam);
        visible(stage + ".optimizer.beta2", adam);
        visible(stage + ".optimizer.alpha", rms);
        visible(stage + ".optimizer.epsilon", adam || rms);
    }

    private void padding(String stage, String crop) {
        visible(stage + ".augmentation.padding", crop.equals("random-crop"));
    }

    private void visible(String path, boolean shown) {
        rows.get(path).show(shown);
    }

    private static List<String> below(String section, String... names) {
        return Stream.of(names).map(name -> section + "." + name).toList();
    }

    private static List<String> stage(String stage) {
        return OPTIMIZER.stream().map(name -> stage + "." + name).toList();
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
