package dev.centroid.ui.window;

import dev.centroid.problem.Problem;
import dev.centroid.ui.common.Notices;
import dev.centroid.ui.common.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.kordamp.ikonli.javafx.FontIcon;

/** Tells people in front of the window: in passing in a corner, with a dialog where something went wrong. */
public final class DesktopNotices implements Notices {

    private static final Duration SHOWN = Duration.seconds(6);
    private static final Duration SHOWN_LONG = Duration.seconds(20);
    private static final int ICON = 22;
    private static final double GAP = 10;
    private static final double TEXT_WIDTH = 480;

    private final Window owner;
    private final Words words;

    /** Notices in front of a window. */
    public DesktopNotices(Window owner, Words words) {
        this.owner = owner;
        this.words = words;
    }

    @Override
    public void tell(String key, Object... arguments) {
        if (owner.isShowing()) {
            notification(SHOWN, "fth-info", "notice-plain", key, arguments).show();
        }
    }

    @Override
    public void ended(boolean good, Runnable more, String key, Object... arguments) {
        if (!owner.isShowing()) {
            return;
        }
        notification(
                        good ? SHOWN_LONG : Duration.INDEFINITE,
                        good ? "fth-check-circle" : "fth-alert-circle",
                        good ? "notice-good" : "notice-bad",
                        key,
                        arguments)
                .onAction(event -> more.run())
                .show();
    }

    private Notifications notification(Duration shown, String icon, String style, String key, Object... arguments) {
        FontIcon graphic = new FontIcon(icon);
        graphic.setIconSize(ICON);
        graphic.getStyleClass().add(style);
        Text text = new Text(words.text(key, arguments));
        text.getStyleClass().add("notice-text");
        // A label would be cut: the bar asks it for one line only.
        if (text.getLayoutBounds().getWidth() > TEXT_WIDTH) {
            text.setWrappingWidth(TEXT_WIDTH);
        }
        HBox content = new HBox(GAP, graphic, text);
        content.setAlignment(Pos.CENTER_LEFT);
        return Notifications.create()
                .owner(owner)
                .position(Pos.BOTTOM_RIGHT)
                .hideAfter(shown)
                .graphic(content);
    }

    @Override
    public void problems(List<Problem> problems) {
        boolean grave = problems.stream().anyMatch(p -> !p.isWarning());
        Alert alert = alert(grave ? Alert.AlertType.ERROR : Alert.AlertType.WARNING, words.lines(problems));
        alert.setHeaderText(words.text(grave ? "notice.problem" : "notice.warning"));
        alert.getButtonTypes().setAll(new ButtonType(words.text("notice.close"), ButtonBar.ButtonData.OK_DONE));
        alert.show();
    }

    @Override
    public Optional<String> choose(String titleKey, String textKey, List<String> actionKeys, Object... arguments) {
        Alert alert = alert(Alert.AlertType.CONFIRMATION, words.text(textKey, arguments));
        alert.setHeaderText(words.text(titleKey, arguments));
        Map<ButtonType, String> actions = new LinkedHashMap<>();
        for (String key : actionKeys) {
            boolean usual = actions.isEmpty();
            actions.put(
                    new ButtonType(words.text(key), usual ? ButtonBar.ButtonData.OK_DONE : ButtonBar.ButtonData.OTHER),
                    key);
        }
        alert.getButtonTypes().setAll(actions.keySet());
        alert.getButtonTypes().add(new ButtonType(words.text("notice.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
        return alert.showAndWait().map(actions::get);
    }

    @Override
    public boolean mayLose(String titleKey, String textKey, String loseKey, Object... arguments) {
        Alert alert = alert(Alert.AlertType.CONFIRMATION, words.text(textKey, arguments));
        alert.setHeaderText(words.text(titleKey, arguments));
        ButtonType lose = new ButtonType(words.text(loseKey), ButtonBar.ButtonData.OTHER);
        ButtonType keep = new ButtonType(words.text("notice.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        alert.getButtonTypes().setAll(lose, keep);
        Button usual = (Button) alert.getDialogPane().lookupButton(keep);
        usual.setDefaultButton(true);
        alert.setOnShown(event -> usual.requestFocus());
        return alert.showAndWait().filter(lose::equals).isPresent();
    }

    private Alert alert(Alert.AlertType type, String text) {
        Alert alert = new Alert(type);
        alert.initOwner(owner);
        alert.setTitle(words.text("window.title"));
        Label content = new Label(text);
        content.setWrapText(true);
        content.setMaxWidth(TEXT_WIDTH);
        alert.getDialogPane().setContent(content);
        return alert;
    }
}
