package dev.centroid.experiment.bench;

import dev.centroid.experiment.bench.BenchResult.EngineRates;
import dev.centroid.experiment.bench.BenchResult.EpisodeRate;
import dev.centroid.problem.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A benchmark as a table for people, in Markdown, so that it can be pasted as it is. */
public final class BenchText {

    private static final double PERCENT = 100;

    private BenchText() {}

    /** Its lines. */
    public static List<String> lines(BenchResult result, Messages words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text(
                "bench.machine", result.machine().cpu(), result.machine().os(), result.threads(), result.rounds()));
        lines.add("");
        lines.add(words.text("bench.head"));
        lines.add("|---|---|---|---|---|---|---|");
        for (EngineRates rates : result.engines()) {
            lines.add(line(rates, slowest(rates, result.engines())));
        }
        lines.add("");
        lines.add(words.text("bench.explanation"));
        for (EpisodeRate rate : result.episodes()) {
            lines.add(words.text(
                    "bench.episodes",
                    rate.way(),
                    rate.shot(),
                    rate.query(),
                    rate.featureSize(),
                    number(rate.rate().median()),
                    number(rate.rate().best())));
        }
        lines.add(words.text(
                "bench.images",
                ImageRun.STORED,
                ImageRun.INPUT,
                number(result.augmentation().median()),
                number(result.augmentation().best())));
        return lines;
    }

    /** The pack of a dataset root. */
    public static String line(PackBench.PackTimes times, Messages words) {
        return words.text(
                "bench.pack",
                times.root(),
                times.images(),
                String.format(Locale.ROOT, "%.2f", times.firstSeconds()),
                String.format(Locale.ROOT, "%.2f", times.againSeconds()));
    }

    private static String line(EngineRates rates, EngineRates slowest) {
        return String.format(
                Locale.ROOT,
                "| %s, %d | %s %s | %s | %.1f | %s | %s | %.0f %% |",
                rates.network(),
                rates.batch(),
                rates.engine(),
                rates.precision(),
                both(rates.training()),
                rates.training().median() / slowest.training().median(),
                both(rates.inference()),
                both(rates.endToEnd()),
                PERCENT * rates.share());
    }

    /** What ratios refer to: the slowest engine on the same network. */
    private static EngineRates slowest(EngineRates rates, List<EngineRates> all) {
        EngineRates slowest = rates;
        for (EngineRates other : all) {
            boolean same = other.network().equals(rates.network());
            if (same && other.training().median() < slowest.training().median()) {
                slowest = other;
            }
        }
        return slowest;
    }

    private static String both(Rate rate) {
        return number(rate.median()) + " (" + number(rate.best()) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
