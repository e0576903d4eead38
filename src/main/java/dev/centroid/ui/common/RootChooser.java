package dev.centroid.ui.common;

import dev.centroid.data.Layout;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Chooses a dataset root: typed, among recent ones, with a dialog, or dropped. It counts once it is entered. */
public final class RootChooser extends HBox {

    private static final double GAP = 8;

    private final ObservableValue<String> current;
    private final Consumer<String> onChosen;
    private final ComboBox<String> root = new ComboBox<>();
    private boolean showing;

    /**
     * Shows a root that is known elsewhere.
     *
     * @param current the root as it is now
     * @param onChosen takes what somebody enters, never blank
     */
    public RootChooser(Shell shell, Listening listening, ObservableValue<String> current, Consumer<String> onChosen) {
        super(GAP);
        this.current = current;
        this.onChosen = onChosen;
        setAlignment(Pos.CENTER_LEFT);
        root.setId("dataset-root");
        root.setEditable(true);
        root.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(root, Priority.ALWAYS);
        listening.to(shell.settings().settingsProperty(), settings -> recent(settings.recentRoots()));
        listening.to(current, this::show);
        root.setOnAction(event -> enter());
        root.getEditor().focusedProperty().addListener((all, before, now) -> {
            if (!now) {
                enter();
            }
        });
        Button choose = new Button(shell.words().text("root.choose"));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setId("choose-root");
        choose.setOnAction(event -> shell.files()
                .folder(FileChoice.Kind.DATASET_ROOT)
                .ifPresent(folder -> onChosen.accept(folder.toString())));
        getChildren().addAll(root, choose);
    }

    /** Says what the root is for. */
    public void explain(String name, String meaning) {
        root.setTooltip(new Tooltip(meaning));
        root.setAccessibleText(name);
    }

    /** The field itself, for its label and the focus. */
    public Control field() {
        return root;
    }

    private void recent(List<String> roots) {
        List<String> items = new ArrayList<>(roots);
        String embedded = Layout.SYNTHETIC_GLYPHS.key();
        if (!items.contains(embedded)) {
            items.add(embedded);
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
            onChosen.accept(text.strip());
        } else if (!showing) {
            show(current.getValue());
        }
    }

    /** Takes folders that are dropped on a node. */
    public void takeDrops(Node target) {
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
                onChosen.accept(folder.toString());
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
