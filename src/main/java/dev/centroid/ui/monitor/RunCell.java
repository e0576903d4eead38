package dev.centroid.ui.monitor;

import dev.centroid.run.RunState;
import dev.centroid.ui.common.RunWords;
import dev.centroid.ui.common.Words;
import dev.centroid.ui.queue.QueuedRun;
import dev.centroid.ui.queue.RunRequest;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/** A run in the list: its name and where it stands. */
final class RunCell extends ListCell<QueuedRun> {

    private static final double GAP = 8;

    private final Words words;
    private final RunWords runWords;
    private final RunMenu menu;
    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Label state = new Label();
    private final HBox content = new HBox(GAP, icon, new VBox(name, state));
    private Subscription listening = Subscription.EMPTY;

    RunCell(Words words, RunMenu menu) {
        this.words = words;
        this.runWords = new RunWords(words);
        this.menu = menu;
        content.getStyleClass().add("run-cell");
        state.getStyleClass().add("figure-name");
    }

    @Override
    protected void updateItem(QueuedRun run, boolean empty) {
        super.updateItem(run, empty);
        listening.unsubscribe();
        if (empty || run == null) {
            listening = Subscription.EMPTY;
            setGraphic(null);
            setContextMenu(null);
            setAccessibleText(null);
            return;
        }
        boolean resumed = run.request() instanceof RunRequest.Resume;
        name.setText(
                resumed
                        ? words.text("monitor.run-resumed", run.request().name())
                        : run.request().name());
        setGraphic(content);
        setContextMenu(menu.of(run));
        listening = run.stateProperty().subscribe(this::show);
    }

    private void show(RunState now) {
        state.setText(runWords.state(now));
        icon.setIconLiteral(
                switch (now) {
                    case QUEUED -> "fth-clock";
                    case RUNNING, STOPPING -> "fth-play";
                    case PAUSED -> "fth-pause";
                    case FINISHED -> "fth-check-circle";
                    case CANCELLED -> "fth-square";
                    case FAILED -> "fth-alert-circle";
                });
        icon.getStyleClass().removeIf(c -> c.startsWith("run-"));
        icon.getStyleClass().add("run-" + now.name().toLowerCase(Locale.ROOT));
        setAccessibleText(name.getText() + ", " + state.getText());
    }
}
