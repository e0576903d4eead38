package dev.centroid.ui.chart;

import dev.centroid.problem.Messages;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Builds the items of a chart's menu in the language and state of the moment; the menu is short-lived. */
final class ChartMenu {

    private final Messages messages;
    private final ChartActions actions;

    ChartMenu(Messages messages, ChartActions actions) {
        this.messages = messages;
        this.actions = actions;
    }

    /**
     * The items.
     *
     * @param hand whether plain dragging pans
     * @param log whether the axis is logarithmic
     * @param canEnlarge whether the chart's place can enlarge it
     * @param enlarged whether it is enlarged
     * @param canSave whether there is an outlet to save to
     * @param empty whether there is nothing to copy or save
     */
    List<MenuItem> items(
            boolean hand,
            boolean log,
            boolean canEnlarge,
            boolean enlarged,
            boolean canSave,
            boolean empty,
            List<Curve> curves,
            Set<String> hidden) {
        MenuItem enlarge = check("chart.enlarge", enlarged, actions::enlarge);
        enlarge.setDisable(!canEnlarge);
        MenuItem copyPicture = item("chart.copy-picture", actions::copyPicture, canSave && !empty);
        MenuItem copyValues = item("chart.copy-values", actions::copyValues, canSave && !empty);
        return List.of(
                item("chart.reset", actions::reset, true),
                check("chart.hand", hand, actions::toggleHand),
                check("chart.log", log, actions::toggleLog),
                enlarge,
                curves(curves, hidden),
                new SeparatorMenuItem(),
                copyPicture,
                copyValues,
                new SeparatorMenuItem(),
                item("chart.save-png", () -> actions.save(ChartFormat.PNG), canSave && !empty),
                item("chart.save-svg", () -> actions.save(ChartFormat.SVG), canSave && !empty),
                item("chart.save-csv", () -> actions.save(ChartFormat.CSV), canSave && !empty));
    }

    private Menu curves(List<Curve> curves, Set<String> hidden) {
        Menu menu = new Menu(messages.text("chart.curves"));
        for (Curve curve : curves) {
            CheckMenuItem item = new CheckMenuItem(curve.label());
            item.setMnemonicParsing(false);
            item.setSelected(!hidden.contains(curve.id()));
            item.setOnAction(event -> actions.toggleCurve(curve.id()));
            menu.getItems().add(item);
        }
        menu.setDisable(curves.isEmpty());
        return menu;
    }

    private MenuItem item(String key, Runnable action, boolean enabled) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setOnAction(event -> action.run());
        item.setDisable(!enabled);
        return item;
    }

    private MenuItem check(String key, boolean selected, Runnable action) {
        CheckMenuItem item = new CheckMenuItem(messages.text(key));
        item.setSelected(selected);
        item.setOnAction(event -> action.run());
        return item;
    }
}
