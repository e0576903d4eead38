package dev.centroid.ui.setup;

import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.RootChooser;
import dev.centroid.ui.common.Shell;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The dataset root with its name and its problem. */
final class RootField extends VBox {

    private static final double GAP = 4;

    private final RootChooser chooser;

    RootField(SetupViewModel model, Shell shell, Listening listening) {
        super(GAP);
        KeyField field = model.field("dataset.root");
        chooser = new RootChooser(shell, listening, field.textProperty(), model::chooseRoot);
        Label name = new Label(shell.words().text(field.key().labelKey()));
        name.setLabelFor(chooser.field());
        chooser.explain(name.getText(), shell.words().text(field.key().meaningKey()));
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
        getChildren().addAll(name, chooser, problem, drop);
    }

    /** Where the root is typed. */
    Control control() {
        return chooser.field();
    }

    /** Takes folders that are dropped on a node. */
    void takeDrops(Node target) {
        chooser.takeDrops(target);
    }
}
