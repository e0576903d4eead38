package dev.centroid.ui.datasets;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.doctor.DatasetDoctor;
import dev.centroid.data.doctor.Finding;
import dev.centroid.data.layout.DatasetPart;
import dev.centroid.data.pack.DatasetCatalogue;
import dev.centroid.data.pack.DatasetReport;
import dev.centroid.experiment.DatasetInspection;
import dev.centroid.problem.Problem;
import dev.centroid.ui.common.Activity;
import dev.centroid.ui.common.Failures;
import dev.centroid.ui.common.Latest;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A dataset root that is looked through: its classes, its images, and what is wrong with it. */
public final class DatasetsViewModel {

    private static final double FIRST_SIDE = 84;

    private final Shell shell;
    private final Latest listing;
    private final Latest counting;
    private final ReadOnlyStringWrapper root = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<DatasetCatalogue> catalogue = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<DatasetReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>();
    private final ClassChoice classes = new ClassChoice();
    private final ImageWalk walk = new ImageWalk();
    private final StrokesViewModel strokes;
    private final CheckViewModel check;
    private final DownloadViewModel download;
    private final ObjectProperty<Showing> showing = new SimpleObjectProperty<>(Showing.IMAGES);
    private Optional<DatasetSpec> split = Optional.empty();
    private final DoubleProperty side = new SimpleDoubleProperty(FIRST_SIDE);

    /** Looks at nothing yet. */
    public DatasetsViewModel(Shell shell) {
        this.shell = shell;
        this.listing = new Latest(shell.background());
        this.counting = new Latest(shell.background());
        this.check = new CheckViewModel(shell);
        this.download = new DownloadViewModel(shell);
        this.strokes = new StrokesViewModel(shell);
        classes.imagesProperty().subscribe(walk::over);
        walk.positionProperty().subscribe(now -> strokes.look(walk.image()));
        shell.navigation()
                .onRequest(
                        Navigation.OpenDataset.class,
                        request -> open(request.root(), request.split().filter(s -> s.layout() != Layout.AUTO)));
    }

    /** The root as it is named. */
    public ReadOnlyStringProperty rootProperty() {
        return root.getReadOnlyProperty();
    }

    /** What lies there; null while that is not known. */
    public ReadOnlyObjectProperty<DatasetCatalogue> catalogueProperty() {
        return catalogue.getReadOnlyProperty();
    }

    /** Counts and sizes, which come a little later. */
    public ReadOnlyObjectProperty<Optional<DatasetReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** What is wrong with the root, or odd about it. */
    public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** What goes on; null for nothing. */
    public ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** The classes, and which of them are shown. */
    public ClassChoice classes() {
        return classes;
    }

    /** The image that is looked at. */
    public ImageWalk walk() {
        return walk;
    }

    /** How that image was written. */
    public StrokesViewModel strokes() {
        return strokes;
    }

    /** The doctor. */
    public CheckViewModel check() {
        return check;
    }

    /** Gets datasets. */
    DownloadViewModel download() {
        return download;
    }

    /** What the middle of the place shows. */
    public ObjectProperty<Showing> showingProperty() {
        return showing;
    }

    /** Side of a thumbnail, in screen units. */
    public DoubleProperty sideProperty() {
        return side;
    }

    /** The first look at the place: the root used last, or the embedded one. */
    public void begin() {
        if (root.get().isEmpty()) {
            open(shell.settings().get().recentRoots().stream().findFirst().orElse(Layout.SYNTHETIC_GLYPHS.key()));
        }
    }

    /** Somebody chose a root. */
    public void choose(String chosen) {
        if (!chosen.equals(root.get()) || catalogue.get() == null) {
            open(chosen);
        }
    }

    /** Reads the root again: files may have changed. */
    public void reopen() {
        open(root.get());
    }

    private void open(String chosen) {
        open(chosen, Optional.empty());
    }

    private void open(String chosen, Optional<DatasetSpec> splitAs) {
        root.set(chosen);
        split = splitAs;
        forget();
        activity.set(Activity.of("datasets.listing"));
        Callable<DatasetCatalogue> work =
                () -> splitAs.map(DatasetCatalogue::of).orElseGet(() -> DatasetInspection.catalogue(chosen));
        listing.start(work, this::opened, this::failed);
    }

    private void opened(DatasetCatalogue found) {
        shell.settings().change(s -> s.withRecentRoot(root.get()));
        catalogue.set(found);
        problems.set(found.warnings());
        strokes.open(found);
        classes.open(found);
        activity.set(Activity.of("datasets.counting"));
        counting.start(
                found::report,
                counted -> {
                    activity.set(null);
                    report.set(Optional.of(counted));
                },
                this::failed);
    }

    private void failed(Throwable thrown) {
        activity.set(null);
        List<Problem> all = new ArrayList<>(Failures.problems(thrown));
        all.addAll(problems.get());
        problems.set(List.copyOf(all));
    }

    private void forget() {
        listing.drop();
        counting.drop();
        check.forget();
        report.set(Optional.empty());
        problems.set(List.of());
        classes.open(null);
        strokes.forget();
        if (catalogue.get() != null) {
            catalogue.get().close();
            catalogue.set(null);
        }
    }

    /** Ends what goes on; a root that is listed by then stays. */
    public void stop() {
        listing.drop();
        counting.drop();
        activity.set(null);
    }

    /** Has every image of the root examined, also of one that cannot be opened. */
    public void examine() {
        showing.set(Showing.CHECK);
        String examined = root.get();
        Optional<DatasetSpec> as = split;
        check.start((progress, control) -> as.map(spec -> DatasetDoctor.examine(spec, progress, control))
                .orElseGet(() -> DatasetInspection.check(examined, List.of(), progress, control)));
    }

    /** Looks at what a finding is about: its image, or its class. */
    public void reveal(Finding finding) {
        DatasetCatalogue open = catalogue.get();
        if (open == null) {
            return;
        }
        if (open.isListed(finding.image())) {
            look(Optional.of(open.classOf(finding.image()).part()), "");
            walk.lookAt(finding.image());
        } else if (open.classes().stream().anyMatch(c -> c.name().equals(finding.subject()))) {
            look(Optional.empty(), finding.subject());
        }
    }

    private void look(Optional<DatasetPart> part, String filter) {
        classes.choose(List.of());
        classes.filterProperty().set(filter);
        classes.scopes().stream()
                .filter(scope -> scope.part().equals(part))
                .findFirst()
                .ifPresent(classes::look);
    }

    /** Takes the root over into the experiment that is set up. */
    public void useInSetup() {
        shell.navigation().open(new Navigation.UseDataset(root.get()));
    }
}
