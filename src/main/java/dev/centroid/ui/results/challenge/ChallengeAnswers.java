package dev.centroid.ui.results.challenge;

import dev.centroid.experiment.ChallengeResult;
import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.folder.ChallengeListing;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.ui.common.Background;
import dev.centroid.ui.common.Failures;
import dev.centroid.ui.common.Latest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The answers side by side: those given since the window was opened, and those kept in the folders of the selected runs. */
final class ChallengeAnswers {

    private static final Comparator<ChallengeAnswer> BEST_FIRST =
            Comparator.comparingDouble(answer -> answer.report().error());

    private record Kept(List<ChallengeAnswer> answers, List<Problem> problems) {}

    private final Latest reading;
    private final Map<ChallengeAnswer.Key, ChallengeAnswer> given = new LinkedHashMap<>();
    private final ObservableList<ChallengeAnswer> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ChallengeAnswer> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private List<ChallengeAnswer> kept = List.of();
    private Path lead;

    ChallengeAnswers(Background background) {
        this.reading = new Latest(background);
    }

    /**
     * Other runs are selected: what they have answered is read, and where another one leads, its best answer is shown.
     *
     * @param its the one that leads; null without one
     */
    void select(RunOverview its, List<RunOverview> runs) {
        Path before = lead;
        lead = its == null ? null : its.folder();
        if (!Objects.equals(lead, before) && !belongsToLead(shown.get())) {
            shown.set(null);
        }
        reading.start(
                () -> read(runs),
                found -> {
                    kept = found.answers();
                    problems.set(found.problems());
                    arrange();
                },
                thrown -> problems.set(Failures.problems(thrown)));
    }

    private static Kept read(List<RunOverview> runs) {
        List<ChallengeAnswer> answers = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (RunOverview run : runs) {
            for (Path file : ChallengeListing.of(run.summary().files())) {
                try {
                    answers.add(new ChallengeAnswer(
                            Optional.of(run.folder()), run.summary().name(), ChallengeResult.read(file)));
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        return new Kept(answers, problems);
    }

    /** Somebody has answered: it stays, and is shown. */
    void put(ChallengeAnswer answer) {
        given.put(answer.key(), answer);
        arrange();
        show(answer);
    }

    private void arrange() {
        Map<ChallengeAnswer.Key, ChallengeAnswer> newest = new LinkedHashMap<>();
        Stream.concat(kept.stream(), given.values().stream())
                .forEach(answer -> newest.merge(answer.key(), answer, ChallengeAnswers::newer));
        List<ChallengeAnswer> now = newest.values().stream().sorted(BEST_FIRST).toList();
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
        ChallengeAnswer before = shown.get();
        if (before != null) {
            shown.set(newest.get(before.key()));
        }
        if (shown.get() == null) {
            shown.set(now.stream().filter(this::belongsToLead).findFirst().orElse(null));
        }
    }

    private static ChallengeAnswer newer(ChallengeAnswer a, ChallengeAnswer b) {
        return b.result().time().isBefore(a.result().time()) ? a : b;
    }

    private boolean belongsToLead(ChallengeAnswer answer) {
        return answer != null
                && lead != null
                && answer.run().filter(lead::equals).isPresent();
    }

    /** Shows one of the rows. */
    void show(ChallengeAnswer answer) {
        if (rows.contains(answer)) {
            shown.set(answer);
        }
    }

    /** The answers, the best first. */
    ObservableList<ChallengeAnswer> rows() {
        return rows;
    }

    /** The one that is looked at, or null; told after the rows. */
    ReadOnlyObjectProperty<ChallengeAnswer> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What the modified Hausdorff distance answered to the same drawings, if it was asked. */
    Optional<ChallengeAnswer> hausdorff(ChallengeAnswer beside) {
        return rows.stream()
                .filter(answer -> answer.isHausdorff()
                        && answer.report().drawings().equals(beside.report().drawings()))
                .findFirst();
    }

    /** Why something that was kept could not be read. */
    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }
}
