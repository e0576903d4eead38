package dev.centroid.ui.results.challenge;

import dev.centroid.data.download.Archive;
import dev.centroid.data.download.OmniglotFile;
import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.RunSettings;
import dev.centroid.problem.Problem;
import dev.centroid.ui.common.Failures;
import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.Latest;
import dev.centroid.ui.common.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which archive of runs is asked: the one chosen last; where that is missing, one that lies in a run's dataset root. */
final class ArchiveChoice {

    private static final Archive OFFICIAL = OmniglotFile.CHALLENGE.archive();

    private final Shell shell;
    private final Latest looking;
    private final StringProperty text = new SimpleStringProperty();
    private boolean typed;

    ArchiveChoice(Shell shell) {
        this.shell = shell;
        this.looking = new Latest(shell.background());
        text.set(shell.settings().get().challengeRuns());
        text.addListener((all, before, now) -> {
            typed = true;
            shell.settings().change(s -> s.withChallengeRuns(now.strip()));
        });
    }

    /** Looks in the dataset root of a run, unless an archive that is there is chosen, or one was typed. */
    void lookBeside(RunOverview run) {
        Optional<Path> root = run == null
                ? Optional.empty()
                : run.settings().map(RunSettings::dataset).flatMap(ArchivePath::of);
        if (typed || root.isEmpty()) {
            return;
        }
        String before = text.get();
        looking.start(
                () -> isFile(before) ? Optional.<Path>empty() : in(root.get()),
                found -> found.filter(file -> text.get().equals(before)).ifPresent(file -> {
                    text.set(file.toString());
                    typed = false;
                }),
                Failures::problems);
    }

    private static boolean isFile(String path) {
        return ArchivePath.of(path).filter(Files::isRegularFile).isPresent();
    }

    private static Optional<Path> in(Path root) {
        return Stream.of(root, root.resolve(OFFICIAL.folder()))
                .map(folder -> folder.resolve(OFFICIAL.fileName()))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Asks for an archive. */
    void choose() {
        shell.files().open(FileChoice.Kind.CHALLENGE).ifPresent(file -> text.set(file.toString()));
    }

    /** What stands in the field. */
    StringProperty textProperty() {
        return text;
    }

    /** The archive; empty while the field is, or holds no path. */
    Optional<Path> archive() {
        return ArchivePath.of(text.get());
    }

    /** Why something typed is no archive; empty while nothing is typed. */
    List<Problem> problems() {
        return text.get().isBlank() || archive().isPresent()
                ? List.of()
                : List.of(ChallengeProblem.NOT_A_PATH.with(text.get().strip()));
    }
}
