package dev.centroid.ui.common;

import java.nio.file.Path;
import java.util.Optional;

/** Asks people for files and folders, and shows them; a test answers in their place. Each kind remembers its last folder. */
public interface FileChoice {

    /** What is asked for: decides title, endings and the folder that is shown first. */
    enum Kind {
        /** A YAML configuration. */
        CONFIG("config", "*.yaml", "*.yml"),
        /** A dataset root. */
        DATASET_ROOT("dataset-root"),
        /** A folder for archives that are fetched. */
        DOWNLOAD("download"),
        /** A folder of runs. */
        RUNS("runs"),
        /** A checkpoint. */
        CHECKPOINT("checkpoint", "*.zip"),
        /** The runs of the one-shot challenge. */
        CHALLENGE("challenge", "*.zip"),
        /** A picture. */
        PNG("png", "*.png"),
        /** A scalable picture. */
        SVG("svg", "*.svg"),
        /** A table. */
        CSV("csv", "*.csv"),
        /** A report for people. */
        TEXT("text", "*.txt"),
        /** A report for other programs. */
        JSON("json", "*.json");

        private final String key;
        private final String[] endings;

        Kind(String key, String... endings) {
            this.key = key;
            this.endings = endings;
        }

        /** The stable name in settings and bundle keys. */
        public String key() {
            return key;
        }

        /** File name patterns; empty for folders. */
        public String[] endings() {
            return endings.clone();
        }
    }

    /** An existing file; empty when nothing was chosen. */
    Optional<Path> open(Kind kind);

    /** A file to write, with its ending; empty when nothing was chosen. */
    Optional<Path> save(Kind kind, String proposedName);

    /** An existing folder; empty when nothing was chosen. */
    Optional<Path> folder(Kind kind);

    /**
     * Shows a folder in the desktop's own file manager; for the background, since that may take a while.
     *
     * @throws dev.centroid.problem.ProblemException {@link UiProblem#NO_FILE_MANAGER}
     */
    void reveal(Path folder);
}
