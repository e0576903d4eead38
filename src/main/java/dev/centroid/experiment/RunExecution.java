package dev.centroid.experiment;

import dev.centroid.data.ImageDataset;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.experiment.folder.LogPlan;
import dev.centroid.experiment.folder.LogPosition;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.experiment.folder.RunLogFile;
import dev.centroid.experiment.folder.RunLogs;
import dev.centroid.experiment.folder.RunResult.StageResult;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.model.engine.EngineDescription;
import dev.centroid.model.engine.Engines;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.run.RunSeed;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import dev.centroid.train.Checkpoint;
import dev.centroid.train.CheckpointFile;
import dev.centroid.train.CheckpointInfo;
import dev.centroid.train.ClassifierTraining;
import dev.centroid.train.HeadKind;
import dev.centroid.train.MetaSpec;
import dev.centroid.train.MetaTraining;
import dev.centroid.train.Progress;
import dev.centroid.train.StageContext;
import dev.centroid.train.StageMemory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run in its folder, from its first step, or from where it was left, to its result. */
final class RunExecution {

    private static final Logger LOG = LoggerFactory.getLogger(RunExecution.class);

    private final ExperimentConfig config;
    private final Workbench bench;
    private final RunFiles files;
    private final RunListener people;
    private final RunControl control;
    private final Optional<ResumePoint> resume;
    private final List<String> command;
    private final Map<Stage, CheckpointInfo> begun;
    private final String fingerprint;

    RunExecution(
            ExperimentConfig config,
            Workbench bench,
            RunFiles files,
            RunListener people,
            RunControl control,
            Optional<ResumePoint> resume,
            List<String> command) {
        this.config = config;
        this.bench = bench;
        this.files = files;
        this.people = people;
        this.control = control;
        this.resume = resume;
        this.command = command;
        this.begun = resume.map(ResumePoint::stages).orElse(Map.of());
        this.fingerprint = DatasetParts.fingerprint(bench.store(), config);
    }

    /**
     * Trains what is left to train and evaluates.
     *
     * @return finished or cancelled
     * @throws ProblemException if the run failed; the folder says so too
     */
    RunOutcome execute() {
        try (RunLogFile logFile = RunLogFile.open(files.log());
                RunLogs logs = openLogs()) {
            LOG.info("{} in {}", resume.isPresent() ? "resumed" : "begun", files.folder());
            RunListener listener = people.andThen(logs).andThen(RunExecution::log);
            RunRecord record = new RunRecord(files, config, fingerprint, resume.isPresent(), command);
            bench.store().warnings().forEach(w -> listener.on(new RunEvent.Notice(w)));
            RunState end = RunState.FAILED;
            List<StageResult> results = List.of();
            try {
                Engines.start(warning -> listener.on(new RunEvent.Notice(warning)));
                StageEngines engines = engines(listener);
                boolean trained = trainStages(engines, logs, listener, record);
                if (trained) {
                    results = new FinalEvaluation(config, bench, files, engines, listener, control).evaluate();
                }
                end = trained ? RunState.FINISHED : RunState.CANCELLED;
            } catch (CancellationException stopped) {
                end = RunState.CANCELLED;
            } catch (ProblemException known) {
                LOG.info("the run failed", known);
                throw known;
            } catch (OutOfMemoryError full) {
                LOG.info("the run failed", full);
                throw ExperimentProblem.OUT_OF_MEMORY.exceptionFrom(full, String.valueOf(full.getMessage()));
            } catch (RuntimeException | LinkageError unknown) {
                LOG.info("the run failed", unknown);
                throw ExperimentProblem.UNEXPECTED.exceptionFrom(unknown, String.valueOf(unknown), files.log());
            } finally {
                end(end, results, record, listener);
            }
            return new RunOutcome(files.folder(), end, results);
        }
    }

    /** Whatever fails here must not hide why the run ended, nor leave a screen waiting. */
    private void end(RunState end, List<StageResult> results, RunRecord record, RunListener listener) {
        control.close();
        try {
            record.end(end, results);
        } catch (RuntimeException e) {
            LOG.error("the end of the run could not be recorded", e);
            if (end == RunState.FINISHED) {
                throw e;
            }
        } finally {
            LOG.info("{}", end);
            listener.on(new RunEvent.StateChanged(end));
        }
    }

