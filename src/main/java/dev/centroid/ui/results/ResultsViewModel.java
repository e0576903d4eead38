package dev.centroid.ui.results;

import dev.centroid.experiment.RunCatalogue;
import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.RunOverview.Task;
import dev.centroid.experiment.folder.RunSummary;
import dev.centroid.problem.Problem;
import dev.centroid.ui.common.Failures;
import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.Latest;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.queue.RunQueue;
import dev.centroid.ui.results.challenge.Answerer;
import dev.centroid.ui.results.challenge.ChallengeViewModel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/**
 * The runs of a folder, which of them are shown, and which are selected. While the place is shown, the folder is looked through
 * again every few seconds, since other processes may write runs there too.
 */
public final class ResultsViewModel {

    /** The task whose scores are shown where there is a choice. */
    static final Task USUAL_TASK = new Task(5, 1);

    private static final double LOOK_MILLIS = 3000;

    /** Why the table is empty, or that it is not. */
    enum Emptiness {
        /** It is not. */
        NONE,
        /** The folder was not looked through yet. */
        LOOKING,
        /** There are no runs. */
        NO_RUNS,
        /** The filter hides all. */
        FILTERED,
        /** The folder cannot be read; see {@link #problems}. */
        UNREADABLE
    }

    private final Shell shell;
    private final RunCatalogue catalogue = new RunCatalogue();
    private final Latest look;
    private final RunRows rows = new RunRows();
    private final FilteredList<RunRow> shown = new FilteredList<>(rows.list());
    private final Map<RunColumn, BooleanProperty> columns = new EnumMap<>(RunColumn.class);
    private final ObservableList<Task> tasks = FXCollections.observableArrayList(USUAL_TASK);
    private final ObjectProperty<Task> task = new SimpleObjectProperty<>(USUAL_TASK);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<RunSummary.Status> status = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Path> folder;
    private final ReadOnlyObjectWrapper<Emptiness> emptiness = new ReadOnlyObjectWrapper<>(Emptiness.LOOKING);
    private final SelectedRuns selection = new SelectedRuns();
    private final CurvesViewModel curves;
    private final DetailsViewModel details;
    private final ResumeViewModel resume;
    private final EvaluationViewModel evaluation;
    private final ChallengeViewModel challenge;

    private List<Problem> problems = List.of();
    private Runnable ticking = () -> {};
    private boolean looked;
    private boolean looking;
    private boolean lookAgain;
    private Path wanted;

    /** The view model of the window; lives as long as it. */
    public ResultsViewModel(Shell shell, RunQueue queue) {
        this(shell, queue, Evaluator.of(shell.folders().cache()));
    }

    ResultsViewModel(Shell shell, RunQueue queue, Evaluator evaluator) {
        this.shell = shell;
        this.look = new Latest(shell.background());
        this.folder = new ReadOnlyObjectWrapper<>(shell.folders().runs().toAbsolutePath());
        Arrays.stream(RunColumn.values()).forEach(c -> columns.put(c, new SimpleBooleanProperty(c.isShownAtFirst())));
        this.curves = new CurvesViewModel(shell, selection);
        this.details = new DetailsViewModel(shell, selection.leadRun());
        this.resume = new ResumeViewModel(shell, queue, selection.leadRun());
        BooleanProperty busy = new SimpleBooleanProperty();
        this.evaluation = new EvaluationViewModel(shell, queue, selection.leadRun(), evaluator, busy);
        this.challenge =
                new ChallengeViewModel(shell, evaluation.checkpoints(), Answerer.REAL, busy, evaluation.shared());
        selection.leadRun().subscribe(run -> tellChallenge());
        selection.rows().addListener((ListChangeListener<RunRow>) change -> tellChallenge());
        List.<ObservableValue<?>>of(filter, status, task)
                .forEach(each -> each.addListener((all, before, now) -> refilter()));
        queue.onEnd(run -> look());
        shell.navigation().onRequest(Navigation.OpenRun.class, request -> open(request.run()));
        shell.navigation().placeProperty().subscribe(this::placeChanged);
        details.tabProperty().addListener((all, before, now) -> lookAtChallenge());
    }

    private void tellChallenge() {
        challenge.select(
                selection.leadRun().getValue(),
                selection.rows().stream().map(RunRow::overview).toList());
    }

    private void lookAtChallenge() {
        if (details.tabProperty().get() == DetailsTab.CHALLENGE) {
            challenge.lookAgain();
        }
    }

    private void placeChanged(Place now) {
        ticking.run();
        ticking = () -> {};
        if (now == Place.RESULTS) {
            lookAtChallenge();
            ticking = shell.ticker().every(LOOK_MILLIS, this::look);
            look();
        }
    }

    /** Looks at another folder of runs. */
    void lookAt(Path other) {
        Path absolute = other.toAbsolutePath().normalize();
        if (!absolute.equals(folder.get())) {
            folder.set(absolute);
            look.drop();
            looked = false;
            looking = false;
            selection.clear();
            rows.merge(List.of());
            emptiness.set(Emptiness.LOOKING);
        }
        look();
    }

