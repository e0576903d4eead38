package dev.centroid.ui.chart;

import dev.centroid.problem.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A chart of curves with zoom, pan, a logarithmic axis, the values under the mouse, and a menu to copy and save. Handing it new
 * curves is cheap (ten times a second with 100,000 points each) and keeps what the user has zoomed to. It takes the focus; the
 * caller sets its {@code accessibleText}. FX thread only.
 *
 * <p>Keys: arrows pan, plus and minus zoom (with Ctrl the y axis), 0 or Home shows everything, H drags the picture, L switches the axis, Ctrl with
 * left or right reads values and Escape stops that, E enlarges the chart where its place offers that, Ctrl+C copies the picture, Ctrl+Shift+C the values, Shift+F10 opens the menu.
 */
public final class CurveChart extends BorderPane {

    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty xLabel = new SimpleStringProperty(this, "xLabel", "");
    private final StringProperty yLabel = new SimpleStringProperty(this, "yLabel", "");
    private final ObjectProperty<AxisFormat> xFormat = new SimpleObjectProperty<>(this, "xFormat", AxisFormat.WHOLE);
    private final ObjectProperty<AxisFormat> yFormat = new SimpleObjectProperty<>(this, "yFormat", AxisFormat.NUMBER);
    private final BooleanProperty logAxis = new SimpleBooleanProperty(this, "logAxis");
    private final DoubleProperty textScale = new SimpleDoubleProperty(this, "textScale", 1);
    private final ObjectProperty<Runnable> onEnlarge = new SimpleObjectProperty<>(this, "onEnlarge");
    private final BooleanProperty enlarged = new SimpleBooleanProperty(this, "enlarged");
    private final BooleanProperty handMode = new SimpleBooleanProperty(this, "handMode");
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
    private final ObjectProperty<DoubleFunction<String>> xText = new SimpleObjectProperty<>(this, "xText");
    private final ObjectProperty<ChartPalette> palette =
            new SimpleObjectProperty<>(this, "palette", ChartPalette.LIGHT);
    private final ObjectProperty<Messages> messages = new SimpleObjectProperty<>(this, "messages", Messages.english());
    private final ObjectProperty<ChartOutlet> outlet = new SimpleObjectProperty<>(this, "outlet");

    private final ChartSurface surface = new ChartSurface();
    private final Navigation navigation = new Navigation(this::visibleContent);
    private final Pane over = new Pane();
    private final ChartCommands commands = new ChartCommands(this);
    private final ChartTools tools = new ChartTools(handMode, logAxis, commands);
    private final LegendBar legend = new LegendBar(commands::toggleCurve);
    private final ChartReadings readings;

    private final Set<String> hidden = new HashSet<>();
    private List<Curve> curves = List.of();
    private ChartContent visible;

    /** A chart without curves. */
    public CurveChart() {
        getStyleClass().add("curve-chart");
        getStylesheets().add(CurveChart.class.getResource("/styles/chart.css").toExternalForm());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setTop(new VBox(header(), legend));
        setCenter(body());
        ChartMouse mouse = new ChartMouse(over, surface, navigation, handMode);
        readings = new ChartReadings(over, surface, mouse, new Source());
        surface.setAfterDrawing(readings::refresh);
        setOnKeyPressed(new ChartKeys(navigation, commands)::pressed);
        setOnContextMenuRequested(commands::contextMenu);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        navigation.zoomProperty().addListener((all, before, now) -> refresh());
        title.addListener((all, before, now) -> refresh());
        xLabel.addListener((all, before, now) -> refresh());
        yLabel.addListener((all, before, now) -> refresh());
        xFormat.addListener((all, before, now) -> refresh());
        yFormat.addListener((all, before, now) -> refresh());
        logAxis.addListener((all, before, now) -> refresh());
        palette.addListener((all, before, now) -> recolour());
        textScale.addListener((all, before, now) -> recolour());
        onEnlarge.addListener((all, before, now) -> tools.offerEnlarging(now != null, enlarged.get(), messages.get()));
        enlarged.addListener((all, before, now) -> tools.offerEnlarging(onEnlarge.get() != null, now, messages.get()));
        messages.addListener((all, before, now) -> speak());
        speak();
        recolour();
    }