    private static void log(RunEvent event) {
        if (event instanceof RunEvent.Notice notice) {
            // At this level it stays off the console, where people have been told already.
            LOG.info("{}", notice.problem());
        } else if (event instanceof RunEvent.EpochFinished || event instanceof RunEvent.StageEvaluated) {
            LOG.info("{}", event);
        }
    }

    private RunLogs openLogs() {
        LogPlan plan = LogPlans.of(config);
        if (resume.isEmpty()) {
            return RunLogs.create(files, plan, Clock.systemUTC());
        }
        LogPosition position = resume.get()
                .latest()
                .map(info -> new LogPosition(info.logLengths()))
                .orElse(LogPosition.START);
        return RunLogs.resume(files, plan, position, Clock.systemUTC());
    }

    /** A run that goes on keeps its engine, its precision and its threads. */
    private StageEngines engines(RunListener listener) {
        Consumer<Problem> notices = notice -> listener.on(new RunEvent.Notice(notice));
        return resume.flatMap(ResumePoint::latest)
                .map(CheckpointInfo::engine)
                .map(used -> StageEngines.like(used, config, notices))
                .orElseGet(() -> StageEngines.of(config, notices));
    }

    /** Trains the stages that are not complete yet; false when a stop was asked for. */
    private boolean trainStages(StageEngines engines, RunLogs logs, RunListener listener, RunRecord record) {
        if (config.classifier().isPresent() && !begun.containsKey(Stage.META)) {
            boolean complete = trainStage(Stage.CLASSIFIER, engines, logs, listener, record);
            if (!complete) {
                return false;
            }
        }
        return config.meta().isEmpty() || trainStage(Stage.META, engines, logs, listener, record);
    }

    private boolean trainStage(
            Stage stage, StageEngines engines, RunLogs logs, RunListener listener, RunRecord record) {
        Optional<Checkpoint> restored = begun.containsKey(stage)
                ? Optional.of(CheckpointFile.read(RunCheckpoints.last(files, stage)))
                : Optional.empty();
        Progress start = restored.map(c -> c.info().progress()).orElse(Progress.START);
        StageMemory memory = restored.map(Checkpoint::memory).orElse(StageMemory.FRESH);
        try (BackboneEngine engine = engines.create(files, stage, restored)) {
            EngineDescription opened = engine.description();
            record.engine(opened);
            listener.on(new RunEvent.EngineOpened(
                    stage,
                    opened.engine(),
                    opened.device(),
                    opened.instructionSet(),
                    opened.precision(),
                    opened.threads()));
            restored.ifPresent(c -> tellIfChanged(c.info().engine(), opened, listener));
            StageContext context = context(stage, engine, logs, listener);
            return stage == Stage.CLASSIFIER
                    ? new ClassifierTraining(config.classifier().orElseThrow(), context, memory).run(start)
                    : new MetaTraining(config.meta().orElseThrow(), context, memory).run(start);
        }
    }

    private StageContext context(Stage stage, BackboneEngine engine, RunLogs logs, RunListener listener) {
        ImageDataset base = bench.store().training().base();
        List<String> classes =
                IntStream.range(0, base.classCount()).mapToObj(base::className).toList();
        RunCheckpoints keeper = new RunCheckpoints(files, logs, listener, engine, config, classes, fingerprint);
        HeadKind head = stage == Stage.META ? config.meta().map(MetaSpec::head).orElseThrow() : HeadKind.COSINE;
        EpisodeAnswers answers = new EpisodeAnswers(engine, bench.loader(), bench.store(), head);
        return new StageContext(
                engine,
                WrittenBase.of(bench.store().training(), config, stage, listener),
                bench.loader(),
                new RunSeed(config.seed()),
                bench.threads(),
                listener,
                control,
                keeper,
                answers::answer);
    }

    private static void tellIfChanged(EngineDescription was, EngineDescription is, RunListener listener) {
        if (!is.equals(was)) {
            listener.on(new RunEvent.Notice(
                    ExperimentProblem.ENGINE_CHANGED.with(String.valueOf(was), String.valueOf(is))));
        }
    }
}
