package dev.centroid.ui.setup;

import dev.centroid.data.layout.DatasetPart;
import dev.centroid.data.pack.DatasetReport;
import dev.centroid.experiment.CostEstimate;
import dev.centroid.experiment.CostProbe;
import dev.centroid.experiment.CostSubject;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.run.RunControl;
import dev.centroid.ui.common.Background;
import dev.centroid.ui.common.Failures;
import dev.centroid.ui.common.Latest;
import dev.centroid.ui.queue.RunQueue;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Measures the cost of the configuration whenever what decides it has changed and then stayed the same for a moment; never
 * beside a run, whose pace it would disturb.
 */
final class CostWatch {

    private final RunQueue queue;
    private final Latest latest;
    private final IntUnaryOperator threads;
    private final ReadOnlyObjectWrapper<CostState> state =
            new ReadOnlyObjectWrapper<>(CostState.of(CostState.Kind.NONE));
    private Optional<CostSubject> wanted = Optional.empty();
    private ExperimentConfig latestConfig;
    private Optional<CostSubject> seen = Optional.empty();
    private Optional<CostSubject> measured = Optional.empty();
    private RunControl control = new RunControl();

    /** @param threads the threads that a run gets when the configuration does not say: given the cores, how many */
    CostWatch(Background background, RunQueue queue, IntUnaryOperator threads) {
        this.queue = queue;
        this.latest = new Latest(background);
        this.threads = threads;
    }

    ReadOnlyObjectProperty<CostState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The configuration as it is now, with what lies in its root; empty where either is wrong or not known. */
    void want(Optional<ExperimentConfig> config, Optional<DatasetReport> report) {
        latestConfig = config.orElse(null);
        wanted = config.flatMap(
                c -> report.map(r -> CostSubject.of(c, r.part(DatasetPart.BASE).images())));
        if (wanted.isEmpty()) {
            forget(CostState.Kind.NONE);
        }
    }

    /** Called now and then: measures what is wanted once it has been the same since the last call. */
    void tick() {
        boolean settled = wanted.equals(seen);
        seen = wanted;
        if (wanted.isEmpty() || wanted.equals(measured) || !settled) {
            return;
        }
        if (queue.isBusy()) {
            forget(CostState.Kind.BUSY);
            return;
        }
        measure(wanted.get());
    }

    private void forget(CostState.Kind kind) {
        control.stop();
        latest.drop();
        measured = Optional.empty();
        if (state.get().kind() != kind) {
            state.set(CostState.of(kind));
        }
    }

    /** A run is about to begin: what is under way ends after its step. */
    void makeWay() {
        if (state.get().kind() == CostState.Kind.MEASURING) {
            forget(CostState.Kind.BUSY);
        }
    }

    private void measure(CostSubject subject) {
        control.stop();
        RunControl mine = new RunControl();
        control = mine;
        measured = Optional.of(subject);
        state.set(CostState.of(CostState.Kind.MEASURING));
        int cores = Runtime.getRuntime().availableProcessors();
        ExperimentConfig config = latestConfig;
        int count = config.threads().orElseGet(() -> threads.applyAsInt(cores));
        latest.start(
                () -> new CostProbe().measure(config, subject.baseImages(), count, mine),
                (CostEstimate cost) -> state.set(new CostState(CostState.Kind.DONE, Optional.of(cost), List.of())),
                thrown -> state.set(new CostState(CostState.Kind.DONE, Optional.empty(), Failures.problems(thrown))));
    }
}
