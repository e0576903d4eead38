package dev.centroid.ui.chart;

import dev.centroid.problem.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/**
 * Draws the planned learning rate and lets its milestones be dragged. Each milestone is a handle: Tab goes to it, left and right
 * move it by one epoch (with Shift by ten), Delete removes it, Insert puts another one after it; a double click adds one where
 * the mouse is. The milestones property changes while the mouse moves; setting it, or any of the numbers beside it, redraws.
 * Numbers that make no staircase are never changed: a sentence stands in place of the picture until they do. FX thread only.
 */
public final class StaircaseEditor extends StackPane {

    /** Numbers of milestones that lie close go into rows below each other. */
    private static final int LABEL_ROWS = 4;

    private final DoubleProperty baseRate = new SimpleDoubleProperty(this, "baseRate", 0.1);
    private final DoubleProperty gamma = new SimpleDoubleProperty(this, "gamma", 0.1);
    private final IntegerProperty epochs = new SimpleIntegerProperty(this, "epochs", 1);
    private final ObjectProperty<List<Integer>> milestones = new SimpleObjectProperty<>(this, "milestones", List.of());
    private final BooleanProperty logAxis = new SimpleBooleanProperty(this, "logAxis", true);
    private final ObjectProperty<ChartPalette> palette =
            new SimpleObjectProperty<>(this, "palette", ChartPalette.LIGHT);
    private final ObjectProperty<Messages> messages = new SimpleObjectProperty<>(this, "messages", Messages.english());

    private final ChartSurface surface = new ChartSurface();
    private final Pane over = new Pane();
    private final Label unsound = new Label();
    private final ContextMenu menu = new ContextMenu();
    private final List<MilestoneHandle> handles = new ArrayList<>();
    private Staircase staircase;

