package dev.centroid.ui.chart;

import dev.centroid.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/** Where a chart is saved to and who hears of it. All methods are called on the FX thread. */
public interface ChartOutlet {

    /**
     * Asks for a file to write.
     *
     * @param suggestedName a file name with its extension
     * @return empty if nothing is to be saved
     */
    Optional<Path> askFor(ChartFormat format, String suggestedName);

    /** Told when a file could not be written or a copy not be made. */
    void failed(ProblemException problem);

    /** Told when a file has been written. */
    default void saved(Path file) {}

    /** Where pictures are drawn and files written, off the FX thread. */
    default Executor worker() {
        return ForkJoinPool.commonPool();
    }
}
