package dev.centroid.ui.monitor;

import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.queue.QueuedRun;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/** The runs of this window; the one that is selected is looked at. */
final class RunList {

    private final ListView<QueuedRun> list;
    private final MonitorViewModel model;
    private boolean showing;

    RunList(ListView<QueuedRun> list, MonitorViewModel model, Shell shell, Listening listening) {
        this.list = list;
        this.model = model;
        Label empty = new Label(shell.words().text("monitor.no-runs"));
        empty.getStyleClass().add("empty");
        list.setPlaceholder(empty);
        RunMenu menu = new RunMenu(model, shell.words());
        list.setCellFactory(view -> new RunCell(shell.words(), menu));
        menu.listenTo(list);
        listening.toList(model.runs(), this::fill);
        listening.to(model.selectedProperty(), this::select);
        list.getSelectionModel().selectedItemProperty().addListener((all, before, now) -> chosen(now));
    }

    private void fill() {
        showing = true;
        list.getItems().setAll(model.runs());
        list.getSelectionModel().select(model.selectedProperty().get());
        showing = false;
    }

    private void select(QueuedRun run) {
        showing = true;
        if (run == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(run);
            list.scrollTo(run);
        }
        showing = false;
    }

    private void chosen(QueuedRun run) {
        if (!showing && run != null) {
            model.select(run);
        }
    }
}
