package dev.centroid.ui.monitor;

import dev.centroid.run.RunState;
import dev.centroid.ui.common.Words;
import dev.centroid.ui.queue.QueuedRun;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What can be done with a run in the list, by menu and by key: Delete takes it off, Alt with up or down moves one that waits. */
final class RunMenu {

    private final MonitorViewModel model;
    private final Words words;

    RunMenu(MonitorViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /** The menu of a run; what cannot be done is found out when it opens. */
    ContextMenu of(QueuedRun run) {
        MenuItem sooner = item("monitor.sooner", () -> model.move(run, -1));
        MenuItem later = item("monitor.later", () -> model.move(run, 1));
        MenuItem off = item("monitor.take-off", () -> model.forget(run));
        ContextMenu menu = new ContextMenu(sooner, later, off);
        menu.setOnShowing(event -> {
            sooner.setDisable(!model.canMove(run, -1));
            later.setDisable(!model.canMove(run, 1));
            off.setDisable(!canTakeOff(run));
        });
        return menu;
    }

    private static boolean canTakeOff(QueuedRun run) {
        RunState state = run.stateProperty().get();
        return state == RunState.QUEUED || state.isEnd();
    }

    void listenTo(ListView<QueuedRun> list) {
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            QueuedRun run = list.getSelectionModel().getSelectedItem();
            if (run == null) {
                return;
            }
            if (event.getCode() == KeyCode.DELETE && canTakeOff(run)) {
                model.forget(run);
                event.consume();
            }
        });
        // Before the list itself takes the arrows.
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            QueuedRun run = list.getSelectionModel().getSelectedItem();
            boolean arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
            if (run != null && arrow && event.isAltDown()) {
                model.move(run, event.getCode() == KeyCode.UP ? -1 : 1);
                event.consume();
            }
        });
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(words.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
