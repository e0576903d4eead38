package dev.centroid.ui.setup;

import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Shell;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The dataset root: typed, chosen among recent ones, with a dialog, or dropped here. It counts once it is entered. */
final class RootField extends VBox {

    private static final String GLYPHS = "synthetic-glyphs";
    private static final double GAP = 8;

    private final SetupViewModel model;
    private final ComboBox<String> root = new ComboBox<>();
    private boolean showing;

    RootField(SetupViewModel model, Shell shell, Listening listening) {
        super(GAP / 2);
        this.model = model;
        KeyField field = model.field("dataset.root");
        Label name = new Label(shell.words().text(field.key().labelKey()));
        name.setLabelFor(root);
        root.setId("dataset-root");
        root.setEditable(true);
        root.setMaxWidth(Double.MAX_VALUE);
        root.setTooltip(new Tooltip(shell.words().text(field.key().meaningKey())));
        root.setAccessibleText(name.getText());
        HBox.setHgrow(root, Priority.ALWAYS);
        listening.to(shell.settings().settingsProperty(), settings -> recent(settings.recentRoots()));
        listening.to(field.textProperty(), this::show);
        root.setOnAction(event -> enter());
        root.getEditor().focusedProperty().addListener((all, before, now) -> {
            if (!now) {
                enter();
            }
        });
        Button choose = new Button(shell.words().text("setup.root.choose"));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setId("choose-root");
        choose.setOnAction(event -> shell.files()
                .folder(FileChoice.Kind.DATASET_ROOT)
                .ifPresent(folder -> model.chooseRoot(folder.toString())));
        HBox line = new HBox(GAP, root, choose);
        line.setAlignment(Pos.CENTER_LEFT);
        Label drop = new Label(shell.words().text("setup.root.drop"));
        drop.getStyleClass().add("muted");
        Label problem = new Label();
        problem.setId("dataset-root-problem");
        problem.setWrapText(true);
        listening.to(field.problemProperty(), now -> {
            problem.setText(now == null ? "" : shell.words().text(now));
            problem.setManaged(now != null);
            problem.setVisible(now != null);
            problem.getStyleClass().setAll("label", now != null && now.isWarning() ? "warning" : "problem");
        });
        getChildren().addAll(name, line, problem, drop);
    }

    private void recent(List<String> roots) {
        List<String> items = new ArrayList<>(roots);
        if (!items.contains(GLYPHS)) {
            items.add(GLYPHS);
        }
        showing = true;
        String value = root.getValue();
        root.getItems().setAll(items);
        root.setValue(value);
        showing = false;
    }

    private void show(String text) {
        showing = true;
        root.setValue(text);
        root.getEditor().setText(text);
        showing = false;
    }

    private void enter() {
        String text = root.getEditor().getText();
        if (!showing && text != null && !text.isBlank()) {
            model.chooseRoot(text);
        } else if (!showing) {
            show(model.field("dataset.root").textProperty().get());
        }
    }

    /** Where the root is typed. */
    Control control() {
        return root;
    }

    /** Takes folders that are dropped on a node. */
    void takeDrops(Node target) {
        target.setOnDragOver(event -> {
            if (folder(event) != null) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            }
            event.consume();
        });
        target.setOnDragEntered(event -> {
            if (folder(event) != null) {
                target.getStyleClass().add("drop-target");
            }
        });
        target.setOnDragExited(event -> target.getStyleClass().remove("drop-target"));
        target.setOnDragDropped(event -> {
            File folder = folder(event);
            if (folder != null) {
                model.chooseRoot(folder.toString());
            }
            event.setDropCompleted(folder != null);
            event.consume();
        });
    }

    private static File folder(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .filter(File::isDirectory)
                .findFirst()
                .orElse(null);
    }
}