    private Node header() {
        Label name = new Label();
        name.textProperty().bind(title);
        name.getStyleClass().add("chart-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(name, gap, tools);
        header.getStyleClass().add("chart-header");
        return header;
    }

    private Node body() {
        Label empty = new Label();
        empty.textProperty().bind(emptyText);
        empty.getStyleClass().add("chart-empty");
        empty.setWrapText(true);
        empty.visibleProperty().bind(surface.visibleProperty().not());
        over.visibleProperty().bind(surface.visibleProperty());
        StackPane body = new StackPane(surface, empty, over);
        body.getStyleClass().add("chart-body");
        return body;
    }

    /**
     * Shows other curves, or the same ones with more points. Drawn in the next pulse.
     *
     * @param newCurves in drawing order, the last on top; ids are unique
     */
    public void setCurves(List<Curve> newCurves) {
        curves = List.copyOf(newCurves);
        refresh();
    }

    /** The curves, hidden ones too. */
    public List<Curve> getCurves() {
        return curves;
    }

    /** Hides a curve or shows it again. */
    public void setCurveVisible(String id, boolean isVisible) {
        if (isVisible ? hidden.remove(id) : hidden.add(id)) {
            refresh();
        }
    }

    /** Whether a curve is drawn, as far as the user is concerned. */
    public boolean isCurveVisible(String id) {
        return !hidden.contains(id);
    }

    /** Shows everything. */
    public void resetZoom() {
        navigation.reset();
    }

    /** The values that are shown under the mouse, as text; empty while none are. */
    public String readingText() {
        return readings.text();
    }

    private void speak() {
        tools.speak(messages.get());
        tools.offerEnlarging(onEnlarge.get() != null, enlarged.get(), messages.get());
    }

    private void recolour() {
        setStyle(palette.get().css() + " -fx-font-size: " + textScale.get() + "em;");
        refresh();
    }

    private void refresh() {
        visible = null;
        ChartContent content = visibleContent();
        // Curves that the user has hidden are no reason to say that there is nothing.
        surface.setVisible(!content.with(curves).isEmpty());
        surface.show(content, navigation.zoom(), palette.get(), textScale.get());
        legend.show(curves, hidden, palette.get());
        tools.setZoomed(!navigation.zoom().equals(Zoom.NONE));
    }

    /** What is drawn; made once for each change. */
    ChartContent visibleContent() {
        if (visible == null) {
            List<Curve> drawn = curves.stream()
                    .filter(curve -> !hidden.contains(curve.id()))
                    .toList();
            visible = new ChartContent(
                    title.get(), xLabel.get(), xFormat.get(), yLabel.get(), yFormat.get(), logAxis.get(), drawn);
        }
        return visible;
    }

    Navigation navigation() {
        return navigation;
    }

    ChartSurface surface() {
        return surface;
    }

    ChartReadings readings() {
        return readings;
    }

    Set<String> hiddenCurves() {
        return Set.copyOf(hidden);
    }

    /** The heading; also the suggested name of files. */
    public StringProperty titleProperty() {
        return title;
    }

    /** What x is, with its unit. */
    public StringProperty xLabelProperty() {
        return xLabel;
    }

    /** What y is, with its unit. */
    public StringProperty yLabelProperty() {
        return yLabel;
    }

    /** How x is written; whole numbers unless set. */
    public ObjectProperty<AxisFormat> xFormatProperty() {
        return xFormat;
    }

    /** How y is written. */
    public ObjectProperty<AxisFormat> yFormatProperty() {
        return yFormat;
    }

    /** Whether the y axis is logarithmic; values of 0 and below are then left out. */
    public BooleanProperty logAxisProperty() {
        return logAxis;
    }

    /** How much larger than usual text and lines are drawn, as before many people; 1 unless set. */
    public DoubleProperty textScaleProperty() {
        return textScale;
    }

    /** Enlarges the chart, or makes it small again; null, as at first, where its place does not offer that. */
    public ObjectProperty<Runnable> onEnlargeProperty() {
        return onEnlarge;
    }

    /** Whether it is enlarged now, as far as its place tells. */
    public BooleanProperty enlargedProperty() {
        return enlarged;
    }

    /** Whether plain dragging pans instead of zooming. */
    public BooleanProperty handModeProperty() {
        return handMode;
    }

    /** One sentence that says why there are no points; shown while there are none. */
    public StringProperty emptyTextProperty() {
        return emptyText;
    }

    /** What to call an x above the values under the mouse; null for the axis label and the number. */
    public ObjectProperty<DoubleFunction<String>> xTextProperty() {
        return xText;
    }

    /** The colours. */
    public ObjectProperty<ChartPalette> paletteProperty() {
        return palette;
    }

    /** The language of menu and tools. */
    public ObjectProperty<Messages> messagesProperty() {
        return messages;
    }

    /** Where pictures and values go; null disables copying and saving. */
    public ObjectProperty<ChartOutlet> outletProperty() {
        return outlet;
    }

    /** What the readings see of this chart. */
    private final class Source implements ChartReadings.Source {

        @Override
        public List<Curve> curves() {
            return visibleContent().curves();
        }

        @Override
        public Span seen() {
            return navigation.zoom().xOf(visibleContent());
        }

        @Override
        public DoubleFunction<String> xText() {
            return xText.get() != null
                    ? xText.get()
                    : x -> xLabel.get() + " " + xFormat.get().value(x);
        }

        @Override
        public AxisFormat yFormat() {
            return yFormat.get();
        }

        @Override
        public ChartPalette palette() {
            return palette.get();
        }
    }
}