    /** An editor of one epoch without milestones. */
    public StaircaseEditor() {
        getStyleClass().add("staircase-editor");
        getStylesheets()
                .add(StaircaseEditor.class.getResource("/styles/chart.css").toExternalForm());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        unsound.getStyleClass().add("chart-empty");
        unsound.setWrapText(true);
        getChildren().addAll(surface, unsound, over);
        surface.setAfterDrawing(this::placeHandles);
        for (Observable each : List.of(baseRate, gamma, epochs, milestones, logAxis, palette, messages)) {
            each.addListener((Observable changed) -> refresh());
        }
        over.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        over.addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> over.setCursor(
                        staircase != null && surface.isInArea(event.getX(), event.getY())
                                ? Cursor.CROSSHAIR
                                : Cursor.DEFAULT));
        setOnKeyPressed(this::pressed);
        setOnContextMenuRequested(this::contextMenu);
        refresh();
    }

    private void refresh() {
        setStyle(palette.get().css());
        List<Integer> wanted = milestones.get() == null ? List.of() : milestones.get();
        boolean sound = Staircase.isSound(baseRate.get(), gamma.get(), epochs.get(), wanted);
        staircase = sound ? new Staircase(baseRate.get(), gamma.get(), epochs.get(), wanted) : null;
        surface.setVisible(sound);
        over.setVisible(sound);
        unsound.setVisible(!sound);
        unsound.setText(messages.get().text("chart.staircase.unsound"));
        setAccessibleText(messages.get().text("chart.staircase.name"));
        if (sound) {
            adaptHandles();
            Curve curve = Curve.of("rate", "", CurveStyle.STEP, 0, staircase.points());
            surface.show(content(curve), Zoom.NONE, palette.get(), 1);
        }
    }

    private ChartContent content(Curve curve) {
        Messages words = messages.get();
        return new ChartContent(
                "",
                words.text("chart.staircase.epochs"),
                AxisFormat.WHOLE,
                words.text("chart.staircase.rate"),
                AxisFormat.RATE,
                logAxis.get(),
                List.of(curve));
    }

    /** Handles stay while there are enough of them, so that the one being dragged or holding the focus is not replaced. */
    private void adaptHandles() {
        int count = staircase.milestones().size();
        while (handles.size() > count) {
            over.getChildren().remove(handles.remove(handles.size() - 1));
        }
        while (handles.size() < count) {
            MilestoneHandle handle = new MilestoneHandle(this, handles.size());
            handles.add(handle);
            over.getChildren().add(handle);
        }
        for (int i = 0; i < count; i++) {
            handles.get(i).setAccessibleText(words(i));
        }
    }

    private String words(int index) {
        return messages.get()
                .text(
                        "chart.staircase.milestone",
                        index + 1,
                        staircase.milestones().size(),
                        staircase.milestones().get(index),
                        AxisFormat.RATE.value(staircase.rateFrom(index)));
    }

    private void placeHandles() {
        double[] clear = new double[LABEL_ROWS];
        for (int i = 0; i < handles.size(); i++) {
            int milestone = staircase.milestones().get(i);
            handles.get(i).place(surface, milestone, staircase.rateFrom(i - 1), staircase.rateFrom(i), clear);
        }
    }

    /** Moves a milestone to the epoch nearest to a pixel. */
    void dragTo(int index, double pixel) {
        if (staircase != null && surface.isDrawn()) {
            take(staircase.moved(index, surface.xAt(pixel)));
        }
    }

    /** Moves a milestone by some epochs, as far as its neighbours let it. */
    void moveBy(int index, int by) {
        take(staircase.moved(index, staircase.milestones().get(index) + (double) by));
    }

    /** Takes a milestone away; the focus goes to the one before it. */
    void remove(int index) {
        take(staircase.without(index));
        (handles.isEmpty() ? this : handles.get(Math.max(0, index - 1))).requestFocus();
    }

    /** Puts a milestone halfway between this one and the next, and the focus on it; from the start for -1. */
    void addAfter(int index) {
        add(staircase.middleAfter(index));
    }

    private void add(double epoch) {
        if (staircase == null) {
            return;
        }
        List<Integer> before = staircase.milestones();
        take(staircase.withMilestoneNear(epoch));
        for (int i = 0; i < handles.size(); i++) {
            if (!before.contains(staircase.milestones().get(i))) {
                handles.get(i).requestFocus();
            }
        }
    }

    private void take(Staircase changed) {
        if (!changed.milestones().equals(milestones.get())) {
            milestones.set(changed.milestones());
        }
    }

    private void clicked(MouseEvent event) {
        boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
        if (event.getTarget() == over && surface.isDrawn()) {
            requestFocus();
            if (twice && surface.isInArea(event.getX(), event.getY())) {
                add(surface.xAt(event.getX()));
            }
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.INSERT && isFocused()) {
            addAfter(handles.size() - 1);
            event.consume();
        } else if (event.getCode() == KeyCode.L && !event.isShortcutDown() && !event.isAltDown()) {
            logAxis.set(!logAxis.get());
            event.consume();
        }
    }

    private void contextMenu(ContextMenuEvent event) {
        if (staircase == null) {
            return;
        }
        int focused = focusedHandle();
        double pixel =
                over.screenToLocal(event.getScreenX(), event.getScreenY()).getX();
        boolean byKey = event.isKeyboardTrigger() || !surface.isDrawn();
        menu.getItems()
                .setAll(
                        item("chart.staircase.add", () -> {
                            if (byKey) {
                                addAfter(focused < 0 ? handles.size() - 1 : focused);
                            } else {
                                add(surface.xAt(pixel));
                            }
                        }),
                        item("chart.staircase.remove", () -> remove(focused)),
                        item("chart.log", () -> logAxis.set(!logAxis.get())));
        menu.getItems().get(1).setDisable(focused < 0);
        menu.show(this, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private int focusedHandle() {
        for (int i = 0; i < handles.size(); i++) {
            if (handles.get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.get().text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    /** The handles, in the order of their milestones. */
    List<MilestoneHandle> handles() {
        return List.copyOf(handles);
    }

    /** The rate before the first milestone. */
    public DoubleProperty baseRateProperty() {
        return baseRate;
    }

    /** The factor at each milestone, above 0 and at most 1. */
    public DoubleProperty gammaProperty() {
        return gamma;
    }

    /** The number of epochs. */
    public IntegerProperty epochsProperty() {
        return epochs;
    }

    /** 0-based epochs from which the rate is multiplied by gamma; the editor only ever sets growing ones, 1 to epochs - 1. */
    public ObjectProperty<List<Integer>> milestonesProperty() {
        return milestones;
    }

    /** Whether the rate is drawn on a logarithmic axis, where equal factors make equal steps. */
    public BooleanProperty logAxisProperty() {
        return logAxis;
    }

    /** The colours. */
    public ObjectProperty<ChartPalette> paletteProperty() {
        return palette;
    }

    /** The language. */
    public ObjectProperty<Messages> messagesProperty() {
        return messages;
    }
}