    /** Asks for a folder of runs and looks at it. */
    void chooseFolder() {
        shell.files().folder(FileChoice.Kind.RUNS).ifPresent(this::lookAt);
    }

    private void open(Path run) {
        wanted = run.toAbsolutePath().normalize();
        details.tabProperty().set(DetailsTab.SUMMARY);
        lookAt(wanted.getParent() == null ? wanted : wanted.getParent());
    }

    /** Looks through the folder in the background; a second look waits for the first, however slow the disk is. */
    void look() {
        if (looking) {
            lookAgain = true;
            return;
        }
        looking = true;
        lookAgain = false;
        Path where = folder.get();
        look.start(() -> catalogue.scan(where), this::found, this::failed);
    }

    private void found(List<RunOverview> runs) {
        problems = List.of();
        boolean first = !looked;
        looked = true;
        rows.merge(runs);
        selection.keep(shown);
        offerTasks(runs);
        selectWanted(first);
        emptiness.set(emptinessNow());
        details.lookAgain();
        curves.lookAgain();
        evaluation.lookAgain();
        looking = false;
        if (lookAgain) {
            look();
        }
    }

    private void failed(Throwable thrown) {
        looking = false;
        problems = Failures.problems(thrown);
        rows.merge(List.of());
        selection.clear();
        emptiness.set(Emptiness.LOOKING);
        emptiness.set(Emptiness.UNREADABLE);
    }

    private void offerTasks(List<RunOverview> runs) {
        List<Task> found = Stream.concat(Stream.of(USUAL_TASK), runs.stream().flatMap(RunOverview::tasks))
                .distinct()
                .sorted()
                .toList();
        if (!found.equals(tasks)) {
            Task before = task.get();
            tasks.setAll(found);
            task.set(found.contains(before) ? before : USUAL_TASK);
        }
    }

    private void selectWanted(boolean first) {
        if (wanted != null) {
            rows.of(wanted).ifPresent(row -> {
                if (!shown.contains(row)) {
                    filter.set("");
                    status.set(null);
                }
                selection.set(List.of(row), row);
            });
            wanted = null;
        } else if (first && !shown.isEmpty() && selection.rows().isEmpty()) {
            selection.set(List.of(shown.get(0)), shown.get(0));
        }
    }

    private Emptiness emptinessNow() {
        if (!looked) {
            return Emptiness.LOOKING;
        }
        if (rows.list().isEmpty()) {
            return Emptiness.NO_RUNS;
        }
        return shown.isEmpty() ? Emptiness.FILTERED : Emptiness.NONE;
    }

    /** Also after the language has changed, since the filter looks at what the rows say. */
    void refilter() {
        RunTexts texts = new RunTexts(shell.words());
        RunFilter now = RunFilter.of(filter.get(), status.get());
        shown.setPredicate(row -> now.accepts(row.overview().status(), texts.all(row.overview(), task.get())));
        selection.keep(shown);
        if (emptiness.get() != Emptiness.UNREADABLE) {
            emptiness.set(emptinessNow());
        }
    }

    /** Writes rows as CSV where people say. */
    void saveCsv(List<RunOverview> runs) {
        Task its = task.get();
        shell.files().save(FileChoice.Kind.CSV, "runs.csv").ifPresent(file -> shell.background()
                .start(
                        () -> {
                            RunTableCsv.write(file, runs, its);
                            return file;
                        },
                        saved -> shell.notices().tell("common.saved", saved.toString()),
                        shell.notices()::failure));
    }

    /** The rows that the filter lets through, newest run first. */
    ObservableList<RunRow> shown() {
        return shown;
    }

    /** How many runs the folder holds. */
    int count() {
        return rows.list().size();
    }

    /** How many of them cannot be read in full. */
    long brokenCount() {
        return rows.list().stream()
                .filter(row -> row.overview().status() == RunSummary.Status.BROKEN)
                .count();
    }

    /** Which runs are selected. */
    SelectedRuns selection() {
        return selection;
    }

    /** Whether a column is shown. */
    BooleanProperty visible(RunColumn column) {
        return columns.get(column);
    }

    /** What stands in the filter field. */
    StringProperty filterProperty() {
        return filter;
    }

    /** The only status shown; null for all. */
    ObjectProperty<RunSummary.Status> statusProperty() {
        return status;
    }

    /** The tasks that can be chosen. */
    ObservableList<Task> tasks() {
        return tasks;
    }

    /** The task whose scores are shown; null for a moment while the choice is made anew. */
    ObjectProperty<Task> taskProperty() {
        return task;
    }

    /** The folder that is looked at. */
    ReadOnlyObjectProperty<Path> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** Why the table is empty. */
    ObservableValue<Emptiness> emptiness() {
        return emptiness.getReadOnlyProperty();
    }

    /** Why the folder cannot be read. */
    List<Problem> problems() {
        return problems;
    }

    CurvesViewModel curves() {
        return curves;
    }

    DetailsViewModel details() {
        return details;
    }

    ResumeViewModel resume() {
        return resume;
    }

    EvaluationViewModel evaluation() {
        return evaluation;
    }

    ChallengeViewModel challenge() {
        return challenge;
    }
}
