package dev.centroid.experiment.bench;

import dev.centroid.experiment.bench.BenchResult.EngineRates;
import dev.centroid.experiment.bench.BenchResult.EpisodeRate;
import dev.centroid.experiment.folder.Machine;
import dev.centroid.model.engine.EngineChoice;
import dev.centroid.model.engine.EngineWish;
import dev.centroid.model.engine.Engines;
import dev.centroid.model.engine.Precision;
import dev.centroid.run.RunControl;
import java.util.ArrayList;
import java.util.List;

/** Measures engines on networks, in turn, so that a busy spell of the machine falls on all of them. */
public final class Bench {

    private final BenchPlan plan;
    private final RunControl control;

    /**
     * A benchmark.
     *
     * @param plan what to measure
     * @param control a stop ends it between two steps
     */
    public Bench(BenchPlan plan, RunControl control) {
        this.plan = plan;
        this.control = control;
    }

    /** Hears what is measured now. */
    @FunctionalInterface
    public interface Progress {

        /** Measurement {@code done} of {@code total} begins; {@code what} in a few words. */
        void at(int done, int total, String what);
    }

    /** What is measured in each round. */
    private record Cell(BenchNetwork network, EngineWish wish, List<EngineRun.Measured> engine, List<Double> endToEnd) {

        private String words() {
            return network.label() + " " + wish.engine().key() + " "
                    + wish.precision().key();
        }

        private EngineRates rates() {
            return new EngineRates(
                    network.label(),
                    network.batch(),
                    wish.engine().key(),
                    wish.precision().key(),
                    engine.get(0).instructionSet(),
                    Rate.of(engine.stream().map(EngineRun.Measured::training).toList()),
                    Rate.of(engine.stream().map(EngineRun.Measured::inference).toList()),
                    Rate.of(endToEnd));
        }
    }

    /**
     * Measures; a precision that this CPU does not have is left out.
     *
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     */
    public BenchResult run(Progress progress) {
        Engines.start(warning -> {});
        List<Cell> cells = cells();
        int total = plan.rounds() * (cells.size() + 2);
        int done = 0;
        EngineWish any = new EngineWish(EngineChoice.AUTO, Precision.FP32, plan.threads());
        EpisodeRun episodes = EpisodeRun.prepare(any, control);
        List<Double> episodeRates = new ArrayList<>();
        List<Double> imageRates = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            for (Cell cell : cells) {
                progress.at(done++, total, cell.words());
                cell.engine().add(EngineRun.measure(cell.network(), cell.wish(), plan.seconds(), control));
                cell.endToEnd().add(EndToEndRun.measure(cell.network(), cell.wish(), plan.seconds(), control));
            }
            progress.at(done++, total, "5-way 1-shot");
            episodeRates.add(episodes.measure(plan.seconds(), control));
            progress.at(done++, total, "random resized crop");
            imageRates.add(ImageRun.measure(plan.seconds(), control));
        }
        EpisodeRate rate = new EpisodeRate(
                EpisodeRun.EPISODE.way(),
                EpisodeRun.EPISODE.shot(),
                EpisodeRun.EPISODE.query(),
                EpisodeRun.featureSize(),
                Rate.of(episodeRates));
        List<EngineRates> rates = cells.stream().map(Cell::rates).toList();
        return new BenchResult(
                Machine.current(), plan.threads(), plan.rounds(), rates, List.of(rate), Rate.of(imageRates));
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (BenchNetwork network : plan.networks()) {
            for (EngineChoice engine : plan.engines()) {
                for (Precision precision : Engines.precisions(engine)) {
                    EngineWish wish = new EngineWish(engine, precision, plan.threads());
                    cells.add(new Cell(network, wish, new ArrayList<>(), new ArrayList<>()));
                }
            }
        }
        return cells;
    }
}
