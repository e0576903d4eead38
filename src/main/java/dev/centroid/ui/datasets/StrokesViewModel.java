package dev.centroid.ui.datasets;

import dev.centroid.data.pack.DatasetCatalogue;
import dev.centroid.data.pack.SampleImage;
import dev.centroid.data.stroke.PenDrawing;
import dev.centroid.data.stroke.RootStrokes;
import dev.centroid.data.stroke.StrokeFit;
import dev.centroid.data.stroke.StrokeSet;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.ui.common.Failures;
import dev.centroid.ui.common.Latest;
import dev.centroid.ui.common.Shell;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** How the image that is looked at was written. Owns the strokes of the root that is open. */
public final class StrokesViewModel {

    private static final StrokeLook NOTHING = new StrokeLook.Nothing();

    private final Latest reading;
    private final ReadOnlyObjectWrapper<StrokeLook> look = new ReadOnlyObjectWrapper<>(NOTHING);
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final BooleanProperty over = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final Playback playback = new Playback();
    private DatasetCatalogue catalogue;
    private RootStrokes strokes;

    StrokesViewModel(Shell shell) {
        this.reading = new Latest(shell.background());
        shown.bind(Bindings.createBooleanBinding(
                () -> wanted.get() && look.get() instanceof StrokeLook.Written, wanted, look));
        wanted.subscribe((before, now) -> playback.pause());
    }

    /** What is known of the image that is looked at. */
    public ReadOnlyObjectProperty<StrokeLook> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** Whether somebody wants to see images as they were written, where that is known. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /** Whether the strokes are laid over the image. */
    public BooleanProperty overProperty() {
        return over;
    }

    /** Whether the strokes are shown in the place of the image: they are wanted and known. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The time of the drawing. */
    public Playback playback() {
        return playback;
    }

    /** Another root is open. */
    void open(DatasetCatalogue opened) {
        forget();
        catalogue = opened;
        strokes = RootStrokes.of(opened.spec(), opened.layout());
    }

    /** No root is open. */
    void forget() {
        take(NOTHING);
        reading.drop();
        if (strokes != null) {
            strokes.close();
            strokes = null;
        }
    }

    /** Another image is looked at; what is known of the one before stays until its own strokes are read. */
    void look(OptionalInt image) {
        playback.pause();
        reading.drop();
        if (image.isEmpty() || strokes == null || strokes.sets().isEmpty()) {
            take(NOTHING);
            return;
        }
        DatasetCatalogue from = catalogue;
        RootStrokes beside = strokes;
        reading.start(
                () -> read(from, beside, image.getAsInt()),
                this::take,
                thrown -> take(new StrokeLook.Damaged(Failures.problems(thrown))));
    }

    private static StrokeLook read(DatasetCatalogue from, RootStrokes beside, int number) {
        String name = from.imageName(number);
        beside.lookAgain();
        Optional<PenDrawing> drawing = beside.of(name);
        if (drawing.isEmpty()) {
            return without(beside, name);
        }
        SampleImage image;
        try {
            image = from.read(number);
        } catch (ProblemException e) {
            // What is wrong with the image is told where the image should be.
            return NOTHING;
        }
        StrokeFit fit = StrokeFit.of(drawing.get(), image.pixels(), image.shape());
        return new StrokeLook.Written(drawing.get(), fit, image);
    }

    private static StrokeLook without(RootStrokes beside, String imageName) {
        List<Problem> faults = beside.faults();
        List<String> sets = beside.setsFor(imageName);
        if (!faults.isEmpty() || sets.isEmpty()) {
            return faults.isEmpty() ? NOTHING : new StrokeLook.Damaged(faults);
        }
        String own = sets.get(0);
        return new StrokeLook.Without(StrokeSet.nameFor(own), beside.set(own).isPresent());
    }

    private void take(StrokeLook found) {
        look.set(found);
        playback.load(
                found instanceof StrokeLook.Written written ? written.drawing().millis() : 0);
    }
}
