package dev.centroid.experiment;

import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.experiment.folder.Provenance;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.experiment.folder.RunResult;
import dev.centroid.experiment.folder.RunResult.StageResult;
import dev.centroid.model.engine.EngineDescription;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Keeps {@code provenance.json} true while a run goes on, and writes {@code result.json} when it ends. */
final class RunRecord {

    private final RunFiles files;
    private final ExperimentConfig config;
    private final String fingerprint;
    private final boolean resumed;
    private final List<String> command;
    private final Instant begun = Instant.now();
    private Provenance provenance;

    RunRecord(RunFiles files, ExperimentConfig config, String fingerprint, boolean resumed, List<String> command) {
        this.files = files;
        this.config = config;
        this.fingerprint = fingerprint;
        this.resumed = resumed;
        this.command = command;
    }

    /** An engine was made; the first one of this process is the one the provenance tells of. */
    void engine(EngineDescription engine) {
        if (provenance != null) {
            return;
        }
        Provenance.Sitting sitting = Provenance.Sitting.here(
                begun,
                command,
                Map.of(
                        "engine", engine.engine(),
                        "backend", engine.backend(),
                        "device", engine.device(),
                        "instructionSet", engine.instructionSet()),
                engine.precision(),
                engine.threads());
        boolean goesOn = resumed && Files.isRegularFile(files.provenance());
        provenance = goesOn
                ? Provenance.read(files.provenance()).resumed(sitting)
                : Provenance.begun(config.seed(), config.dataset().root().toString(), fingerprint, sitting);
        provenance.write(files.provenance());
    }

    /** The run ends, well or not. */
    void end(RunState state, List<StageResult> results) {
        if (provenance != null) {
            provenance.ended(Instant.now()).write(files.provenance());
        }
        double seconds = 0;
        for (Stage stage : Stage.values()) {
            TrainingTime time = TrainingTime.read(files.metrics(), stage);
            seconds += Double.isNaN(time.seconds()) ? 0 : time.seconds();
        }
        RunResult.of(state, seconds, results).write(files.result());
    }
}
