package dev.centroid.ui.results.challenge;

import dev.centroid.data.challenge.ChallengeArchive;
import dev.centroid.data.challenge.ChallengeImages;
import dev.centroid.experiment.ChallengeReport;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.ui.common.Background;
import dev.centroid.ui.common.Failures;
import dev.centroid.ui.common.Latest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The drawings that an answer is about, read when they are first looked at. */
final class ChallengeDrawings {

    private final Latest reading;
    private final ReadOnlyObjectWrapper<ChallengeImages> images = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    ChallengeDrawings(Background background) {
        this.reading = new Latest(background);
    }

    /**
     * Brings the drawings of an answer.
     *
     * @param chosen the archive that is chosen now, for where the answer's own is gone
     */
    void bring(ChallengeReport report, Optional<Path> chosen) {
        if (images.get() != null && images.get().fingerprint().equals(report.drawings())) {
            return;
        }
        images.set(null);
        problems.set(List.of());
        reading.start(() -> read(report, chosen), images::set, thrown -> problems.set(Failures.problems(thrown)));
    }

    private static ChallengeImages read(ChallengeReport report, Optional<Path> chosen) {
        List<Path> archives = Stream.of(ArchivePath.of(report.archive()), chosen)
                .flatMap(Optional::stream)
                .distinct()
                .filter(Files::isRegularFile)
                .toList();
        ProblemException fault = ChallengeProblem.ARCHIVE_GONE.exception(report.archive());
        for (Path archive : archives) {
            try {
                ChallengeImages found = new ChallengeImages(ChallengeArchive.read(archive));
                if (found.fingerprint().equals(report.drawings())) {
                    return found;
                }
                fault = ChallengeProblem.OTHER_DRAWINGS.exception(archive);
            } catch (ProblemException e) {
                fault = e;
            }
        }
        throw fault;
    }

    /** The drawings; null while they are read, or if they cannot be. */
    ReadOnlyObjectProperty<ChallengeImages> imagesProperty() {
        return images.getReadOnlyProperty();
    }

    /** Why they cannot be read. */
    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }
}
