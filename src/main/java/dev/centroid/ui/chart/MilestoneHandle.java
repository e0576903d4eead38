package dev.centroid.ui.chart;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** The handle of one milestone: a line through the picture, a knob on the step to be taken hold of, and its epoch. */
final class MilestoneHandle extends Pane {

    private static final double KNOB = 6;

    /** A line of one pixel is hard to hit: this many on either side of it take the mouse. */
    private static final double GRASP = 8;

    private static final double LABEL_GAP = 4;

    private static final int FAR = 10;

    private final StaircaseEditor editor;
    private final int index;
    private final Line line = new Line();
    private final Circle knob = new Circle(KNOB);
    private final Label epoch = new Label();
    private double grabbed;

    MilestoneHandle(StaircaseEditor editor, int index) {
        this.editor = editor;
        this.index = index;
        getStyleClass().add("milestone-handle");
        line.getStyleClass().add("milestone-line");
        knob.getStyleClass().add("milestone-knob");
        epoch.getStyleClass().add("milestone-epoch");
        getChildren().addAll(line, knob, epoch);
        setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.THUMB);
        setCursor(Cursor.H_RESIZE);
        setOnMousePressed(this::mousePressed);
        setOnMouseDragged(this::mouseDragged);
        setOnKeyPressed(this::keyPressed);
    }

    /**
     * Stands at a milestone.
     *
     * @param before the rate before it
     * @param after the rate from it on
     * @param clear rows of labels to the left that reach up to a pixel: the number goes into the first one with room
     */
    void place(ChartSurface surface, int milestone, double before, double after, double[] clear) {
        double top = surface.area().getMinY();
        double bottom = surface.area().getMaxY();
        double x = Math.rint(surface.pixelOf(milestone, before).getX());
        double middle = (surface.pixelOf(milestone, before).getY()
                        + surface.pixelOf(milestone, after).getY())
                / 2;
        resizeRelocate(x - GRASP, top, 2 * GRASP, bottom - top);
        line.setStartX(GRASP + 0.5);
        line.setEndX(GRASP + 0.5);
        line.setStartY(0);
        line.setEndY(bottom - top);
        knob.setCenterX(GRASP + 0.5);
        knob.setCenterY(middle - top);
        epoch.setText(AxisFormat.WHOLE.value(milestone));
        epoch.applyCss();
        epoch.autosize();
        boolean fits = x + LABEL_GAP + epoch.getWidth() <= surface.area().getMaxX();
        double offset = fits ? LABEL_GAP : -LABEL_GAP - epoch.getWidth();
        int row = 0;
        while (row < clear.length - 1 && clear[row] > x + offset) {
            row++;
        }
        clear[row] = x + offset + epoch.getWidth();
        epoch.relocate(GRASP + offset, row * epoch.getHeight());
    }

    /** The middle of the knob, in pixels of this node. */
    Point2D knobCentre() {
        return new Point2D(knob.getCenterX(), knob.getCenterY());
    }

    @Override
    protected void layoutChildren() {
        // Placed by hand after each drawing.
    }

    private void mousePressed(MouseEvent event) {
        requestFocus();
        grabbed = event.getX() - GRASP;
        event.consume();
    }

    private void mouseDragged(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            double pixel = getParent()
                    .sceneToLocal(event.getSceneX(), event.getSceneY())
                    .getX();
            editor.dragTo(index, pixel - grabbed);
        }
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        int by = event.isShiftDown() ? FAR : 1;
        switch (event.getCode()) {
            case LEFT -> editor.moveBy(index, -by);
            case RIGHT -> editor.moveBy(index, by);
            case DELETE, BACK_SPACE -> editor.remove(index);
            case INSERT -> editor.addAfter(index);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
