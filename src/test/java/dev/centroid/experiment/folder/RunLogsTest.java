package dev.centroid.experiment.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.centroid.run.FewShotScore;
import dev.centroid.run.Phase;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunEvent.EpisodeScored;
import dev.centroid.run.RunEvent.EpochFinished;
import dev.centroid.run.RunEvent.StageEvaluated;
import dev.centroid.run.RunEvent.StageStarted;
import dev.centroid.run.RunEvent.StepFinished;
import dev.centroid.run.Stage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00.500Z"), ZoneOffset.UTC);
    private static final LogPlan.Task ONE_SHOT = new LogPlan.Task(Phase.META_VALIDATION, 5, 1, 15);
    private static final LogPlan.Task FIVE_SHOT = new LogPlan.Task(Phase.META_VALIDATION, 5, 5, 15);
    private static final LogPlan PLAN =
            new LogPlan(List.of(Stage.CLASSIFIER, Stage.META), List.of(ONE_SHOT, FIVE_SHOT, ONE_SHOT));

    @TempDir
    Path temp;

    private RunFiles files;

    @BeforeEach
    void aFolder() {
        files = new RunFiles(temp);
    }

    /** Two stages of two epochs of two steps; all but the seconds depend on the place alone. */
    private static List<RunEvent> run(double seconds) {
        List<RunEvent> events = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            boolean meta = stage == Stage.META;
            events.add(new StageStarted(stage, 2, 2, 80, 0, 0));
            for (int epoch = 0; epoch < 2; epoch++) {
                for (int step = 0; step < 2; step++) {
                    if (meta) {
                        events.add(new EpisodeScored(stage, Phase.META_TRAIN, 5, 1, 15, epoch, step, 1 / 3.0, 0.2));
                    }
                    double loss = Math.exp(-epoch - step);
                    double temperature = meta ? 10 + step : Double.NaN;
                    events.add(new StepFinished(stage, epoch, step, loss, 0.5, 5e-4, temperature, 80, seconds));
                }
                events.add(epoch(stage, epoch, meta, seconds));
            }
            events.add(new StageEvaluated(
                    stage, "last", List.of(new FewShotScore(Phase.META_TEST, 5, 1, 15, 600, 0.75, 0.004, 0.5))));
        }
        return events;
    }

    private static EpochFinished epoch(Stage stage, int epoch, boolean meta, double seconds) {
        return new EpochFinished(
                stage,
                epoch,
                5e-4,
                0.1 + epoch,
                0.9,
                meta ? Double.NaN : 0.25,
                meta ? Double.NaN : 0.875,
                List.of(new FewShotScore(Phase.META_VALIDATION, 5, 1, 15, 200, 0.625, 0.01, 0.75)),
                meta ? 10.5 : Double.NaN,
                80 / seconds,
                seconds);
    }

    private Path events() throws IOException {
        try (Stream<Path> all = Files.list(temp)) {
            return all.filter(p -> p.getFileName().toString().contains("tfevents"))
                    .reduce((a, b) -> {
                        throw new AssertionError("two event files");
                    })
                    .orElseThrow();
        }
    }

    private static List<String> withoutTimes(Path csv) throws IOException {
        int times = csv.endsWith("episodes.csv") ? 0 : 2;
        return Files.readAllLines(csv).stream()
                .map(line -> line.replaceFirst("(,[^,]*){" + times + "}$", ""))
                .toList();
    }

    @Test
    void writesAStepARow() throws IOException {
        try (RunLogs logs = RunLogs.create(files, PLAN, CLOCK)) {
            logs.on(new StepFinished(Stage.CLASSIFIER, 0, 9, 1 / 3.0, 0.5, 5e-4, Double.NaN, 128, 0.25));
            logs.on(new StepFinished(Stage.META, 11, 0, 1e-10, 1, 0.001, 10.25, 400, 2));
        }
        assertThat(Files.readString(files.steps()))
                .isEqualTo("stage,epoch,step,loss,accuracy,learning_rate,temperature,images,seconds,images_per_second\n"
                        + "classifier,1,10,0.3333333333333333,0.5,5.0E-4,,128,0.25,512.0\n"
                        + "meta,12,1,1.0E-10,1.0,0.001,10.25,400,2.0,200.0\n");
    }

    @Test
    void writesAnEpochARowWithAColumnForEachTask() throws IOException {
        try (RunLogs logs = RunLogs.create(files, PLAN, CLOCK)) {
            logs.on(epoch(Stage.META, 0, true, 2));
        }
        assertThat(Files.readAllLines(files.metrics()))
                .containsExactly(
                        "stage,epoch,learning_rate,train_loss,train_accuracy,holdout_loss,holdout_accuracy,temperature,"
                                + "meta_validation_5way_1shot_15query_accuracy,meta_validation_5way_1shot_15query_ci95,"
                                + "meta_validation_5way_1shot_15query_loss,meta_validation_5way_1shot_15query_episodes,"
                                + "meta_validation_5way_5shot_15query_accuracy,meta_validation_5way_5shot_15query_ci95,"
                                + "meta_validation_5way_5shot_15query_loss,meta_validation_5way_5shot_15query_episodes,"
                                + "seconds,images_per_second",
                        "meta,1,5.0E-4,0.1,0.9,,,10.5,0.625,0.01,0.75,200,,,,,2.0,40.0");
    }

    @Test
    void writesAnEpisodeARow() throws IOException {
        try (RunLogs logs = RunLogs.create(files, PLAN, CLOCK)) {
            logs.on(new EpisodeScored(Stage.META, Phase.META_VALIDATION, 5, 1, 15, 3, 199, 0.5, 0.8));
        }
        assertThat(Files.readAllLines(files.episodes()))
                .containsExactly(
                        "stage,phase,epoch,episode,way,shot,query,loss,accuracy",
                        "meta,meta-validation,4,200,5,1,15,0.5,0.8");
    }

    @Test
    void anotherReaderSeesEachRowAtOnce() throws IOException {
        try (RunLogs logs = RunLogs.create(files, PLAN, CLOCK)) {
            for (int step = 0; step < 3; step++) {
                logs.on(new StepFinished(Stage.META, 0, step, 1, 1, 1, 10, 80, 1));
                assertThat(Files.readAllLines(files.steps())).hasSize(step + 2);
            }
        }
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale.Builder().setLanguageTag("ar-EG-u-nu-arab").build());
        try (RunLogs logs = RunLogs.create(files, PLAN, CLOCK)) {
            logs.on(new EpisodeScored(Stage.META, Phase.META_TRAIN, 5, 1, 15, 1233, 0, 0.5, 0.8));
        } finally {
            Locale.setDefault(before);
        }
        assertThat(Files.readAllLines(files.episodes())).contains("meta,meta-train,1234,1,5,1,15,0.5,0.8");
    }

    @Test
    void tensorBoardGetsTheReferencesTags() throws IOException {
        try (RunLogs logs = RunLogs.create(files, PLAN, CLOCK)) {
            run(1).forEach(logs::on);
        }
        List<EventFileReader.Event> read = EventFileReader.read(events());

        assertThat(events().getFileName().toString()).isEqualTo("events.out.tfevents.1780315200." + HostName.get());
        assertThat(read).hasSize(1 + 2 * (2 + 1));
        assertThat(read.get(0).fileVersion()).isEqualTo("brain.Event:2");
        assertThat(read).allSatisfy(e -> assertThat(e.wallTime()).isEqualTo(1780315200.5));
        assertThat(read.get(2).step()).isEqualTo(2);
        assertThat(read.get(2).values())
                .containsOnly(
                        entry("classifier/lr", 5e-4f),
                        entry("classifier/loss/train", 1.1f),
                        entry("classifier/acc/train", 0.9f),
                        entry("classifier/loss/val", 0.25f),
                        entry("classifier/acc/val", 0.875f),
                        entry("classifier/acc/fsa-1", 0.625f),
                        entry("classifier/loss/fsa-1", 0.75f));
        assertThat(read.get(3).step()).isEqualTo(2);
        assertThat(read.get(3).values())
                .containsOnly(
                        entry("classifier/acc/tval", 0.75f),
                        entry("classifier/loss/tval", 0.5f),
                        entry("classifier/acc/tval-fsa-1", 0.75f),
                        entry("classifier/loss/tval-fsa-1", 0.5f));
        assertThat(read.get(4).step()).isEqualTo(1);
        assertThat(read.get(4).values())
                .contains(
                        entry("meta/acc/val", 0.625f), entry("meta/loss/val", 0.75f), entry("meta/temperature", 10.5f));
    }

    @Test
    void aSingleStageHasBareTagsAndTwoTasksOfOneShotDoNotCollide() throws IOException {
        LogPlan.Task tenWay = new LogPlan.Task(Phase.META_VALIDATION, 10, 1, 15);
        LogPlan.Task base = new LogPlan.Task(Phase.META_TRAIN, 5, 1, 15);
        LogPlan plan = new LogPlan(List.of(Stage.META), List.of(ONE_SHOT, tenWay, base));
        try (RunLogs logs = RunLogs.create(files, plan, CLOCK)) {
            logs.on(new EpochFinished(
                    Stage.META,
                    0,
                    0.5,
                    1,
                    1,
                    Double.NaN,
                    Double.NaN,
                    List.of(
                            new FewShotScore(Phase.META_VALIDATION, 5, 1, 15, 200, 0.5, 0.01),
                            new FewShotScore(Phase.META_VALIDATION, 10, 1, 15, 200, 0.25, 0.01),
                            new FewShotScore(Phase.META_TRAIN, 5, 1, 15, 200, 0.75, 0.01)),
                    10,
                    1,
                    1));
        }
        assertThat(EventFileReader.read(events()).get(1).values())
                .containsOnly(
                        entry("lr", 0.5f),
                        entry("loss/train", 1f),
                        entry("acc/train", 1f),
                        entry("temperature", 10f),
                        entry("acc/val", 0.5f),
                        entry("acc/fsa-1", 0.5f),
                        entry("acc/fsa-1-10way-15query", 0.25f),
                        entry("acc/base-fsa-1", 0.75f));
    }

    @Test
    void aScoreWithoutAColumnIsNotLostInSilence() {
        try (RunLogs logs = RunLogs.create(files, new LogPlan(List.of(Stage.META), List.of()), CLOCK)) {
            assertThatThrownBy(() -> logs.on(epoch(Stage.META, 0, true, 1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void createTakesNoLogsThatAreThere() {
        RunLogs.create(files, PLAN, CLOCK).close();

        assertThatThrownBy(() -> RunLogs.create(files, PLAN, CLOCK)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever the event after which the checkpoint was written, and however far the run had come when it was killed. */
    @Test
    void aResumedRunHasTheFilesOfOneThatWasNot() throws IOException {
        try (RunLogs logs = RunLogs.create(files, PLAN, CLOCK)) {
            run(1).forEach(logs::on);
        }
        Map<Path, List<String>> whole = tables();
        List<EventFileReader.Event> wholeEvents = EventFileReader.read(events());
        int count = run(1).size();
        for (int checkpoint = 0; checkpoint <= count; checkpoint++) {
            for (int killed = checkpoint; killed <= count; killed += 9) {
                LogPosition position;
                try (RunLogs logs = RunLogs.resume(files, PLAN, LogPosition.START, CLOCK)) {
                    run(2).subList(0, checkpoint).forEach(logs::on);
                    position = logs.flushAndPosition();
                    run(2).subList(checkpoint, killed).forEach(logs::on);
                }
                halfARowMore(files.steps());
                halfARowMore(events());
                try (RunLogs logs = RunLogs.resume(files, PLAN, new LogPosition(position.lengths()), CLOCK)) {
                    // As the runner does: the stage under way is announced again.
                    announceAgain(logs, checkpoint);
                    run(3).subList(checkpoint, count).forEach(logs::on);
                }
                assertThat(tables()).isEqualTo(whole);
                assertThat(EventFileReader.read(events())).isEqualTo(wholeEvents);
            }
        }
    }

    private static void announceAgain(RunLogs logs, int checkpoint) {
        Map<Stage, Integer> epochs = new HashMap<>();
        for (RunEvent event : run(1).subList(0, checkpoint)) {
            if (event instanceof StageStarted started) {
                epochs.put(started.stage(), 0);
            } else if (event instanceof EpochFinished epoch) {
                epochs.put(epoch.stage(), epoch.epoch() + 1);
            }
        }
        epochs.forEach((stage, epoch) -> logs.on(new StageStarted(stage, 2, 2, 80, epoch, 0)));
    }

    private Map<Path, List<String>> tables() throws IOException {
        Map<Path, List<String>> tables = new HashMap<>();
        for (Path csv : List.of(files.metrics(), files.steps(), files.episodes())) {
            tables.put(csv, withoutTimes(csv));
        }
        return tables;
    }

    private static void halfARowMore(Path file) throws IOException {
        try (RandomAccessFile more = new RandomAccessFile(file.toFile(), "rw")) {
            more.seek(more.length());
            more.write("meta,1,".getBytes(StandardCharsets.UTF_8));
        }
    }

    private LogPosition finished() {
        try (RunLogs logs = RunLogs.create(files, PLAN, CLOCK)) {
            run(1).forEach(logs::on);
            return logs.flushAndPosition();
        }
    }

    @Test
    void aLogThatWasShortenedIsNamedAndNothingIsCut() throws IOException {
        LogPosition position = finished();
        String metrics = Files.readString(files.metrics()) + "meta,9,row after the checkpoint\n";
        Files.writeString(files.metrics(), metrics);
        Files.writeString(files.steps(), "stage,epoch\n");

        Problems.expect(
                FolderProblem.LOG_TOO_SHORT, () -> RunLogs.resume(files, PLAN, position, CLOCK), files.steps(), "12");
        assertThat(Files.readString(files.metrics())).isEqualTo(metrics);

        Files.delete(files.steps());
        Problems.expect(FolderProblem.LOG_TOO_SHORT, () -> RunLogs.resume(files, PLAN, position, CLOCK), files.steps());
        assertThat(files.steps()).doesNotExist();
    }

    @Test
    void aLogThatWasChangedIsNamed() throws IOException {
        LogPosition position = finished();
        String steps = Files.readString(files.steps());

        Files.writeString(files.steps(), steps.replace("learning_rate", "learning-rate"));
        Problems.expect(FolderProblem.LOG_CHANGED, () -> RunLogs.resume(files, PLAN, position, CLOCK), files.steps());

        Files.writeString(files.steps(), steps.replaceFirst("0.5", "0.50") + "meta\n");
        Problems.expect(FolderProblem.LOG_CHANGED, () -> RunLogs.resume(files, PLAN, position, CLOCK), files.steps());

        Files.writeString(files.steps(), steps);
        RunLogs.resume(files, PLAN, position, CLOCK).close();
        assertThat(Files.readString(files.steps())).isEqualTo(steps);
    }

    @Test
    void aPositionThatLacksALogIsRefused() throws IOException {
        LogPosition position = finished();
        Map<String, Long> fewer = new HashMap<>(position.lengths());
        fewer.remove("steps.csv");
        String steps = Files.readString(files.steps());

        Problems.expect(
                FolderProblem.LOG_UNKNOWN,
                () -> RunLogs.resume(files, PLAN, new LogPosition(fewer), CLOCK),
                files.steps());
        fewer.put("steps.csv", 0L);
        Problems.expect(
                FolderProblem.LOG_UNKNOWN,
                () -> RunLogs.resume(files, PLAN, new LogPosition(fewer), CLOCK),
                files.steps());
        assertThat(Files.readString(files.steps())).isEqualTo(steps);
        assertThatThrownBy(() -> new LogPosition(Map.of("../steps.csv", 1L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LogPosition(Map.of("steps.csv", -1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFullDiskIsTold() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        Files.createSymbolicLink(files.steps(), full);

        Problems.expect(FolderProblem.DISK_FULL, () -> RunLogs.create(files, PLAN, CLOCK), files.steps());
    }

    @Test
    void anInterruptedThreadStillLogs() throws IOException {
        try (RunLogs logs = RunLogs.create(files, PLAN, CLOCK)) {
            Thread.currentThread().interrupt();
            run(1).forEach(logs::on);
            logs.flushAndPosition();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(Files.readAllLines(files.steps())).hasSize(1 + 8);
    }
}
