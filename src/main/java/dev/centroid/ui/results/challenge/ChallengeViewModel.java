package dev.centroid.ui.results.challenge;

import dev.centroid.experiment.ChallengeText;
import dev.centroid.experiment.JsonText;
import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.folder.AtomicFiles;
import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** Who is asked, what was answered, and which answer and which of its runs are looked at. */
public final class ChallengeViewModel {

    /** What is shown of an answer. */
    enum Side {
        /** Its total among the published lines. */
        COMPARISON,
        /** Its runs, one by one. */
        RUNS
    }

    private final Shell shell;
    private final ArchiveChoice archive;
    private final ObservableList<Path> checkpoints;
    private final ObservableList<Entrant> entrants = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Entrant> entrant = new ReadOnlyObjectWrapper<>();
    private final ChallengeAnswers answers;
    private final ChallengeDrawings drawings;
    private final ChallengeJob job;
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.COMPARISON);
    private final StringProperty run = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper leadName = new ReadOnlyStringWrapper("");
    private final BooleanExpression busy;
    private final BooleanExpression shared;
    private final BooleanExpression startable;
    private RunOverview lead;
    private List<RunOverview> selected = List.of();
    private boolean chosen;

    /**
     * Nothing is answered yet.
     *
     * @param checkpoints of the run that leads the selection, the most advanced first
     * @param answerer who does the work
     * @param busy whether this or something else of the place is being computed; only one thing is at a time
     * @param shared whether a run of this window is under way
     */
    public ChallengeViewModel(
            Shell shell,
            ObservableList<Path> checkpoints,
            Answerer answerer,
            BooleanProperty busy,
            BooleanExpression shared) {
        this.shell = shell;
        this.archive = new ArchiveChoice(shell);
        this.checkpoints = checkpoints;
        this.answers = new ChallengeAnswers(shell.background());
        this.drawings = new ChallengeDrawings(shell.background());
        this.job = new ChallengeJob(shell, answerer, busy, answers::put);
        this.busy = busy;
        this.shared = shared;
        this.startable = Bindings.createBooleanBinding(
                () -> !busy.get() && entrant.get() != null && archive.archive().isPresent(),
                busy,
                entrant,
                archive.textProperty());
        checkpoints.addListener((ListChangeListener<Path>) change -> offer(false));
        answers.shownProperty().addListener((all, before, now) -> bring());
        side.addListener((all, before, now) -> bring());
        archive.textProperty().addListener((all, before, now) -> bring());
        offer(true);
    }

    /**
     * The selection is another one, or is known better.
     *
     * @param its the run that leads it; null without one
     * @param runs all that are selected
     */
    public void select(RunOverview its, List<RunOverview> runs) {
        Path before = lead == null ? null : lead.folder();
        Path now = its == null ? null : its.folder();
        boolean others = !folders(runs).equals(folders(selected));
        boolean other = now == null ? before != null : !now.equals(before);
        lead = its;
        selected = List.copyOf(runs);
        leadName.set(its == null ? "" : its.summary().name());
        if (other || others) {
            offer(other);
            answers.select(its, selected);
            archive.lookBeside(its);
        }
    }

    /** The page is shown: what has come meanwhile to the dataset root of the run counts. */
    public void lookAgain() {
        archive.lookBeside(lead);
    }

    private static List<Path> folders(List<RunOverview> runs) {
        return runs.stream().map(RunOverview::folder).toList();
    }

    private void offer(boolean anew) {
        List<Entrant> all = new ArrayList<>();
        checkpoints.stream().filter(this::belongsToLead).map(Entrant::of).forEach(all::add);
        if (selected.size() > 1) {
            all.add(Entrant.selected(selected.size()));
        }
        all.add(Entrant.HAUSDORFF);
        chosen = chosen && !anew && all.contains(entrant.get());
        Entrant next = chosen ? entrant.get() : all.get(0);
        if (!all.equals(entrants)) {
            entrants.setAll(all);
        }
        entrant.set(next);
    }

    /** Will ask this one; the most advanced checkpoint is asked where nobody has chosen. */
    void choose(Entrant who) {
        chosen = true;
        entrant.set(who);
    }

    private boolean belongsToLead(Path checkpoint) {
        return lead != null && checkpoint.startsWith(lead.folder());
    }

    /** Asks who is chosen; the answers come later. */
    void start() {
        if (startable.get()) {
            archive.archive().ifPresent(file -> job.start(questions(entrant.get()), file));
        }
    }

    private List<ChallengeJob.Question> questions(Entrant who) {
        return switch (who.kind()) {
            case CHECKPOINT -> List.of(question(lead, who.checkpoint()));
            case SELECTED_RUNS ->
                selected.stream().map(each -> question(each, each.folder())).toList();
            case HAUSDORFF -> List.of(new ChallengeJob.Question(Optional.empty(), "", Optional.empty()));
        };
    }

    private static ChallengeJob.Question question(RunOverview run, Path model) {
        return new ChallengeJob.Question(
                Optional.of(run.folder()), run.summary().name(), Optional.of(model));
    }

    private void bring() {
        ChallengeAnswer now = answers.shownProperty().get();
        if (now != null && side.get() == Side.RUNS) {
            drawings.bring(now.report(), archive.archive());
        }
    }

    /** The shown answer as the command line prints it; empty without one. */
    String text() {
        ChallengeAnswer now = answers.shownProperty().get();
        return now == null
                ? ""
                : String.join(
                                "\n",
                                ChallengeText.lines(now.report(), shell.words().messages())) + "\n";
    }

    /** Writes the shown answer as the command line does with {@code --json}. */
    void saveJson() {
        ChallengeAnswer now = answers.shownProperty().get();
        if (now != null) {
            String text = JsonText.of(now.report()) + "\n";
            save(FileChoice.Kind.JSON, "challenge.json", text);
        }
    }

    /** Writes the errors of all answers, run by run. */
    void saveCsv() {
        if (!answers.rows().isEmpty()) {
            save(FileChoice.Kind.CSV, "challenge.csv", ChallengeCsv.of(answers.rows()));
        }
    }

    private void save(FileChoice.Kind kind, String proposedName, String text) {
        shell.files().save(kind, proposedName).ifPresent(file -> shell.background()
                .start(
                        () -> {
                            AtomicFiles.writeText(file, text);
                            return file;
                        },
                        saved -> shell.notices().tell("common.saved", saved.toString()),
                        shell.notices()::failure));
    }

    /** Which archive is asked. */
    ArchiveChoice archive() {
        return archive;
    }

    /** Who can be asked; told before {@link #entrantProperty}. */
    ObservableList<Entrant> entrants() {
        return entrants;
    }

    /** Who will be asked. */
    ReadOnlyObjectProperty<Entrant> entrantProperty() {
        return entrant.getReadOnlyProperty();
    }

    /** The work itself. */
    ChallengeJob job() {
        return job;
    }

    /** What was answered. */
    ChallengeAnswers answers() {
        return answers;
    }

    /** The drawings of the shown answer, once its runs are looked at. */
    ChallengeDrawings drawings() {
        return drawings;
    }

    /** What is shown of an answer. */
    ObjectProperty<Side> sideProperty() {
        return side;
    }

    /** The name of the run that is looked at; it stays when another answer is shown, so that both can be compared. */
    StringProperty runProperty() {
        return run;
    }

    /** The name of the run that leads the selection; empty without one. */
    ReadOnlyStringProperty leadNameProperty() {
        return leadName.getReadOnlyProperty();
    }

    /** Whether somebody can be asked now. */
    BooleanExpression startable() {
        return startable;
    }

    /** Whether something of the place is being computed. */
    BooleanExpression busy() {
        return busy;
    }

    /** Whether a run of this window is under way, with which the processor is shared. */
    BooleanExpression shared() {
        return shared;
    }
}
