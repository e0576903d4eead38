package dev.centroid.ui.datasets;

import dev.centroid.ui.common.Fxml;
import dev.centroid.ui.common.Shell;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;

/** The dialog in front of the window that gets datasets; the window can be used meanwhile. There is at most one. */
final class DownloadDialog {

    /** All archives can be seen at once. */
    private static final double HEIGHT = 650;
    /** What heading, buttons and the window's frame take. */
    private static final double AROUND = 170;

    private final Shell shell;
    private final DownloadViewModel model;
    private Dialog<Void> dialog;
    private boolean leaving;

    DownloadDialog(Shell shell, DownloadViewModel model) {
        this.shell = shell;
        this.model = model;
    }

    /** Shows it, or brings it to the front. */
    void show(Window owner) {
        if (dialog != null) {
            dialog.getDialogPane().getScene().getWindow().requestFocus();
            return;
        }
        model.look();
        Dialog<Void> made = new Dialog<>();
        Fxml.Loaded loaded =
                Fxml.DOWNLOAD.load(shell.words(), type -> new DownloadController(shell, model, this::openHere));
        ((Region) loaded.root()).setPrefHeight(Math.min(HEIGHT, owner.getHeight() - AROUND));
        made.initOwner(owner);
        made.initModality(Modality.NONE);
        made.setTitle(shell.words().text("datasets.get.title"));
        made.setHeaderText(made.getTitle());
        made.getDialogPane().getStyleClass().add("wide-dialog");
        made.setResizable(true);
        made.setResultConverter(button -> null);
        made.getDialogPane().setContent(loaded.root());
        made.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(shell.words().text("notice.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        made.setOnCloseRequest(event -> {
            if (!leaving && !model.mayLeave()) {
                event.consume();
            }
        });
        made.setOnHidden(event -> {
            loaded.controller().close();
            dialog = null;
        });
        dialog = made;
        leaving = false;
        made.show();
        loaded.controller().focus();
    }

    private void openHere() {
        close();
        model.openHere();
    }

    /** Closes it without a question; a download goes on. */
    void close() {
        if (dialog != null) {
            leaving = true;
            dialog.close();
        }
    }
}
