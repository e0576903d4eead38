package dev.centroid.ui.common;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** What goes on, how far it is, and a button that stops it; takes no room away while nothing goes on. */
public final class ActivityLine extends HBox {

    private static final double GAP = 8;
    private static final double BAR = 120;

    /** What is over sooner would only flicker. */
    private static final Duration PATIENCE = Duration.millis(300);

    private final Words words;
    private final ProgressBar bar = new ProgressBar();
    private final Label text = new Label();
    private final Button stop = new Button();
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    /** Shows nothing yet. */
    public ActivityLine(Words words, Runnable onStop) {
        super(GAP);
        this.words = words;
        setAlignment(Pos.CENTER_RIGHT);
        bar.setPrefWidth(BAR);
        bar.setFocusTraversable(false);
        bar.setAccessibleText(words.text("activity.progress"));
        text.getStyleClass().add("muted");
        text.setMinWidth(0);
        stop.setText(words.text("activity.stop"));
        stop.setMinWidth(USE_PREF_SIZE);
        stop.getStyleClass().add("small");
        stop.setOnAction(event -> onStop.run());
        getChildren().addAll(text, bar, stop);
        patience.setOnFinished(event -> setVisible(true));
        managedProperty().bind(visibleProperty());
        show(null);
    }

    /** Shows an activity; null for none. */
    public void show(Activity activity) {
        if (activity == null) {
            patience.stop();
            setVisible(false);
            // An indeterminate bar that nobody sees would still be animated.
            bar.setProgress(0);
            return;
        }
        if (!isVisible()) {
            patience.play();
        }
        stop.setVisible(activity.stoppable());
        stop.setManaged(activity.stoppable());
        String name = words.text(activity.key());
        boolean known = activity.total() > 0;
        bar.setProgress(known ? (double) activity.done() / activity.total() : ProgressBar.INDETERMINATE_PROGRESS);
        text.setText(known ? words.text("run.activity", name, activity.done(), activity.total()) : name);
    }
}
