package dev.centroid.ui.setup;

import dev.centroid.run.Stage;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The form: a titled section for each part of the experiment, made from the table of keys. */
final class SetupForm {

    private static final List<String> OPTIMIZER = List.of(
            "optimizer.kind",
            "optimizer.learningRate",
            "optimizer.weightDecay",
            "optimizer.momentum",
            "optimizer.beta1",
            "optimizer.beta2",
            "optimizer.alpha",
            "optimizer.epsilon",
            "milestones",
            "gamma",
            "augmentation.crop",
            "augmentation.padding",
            "augmentation.flip",
            "validateEvery");

    /** Wide enough for most names, so that the controls of all sections stand in one column. */
    static final double NAMES = 132;

    private final SetupViewModel model;
    private final Words words;
    private final Listening listening;
    private final Map<String, FieldRow> rows = new LinkedHashMap<>();
    private final Map<String, TitledPane> sections = new LinkedHashMap<>();

    SetupForm(SetupViewModel model, Words words, Listening listening) {
        this.model = model;
        this.words = words;
        this.listening = listening;
    }

    /** All sections in the order of the work; {@code dataset} and {@code method} stand at the top of theirs. */
    List<TitledPane> build(Node method, Node root) {
        section("experiment", true, method, List.of("name", "seed"));
        section("dataset", true, root, List.of("dataset.layout", "dataset.validation"));
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
                        "seed"));
        section(
                "split",
                false,
                null,
                below(
                        "dataset",
                        "background",
                        "rotations",
                        "novelShare",
                        "holdoutShare",
                        "splitSeed",
                        "channels",
                        "storeSize"));
        section("network", true, null, List.of("backbone.kind", "backbone.widths", "input.size"));
        section("input", false, null, below("input", "channels", "filter", "invert", "mean", "std"));
        section("classifier", true, null, join(below("classifier", "epochs", "batch"), stage("classifier")));
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
                        stage("meta")));
        VBox tasks = new VBox(18, tasks("evaluation"), tasks("classifier.validation"), tasks("meta.validation"));
        section("evaluation", false, tasks, List.of());
        section("machine", false, null, List.of("engine", "precision", "threads", "checkpointMinutes"));
        listening.to(model.draftProperty(), draft -> {
            boolean glyphs = draft.shown("dataset.root").equals("synthetic-glyphs");
            show("glyphs", glyphs);
            show("split", !glyphs || hasProblem("dataset"));
            show("classifier", draft.has(Stage.CLASSIFIER));
            show("meta", draft.has(Stage.META));
            relevant(draft.shown("classifier.optimizer.kind"), "classifier");
            relevant(draft.shown("meta.optimizer.kind"), "meta");
            padding("classifier", draft.shown("classifier.augmentation.crop"));
            padding("meta", draft.shown("meta.augmentation.crop"));
        });
        return List.copyOf(sections.values());
    }

    /** The control of a key, or null where the form has none of its own. */
    Control control(String path) {
        FieldRow row = rows.get(path);
        return row == null ? null : row.control();
    }

    /** Opens the section that a key stands in. */
    void reveal(String path) {
        sections.values().stream()
                .filter(section -> section.lookup("#" + FieldRow.idOf(path)) != null
                        || section.getContent().lookup("#" + FieldRow.idOf(path)) != null)
                .forEach(section -> section.setExpanded(true));
    }

    private boolean hasProblem(String prefix) {
        return model.problems().stream().anyMatch(p -> p.configKey().startsWith(prefix));
    }

    private Node tasks(String list) {
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

    private void section(String name, boolean open, Node top, List<String> paths) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(NAMES);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, controls);
        int row = 0;
        for (String path : paths) {
            FieldRow field = new FieldRow(model.field(path), words, listening, text -> model.edit(path, text));
            rows.put(path, field);
            field.addTo(grid, row);
            row += 2;
        }
        VBox content = new VBox(10);
        if (top != null) {
            content.getChildren().add(top);
        }
        if (!paths.isEmpty()) {
            content.getChildren().add(grid);
        }
        TitledPane pane = new TitledPane(words.text("setup.section." + name), content);
        pane.setId("section-" + name);
        pane.setExpanded(open);
        pane.setAnimated(false);
        sections.put(name, pane);
    }

    private void show(String section, boolean shown) {
        sections.get(section).setVisible(shown);
        sections.get(section).setManaged(shown);
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
