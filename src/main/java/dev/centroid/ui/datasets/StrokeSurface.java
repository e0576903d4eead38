package dev.centroid.ui.datasets;

import dev.centroid.data.stroke.PenRenderer;
import dev.centroid.data.stroke.PenTip;
import dev.centroid.data.stroke.Stroke;
import dev.centroid.data.stroke.StrokePoint;
import dev.centroid.ui.chart.ChartPalette;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Words;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** A sheet of paper on which the strokes of an image are seen at one moment of their writing. */
final class StrokeSurface extends Canvas {

    /** Width of the pen, in pixels of the paper. */
    private static final double PEN = 2 * PenRenderer.RADIUS;

    /** Numbers are this high, as a share of the side, but never smaller than people can read. */
    private static final double NUMBER = 0.045;

    private static final double LEAST_NUMBER = 11;

    /** How far a number stands off, as a multiple of its height. */
    private static final double OFF = 0.95;

    /** Radius of the pen's point, in pixels of the paper. */
    private static final double TIP = 2.6;

    private static final double MIDDLE = 0.5;

    private final StrokesViewModel model;
    private final Words words;
    private ChartPalette palette = ChartPalette.LIGHT;
    private StrokeLook.Written prepared;
    private List<StrokeNumbers.Place> numbers = List.of();
    private Image ink;

    StrokeSurface(StrokesViewModel model, Words words, Listening listening) {
        this.model = model;
        this.words = words;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        // A click goes to what lies behind, as on the image.
        setMouseTransparent(true);
        listening.to(model.shownProperty(), this::setVisible);
        listening.to(model.lookProperty(), now -> draw());
        listening.to(model.overProperty(), now -> draw());
        listening.to(model.playback().millisProperty(), now -> draw());
        listening.to(visibleProperty(), now -> draw());
    }

    /** Takes a size, in screen units, and shows what there is to see now. */
    void fit(double side) {
        setWidth(side);
        setHeight(side);
        drawAnew();
    }

    /** Takes the colours of a theme. */
    void paint(ChartPalette other) {
        palette = other;
        drawAnew();
    }

    private void drawAnew() {
        prepared = null;
        draw();
    }

    /** Not when the look changes but when it is drawn: the surface may become visible before it hears of its new look. */
    private void prepare(StrokeLook.Written written) {
        if (written != prepared) {
            prepared = written;
            numbers = StrokeNumbers.of(written.drawing(), OFF * numberHeight() / scale());
            ink = StrokeInk.picture(written.image(), palette.axis());
            setAccessibleText(StrokeWords.verdict(words, written));
        }
    }

    private double scale() {
        return Math.max(1, getWidth()) / PenRenderer.PAPER;
    }

    /** Stroke files count pixels from 0: what they name lies in the middle of a pixel. */
    private double at(double coordinate) {
        return (coordinate + MIDDLE) * scale();
    }

    private double numberHeight() {
        return Math.max(LEAST_NUMBER, NUMBER * getWidth());
    }

    private void draw() {
        boolean seen = isVisible() && getParent() != null && getParent().isVisible();
        if (!seen || getWidth() == 0) {
            return;
        }
        GraphicsContext pen = getGraphicsContext2D();
        pen.setFill(colour(palette.background()));
        pen.fillRect(0, 0, getWidth(), getHeight());
        if (model.lookProperty().get() instanceof StrokeLook.Written written) {
            prepare(written);
            if (model.overProperty().get()) {
                pen.setImageSmoothing(false);
                pen.drawImage(ink, 0, 0, getWidth(), getHeight());
            }
            double millis = model.playback().millisProperty().get();
            List<Stroke> drawn = written.drawing().until(millis);
            for (int i = 0; i < drawn.size(); i++) {
                line(pen, drawn.get(i), colour(palette.slot(i)));
            }
            for (int i = 0; i < drawn.size(); i++) {
                number(pen, i);
            }
            if (millis < written.drawing().millis()) {
                tip(pen, written.drawing().tip(millis));
            }
        }
    }

    private void line(GraphicsContext pen, Stroke stroke, Color colour) {
        List<StrokePoint> points = stroke.points();
        pen.setStroke(colour);
        pen.setLineWidth(PEN * scale());
        pen.setLineCap(StrokeLineCap.ROUND);
        pen.setLineJoin(StrokeLineJoin.ROUND);
        pen.beginPath();
        pen.moveTo(at(points.get(0).x()), at(points.get(0).y()));
        // A dot is a line to itself.
        for (int i = Math.min(1, points.size() - 1); i < points.size(); i++) {
            pen.lineTo(at(points.get(i).x()), at(points.get(i).y()));
        }
        pen.stroke();
    }

    private void number(GraphicsContext pen, int stroke) {
        StrokeNumbers.Place place = numbers.get(stroke);
        String text = words.whole(stroke + 1L);
        pen.setFont(Font.font(null, FontWeight.BOLD, numberHeight()));
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        pen.setStroke(colour(palette.background()));
        pen.setLineWidth(numberHeight() / 3);
        pen.strokeText(text, at(place.x()), at(place.y()));
        pen.setFill(colour(palette.slot(stroke)));
        pen.fillText(text, at(place.x()), at(place.y()));
    }

    /** A disc while the pen writes, a ring while it is in the air. */
    private void tip(GraphicsContext pen, PenTip tip) {
        double radius = TIP * scale();
        double left = at(tip.x()) - radius;
        double top = at(tip.y()) - radius;
        pen.setLineWidth(Math.max(1, radius / 3));
        pen.setFill(colour(tip.down() ? palette.text() : palette.background()));
        pen.setStroke(colour(tip.down() ? palette.background() : palette.text()));
        pen.fillOval(left, top, 2 * radius, 2 * radius);
        pen.strokeOval(left, top, 2 * radius, 2 * radius);
    }

    private static Color colour(java.awt.Color colour) {
        return Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
