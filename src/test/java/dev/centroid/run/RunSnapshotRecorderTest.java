package dev.centroid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemCode;
import dev.centroid.run.RunEvent.CheckpointSaved;
import dev.centroid.run.RunEvent.EngineOpened;
import dev.centroid.run.RunEvent.EpisodeScored;
import dev.centroid.run.RunEvent.EpochFinished;
import dev.centroid.run.RunEvent.Evaluating;
import dev.centroid.run.RunEvent.Notice;
import dev.centroid.run.RunEvent.PackingClass;
import dev.centroid.run.RunEvent.PackingEnded;
import dev.centroid.run.RunEvent.Preparing;
import dev.centroid.run.RunEvent.StageEvaluated;
import dev.centroid.run.RunEvent.StageStarted;
import dev.centroid.run.RunEvent.StateChanged;
import dev.centroid.run.RunEvent.StepFinished;
import dev.centroid.run.RunSnapshot.Activity;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunSnapshotRecorderTest {

    private enum Code implements ProblemCode {
        SAMPLE;

        @Override
        public String area() {
            return "test";
        }
    }

    private final AtomicLong nanos = new AtomicLong(1_000);
    private final RunSnapshotRecorder recorder = new RunSnapshotRecorder(nanos::get);

    private void seconds(long seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    private static StepFinished step(int epoch, int step, double loss, double rate) {
        return new StepFinished(Stage.META, epoch, step, loss, 0.5, rate, 10.25, 80, 2);
    }

    private static EpochFinished epoch(int epoch, double seconds) {
        return new EpochFinished(Stage.META, epoch, 0.1, 1, 0.5, Double.NaN, Double.NaN, List.of(), 10, 40, seconds);
    }

    @Test
    void aPackingBesideTheRunIsKnownUntilItOrTheRunEnds() {
        recorder.on(new StateChanged(RunState.RUNNING));
        recorder.on(new PackingClass(3, 351));
        recorder.on(step(0, 0, 1, 0.1));
        assertThat(recorder.snapshot().packing()).contains(new PackingClass(3, 351));
        recorder.on(new PackingEnded(true));
        assertThat(recorder.snapshot().packing()).isEmpty();
        recorder.on(new PackingClass(4, 351));
        recorder.on(new StateChanged(RunState.FINISHED));
        assertThat(recorder.snapshot().packing()).isEmpty();
        recorder.on(new PackingClass(5, 351));
        assertThat(recorder.snapshot().packing()).isEmpty();
    }

    @Test
    void beforeTheFirstEventNothingIsMeasured() {
        RunSnapshot snapshot = recorder.snapshot();

        assertThat(snapshot.state()).isEqualTo(RunState.QUEUED);
        assertThat(snapshot.stage()).isEmpty();
        assertThat(snapshot.loss()).isNaN();
        assertThat(snapshot.imagesPerSecond()).isNaN();
        assertThat(snapshot.remainingSeconds()).isNaN();
        assertThat(snapshot.elapsedSeconds()).isZero();
        assertThat(snapshot.curves()).isEmpty();
    }

    @Test
    void showsTheLastStepAndItsPlace() {
        recorder.on(new StageStarted(Stage.META, 3, 4, 80, 1, 2));
        assertThat(recorder.snapshot().epoch()).isEqualTo(1);
        assertThat(recorder.snapshot().step()).isEqualTo(2);

        recorder.on(step(1, 2, 0.7, 0.1));
        RunSnapshot snapshot = recorder.snapshot();

        assertThat(snapshot.stage()).contains(Stage.META);
        assertThat(snapshot.epochs()).isEqualTo(3);
        assertThat(snapshot.stepsPerEpoch()).isEqualTo(4);
        assertThat(snapshot.loss()).isEqualTo(0.7);
        assertThat(snapshot.accuracy()).isEqualTo(0.5);
        assertThat(snapshot.learningRate()).isEqualTo(0.1);
        assertThat(snapshot.temperature()).isEqualTo(10.25);
        assertThat(snapshot.imagesPerSecond()).isEqualTo(40, within(1e-9));
    }

    @Test
    void estimatesTheRestFromStepsAndValidations() {
        recorder.on(new StageStarted(Stage.META, 3, 2, 80, 0, 0));
        recorder.on(step(0, 0, 1, 0.1));
        assertThat(recorder.snapshot().remainingSeconds()).isEqualTo(5 * 2, within(1e-9));

        recorder.on(step(0, 1, 1, 0.1));
        recorder.on(epoch(0, 4 + 3));

        // Two epochs of two steps of 2 s, each with 3 s of validation.
        assertThat(recorder.snapshot().remainingSeconds()).isEqualTo(2 * (4 + 3), within(1e-9));
    }

    @Test
    void curvesCountStepsOverTheStageAndShowWhereTheRateChanged() {
        recorder.on(new StageStarted(Stage.META, 2, 3, 80, 0, 0));
        for (int e = 0; e < 2; e++) {
            for (int s = 0; s < 3; s++) {
                recorder.on(step(e, s, 10 * e + s, e == 0 ? 0.1 : 0.01));
            }
        }
        StageCurves curves = recorder.snapshot().curves().get(Stage.META);

        assertThat(curves.loss().size()).isEqualTo(6);
        assertThat(curves.loss().x(4)).isEqualTo(4);
        assertThat(curves.loss().y(4)).isEqualTo(11);
        assertThat(curves.temperature().size()).isEqualTo(6);
        assertThat(curves.learningRate().size()).isEqualTo(2);
        assertThat(curves.learningRate().x(1)).isEqualTo(3);
        assertThat(curves.learningRate().y(1)).isEqualTo(0.01);
    }

    @Test
    void episodesAreKeptByTheirClasses() {
        recorder.on(new EpisodeScored(Stage.META, Phase.META_TRAIN, 5, 1, 15, 0, 0, 1, 0.25));
        recorder.on(new EpisodeScored(Stage.META, Phase.META_VALIDATION, 5, 1, 15, 0, 0, 1, 0.5));
        recorder.on(new EpisodeScored(Stage.META, Phase.META_TRAIN, 5, 1, 15, 0, 1, 1, 0.75));
        StageCurves curves = recorder.snapshot().curves().get(Stage.META);

        assertThat(curves.episodes()).containsOnlyKeys(Phase.META_TRAIN, Phase.META_VALIDATION);
        assertThat(curves.episodes().get(Phase.META_TRAIN).size()).isEqualTo(2);
        assertThat(curves.episodes().get(Phase.META_TRAIN).accuracy(1)).isEqualTo(0.75);
    }

    @Test
    void timeRunsOnlyWhileTheRunWorks() {
        seconds(5);
        recorder.on(new StateChanged(RunState.RUNNING));
        seconds(10);
        assertThat(recorder.snapshot().elapsedSeconds()).isEqualTo(10);
        recorder.on(new StateChanged(RunState.PAUSED));
        seconds(100);
        recorder.on(new StateChanged(RunState.RUNNING));
        seconds(1);
        recorder.on(new StateChanged(RunState.STOPPING));
        seconds(2);
        recorder.on(new StateChanged(RunState.CANCELLED));
        seconds(50);

        assertThat(recorder.snapshot().elapsedSeconds()).isEqualTo(13);
        assertThat(recorder.snapshot().remainingSeconds()).isZero();
    }

    @Test
    void endStatesAreAbsorbing() {
        recorder.on(new StateChanged(RunState.FAILED));
        recorder.on(new StateChanged(RunState.RUNNING));
        recorder.on(new StateChanged(RunState.FINISHED));

        assertThat(recorder.snapshot().state()).isEqualTo(RunState.FAILED);
    }

    @Test
    void showsWhatGoesOnBesideSteps() {
        recorder.on(new Preparing("data.packing", 3, 9));
        assertThat(recorder.snapshot().activity()).contains(new Activity("data.packing", Optional.empty(), 3, 9));

        recorder.on(new Evaluating(Stage.META, Phase.META_VALIDATION, 1, 200));
        assertThat(recorder.snapshot().activity())
                .contains(new Activity("", Optional.of(Phase.META_VALIDATION), 1, 200));

        recorder.on(step(0, 0, 1, 0.1));
        assertThat(recorder.snapshot().activity()).isEmpty();
    }

    @Test
    void keepsTheLastNoticesAndRows() {
        for (int i = 0; i < RunSnapshotRecorder.NOTICES + 3; i++) {
            recorder.on(new Notice(new Problem(Code.SAMPLE, "", List.of(i))));
        }
        for (int i = 0; i < RunSnapshotRecorder.EPOCH_ROWS + 2; i++) {
            recorder.on(epoch(i, 1));
        }
        RunSnapshot snapshot = recorder.snapshot();

        assertThat(snapshot.notices()).hasSize(RunSnapshotRecorder.NOTICES);
        assertThat(snapshot.notices().get(0).arguments()).containsExactly(3);
        assertThat(snapshot.epochRows()).hasSize(RunSnapshotRecorder.EPOCH_ROWS);
        assertThat(snapshot.epochRows().get(0).epoch()).isEqualTo(2);
    }

    @Test
    void keepsCheckpointAndEvaluations() {
        CheckpointSaved saved = new CheckpointSaved(Stage.CLASSIFIER, "last", 1, 0);
        StageEvaluated evaluated = new StageEvaluated(
                Stage.CLASSIFIER, "last", List.of(new FewShotScore(Phase.META_TEST, 5, 1, 15, 600, 0.9, 0.01)));
        recorder.on(saved);
        recorder.on(evaluated);

        assertThat(recorder.snapshot().checkpoint()).contains(saved);
        assertThat(recorder.snapshot().evaluations()).containsExactly(evaluated);
    }

    @Test
    void aSecondStageHasItsOwnCurvesAndTheFirstKeepsIts() {
        recorder.on(new StageStarted(Stage.CLASSIFIER, 1, 1, 128, 0, 0));
        recorder.on(new StepFinished(Stage.CLASSIFIER, 0, 0, 4, 0.1, 0.1, Double.NaN, 128, 1));
        recorder.on(new StageStarted(Stage.META, 1, 1, 80, 0, 0));
        RunSnapshot snapshot = recorder.snapshot();

        assertThat(snapshot.stage()).contains(Stage.META);
        assertThat(snapshot.loss()).isNaN();
        assertThat(snapshot.curves().get(Stage.CLASSIFIER).loss().size()).isEqualTo(1);
        assertThat(snapshot.curves().get(Stage.CLASSIFIER).temperature().size()).isZero();
        assertThat(snapshot.curves().get(Stage.META).loss().size()).isZero();
    }

    @Test
    void aStageThatGoesOnKeepsItsEarlierSittings() {
        recorder.on(new StageStarted(Stage.META, 2, 2, 80, 0, 0));
        recorder.on(step(0, 0, 3, 0.1));
        recorder.on(new StageStarted(Stage.META, 2, 2, 80, 0, 1));
        recorder.on(step(0, 1, 2, 0.1));
        StageCurves curves = recorder.snapshot().curves().get(Stage.META);

        assertThat(curves.loss().size()).isEqualTo(2);
        assertThat(curves.stepsDone()).isEqualTo(2);
        recorder.on(new StageStarted(Stage.META, 2, 2, 80, 0, 0));
        assertThat(recorder.snapshot().curves().get(Stage.META).loss().size()).isZero();
    }

    @Test
    void curvesToWhichNothingWasAddedAreTheSameObjects() {
        recorder.on(new StageStarted(Stage.META, 2, 2, 80, 0, 0));
        recorder.on(step(0, 0, 3, 0.1));
        StageCurves before = recorder.snapshot().curves().get(Stage.META);
        assertThat(recorder.snapshot().curves().get(Stage.META)).isSameAs(before);
        recorder.on(step(0, 1, 2, 0.1));
        StageCurves after = recorder.snapshot().curves().get(Stage.META);

        assertThat(after.loss()).isNotSameAs(before.loss());
        assertThat(after.learningRate()).isSameAs(before.learningRate());
    }

    @Test
    void theEngineIsNamed() {
        EngineOpened opened = new EngineOpened(Stage.META, "dl4j", "CPU", "avx2", "fp32", 1);
        recorder.on(opened);
        assertThat(recorder.snapshot().engine()).contains(opened);
    }

    @Test
    void copiesWhileTheRunWritesAreWhole() throws InterruptedException {
        recorder.on(new StageStarted(Stage.META, 100, 1000, 80, 0, 0));
        Thread training = new Thread(() -> {
            for (int e = 0; e < 20; e++) {
                for (int s = 0; s < 1000; s++) {
                    recorder.on(step(e, s, e * 1000 + s, 0.1));
                }
            }
        });
        training.start();
        while (training.isAlive()) {
            RunSnapshot snapshot = recorder.snapshot();
            if (!Double.isNaN(snapshot.loss())) {
                RunSeries loss = snapshot.curves().get(Stage.META).loss();
                assertThat(snapshot.loss()).isEqualTo(snapshot.epoch() * 1000 + snapshot.step());
                assertThat(loss.y(loss.size() - 1)).isEqualTo(snapshot.loss());
            }
        }
        training.join();
    }
}
