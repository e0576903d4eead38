package dev.centroid.ui.chart;

import dev.centroid.problem.Messages;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The small buttons above a chart. The Tab key passes them by, since a page has many charts: the chart itself takes the focus
 * and has a key and a menu item for each of them.
 */
final class ChartTools extends HBox {

    private final Button reset = new Button("", new FontIcon("fth-maximize"));
    private final ToggleButton hand = new ToggleButton("", new FontIcon("fth-move"));
    private final ToggleButton log = new ToggleButton("log");
    private final Button menu = new Button("", new FontIcon("fth-more-vertical"));

    /** Buttons bound to the two switches. */
    ChartTools(BooleanProperty handMode, BooleanProperty logAxis, Runnable onReset, Consumer<Node> onMenu) {
        getStyleClass().add("chart-tools");
        getChildren().addAll(log, hand, reset, menu);
        for (Node node : getChildren()) {
            node.setFocusTraversable(false);
            node.getStyleClass().add("chart-tool");
        }
        hand.selectedProperty().bindBidirectional(handMode);
        log.selectedProperty().bindBidirectional(logAxis);
        reset.setOnAction(event -> onReset.run());
        menu.setOnAction(event -> onMenu.accept(menu));
    }

    /** Whether there is something to go back from. */
    void setZoomed(boolean zoomed) {
        reset.setDisable(!zoomed);
    }

    /** Names the buttons in a language. */
    void speak(Messages messages) {
        name(reset, messages.text("chart.reset"));
        name(hand, messages.text("chart.hand"));
        name(log, messages.text("chart.log"));
        name(menu, messages.text("chart.menu"));
    }

    private static void name(ButtonBase button, String text) {
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
    }
}
