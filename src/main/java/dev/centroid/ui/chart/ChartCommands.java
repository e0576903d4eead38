package dev.centroid.ui.chart;

import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;

/** The demands on one chart: what its menu, tools and keys do. */
final class ChartCommands implements ChartActions {

    private final CurveChart chart;
    private final ContextMenu menu = new ContextMenu();

    ChartCommands(CurveChart chart) {
        this.chart = chart;
    }

    @Override
    public void reset() {
        chart.resetZoom();
    }

    @Override
    public void toggleHand() {
        chart.handModeProperty().set(!chart.handModeProperty().get());
    }

    @Override
    public void toggleLog() {
        chart.logAxisProperty().set(!chart.logAxisProperty().get());
    }

    @Override
    public void copyPicture() {
        saving(ChartSaving::copyPicture);
    }

    @Override
    public void copyValues() {
        saving(ChartSaving::copyValues);
    }

    @Override
    public void save(ChartFormat format) {
        saving(saving -> saving.save(format));
    }

    @Override
    public void toggleCurve(String id) {
        chart.setCurveVisible(id, !chart.isCurveVisible(id));
    }

    @Override
    public void enlarge() {
        Runnable action = chart.onEnlargeProperty().get();
        if (action != null) {
            action.run();
        }
    }

    @Override
    public boolean shrink() {
        boolean enlarged = chart.enlargedProperty().get();
        if (enlarged) {
            enlarge();
        }
        return enlarged;
    }

    @Override
    public void showMenu() {
        Bounds bounds = chart.localToScreen(chart.getBoundsInLocal());
        prepare();
        menu.show(chart, bounds.getCenterX(), bounds.getCenterY());
    }

    /** Opens the menu under its button. */
    void showMenuBelow(Node button) {
        prepare();
        menu.show(button, Side.BOTTOM, 0, 0);
    }

    /** Opens the menu where the system asks for it: at the mouse, or at the focus. */
    void contextMenu(ContextMenuEvent event) {
        prepare();
        menu.show(chart, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    @Override
    public void readNext(int direction) {
        chart.readings().next(direction);
        chart.setAccessibleHelp(chart.readingText());
    }

    @Override
    public boolean stopReading() {
        return chart.readings().stop();
    }

    private void prepare() {
        menu.hide();
        menu.setAutoHide(true);
        menu.getItems()
                .setAll(new ChartMenu(chart.messagesProperty().get(), this)
                        .items(
                                chart.handModeProperty().get(),
                                chart.logAxisProperty().get(),
                                chart.onEnlargeProperty().get() != null,
                                chart.enlargedProperty().get(),
                                chart.outletProperty().get() != null,
                                chart.visibleContent().isEmpty(),
                                chart.getCurves(),
                                chart.hiddenCurves()));
    }

    private void saving(Consumer<ChartSaving> action) {
        ChartOutlet outlet = chart.outletProperty().get();
        ChartContent content = chart.visibleContent();
        if (outlet == null || content.isEmpty()) {
            return;
        }
        // The whole chart, not its surface alone: the picture has a title and a legend too.
        int width = (int) chart.getWidth();
        int height = (int) chart.getHeight();
        action.accept(new ChartSaving(outlet, content, chart.navigation().zoom(), width, height));
    }
}
