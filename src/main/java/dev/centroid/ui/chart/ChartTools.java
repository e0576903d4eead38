package dev.centroid.ui.chart;

import dev.centroid.problem.Messages;
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
    private final FontIcon larger = new FontIcon("fth-maximize-2");
    private final FontIcon smaller = new FontIcon("fth-minimize-2");
    private final Button enlarge = new Button("", larger);
    private final Button menu = new Button("", new FontIcon("fth-more-vertical"));

    /** Buttons bound to the two switches. */
    ChartTools(BooleanProperty handMode, BooleanProperty logAxis, ChartCommands commands) {
        getStyleClass().add("chart-tools");
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(log, hand, reset, enlarge, menu);
        for (Node node : getChildren()) {
            node.setFocusTraversable(false);
            node.getStyleClass().add("chart-tool");
        }
        hand.selectedProperty().bindBidirectional(handMode);
        log.selectedProperty().bindBidirectional(logAxis);
        reset.setOnAction(event -> commands.reset());
        enlarge.setOnAction(event -> commands.enlarge());
        menu.setOnAction(event -> commands.showMenuBelow(menu));
    }

    /** Whether there is something to go back from. */
    void setZoomed(boolean zoomed) {
        reset.setDisable(!zoomed);
    }

    /** Shows the button that enlarges where its place offers that, or the one that makes small again. */
    void offerEnlarging(boolean offered, boolean enlarged, Messages messages) {
        enlarge.setVisible(offered);
        enlarge.setManaged(offered);
        enlarge.setGraphic(enlarged ? smaller : larger);
        name(enlarge, messages.text(enlarged ? "chart.shrink" : "chart.enlarge"));
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
