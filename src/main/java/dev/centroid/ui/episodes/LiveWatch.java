package dev.centroid.ui.episodes;

import dev.centroid.experiment.DrawnEpisode;
import dev.centroid.experiment.EpisodeKey;
import dev.centroid.experiment.EpisodeLab;
import dev.centroid.experiment.LabSource;
import dev.centroid.experiment.RankedEpisode;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.run.RunControl;
import dev.centroid.ui.common.Background;
import dev.centroid.ui.queue.QueuedRun;
import dev.centroid.ui.queue.RunQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/** Knows which run is under way, if one is, and asks it. On the screen's thread only, but for {@link #rank}. */
final class LiveWatch {

    private final RunQueue queue;
    private LiveRun run;
    private RunControl over;

    LiveWatch(RunQueue queue) {
        this.queue = queue;
    }

    /** Another place has named the run. */
    void take(Path folder, RunControl control) {
        if (run == null || run.control() != control) {
            run = new LiveRun(folder, control);
        }
    }

    /** Looks whether a run is under way; true when one is that was not known before. */
    boolean discover() {
        QueuedRun current = queue.currentProperty().get();
        if (current == null || current.control() == over || (run != null && run.control() == current.control())) {
            return false;
        }
        Optional<Path> folder = current.snapshot().folder();
        folder.ifPresent(f -> take(f, current.control()));
        return folder.isPresent();
    }

    /** Whether a run is under way that can be asked. */
    boolean isKnown() {
        return run != null;
    }

    /** The folder of the run under way; there must be one. */
    Path folder() {
        return run.folder();
    }

    /** Whether the run under way is this one. */
    boolean isFor(LabSource source) {
        return run != null && source instanceof LabSource.Run other && same(other.folder(), run.folder());
    }

    private static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /** Whether a question waits for its answer. */
    boolean isAsking() {
        return run != null && run.isAsking();
    }

    /** See {@link LiveRun#ask}; nothing where no run is under way. */
    void ask(DrawnEpisode episode, Background background, BiConsumer<EpisodeAnswer, Throwable> done) {
        if (run != null) {
            run.ask(episode, background, done);
        }
    }

    /** See {@link LiveRun#rank}. */
    List<RankedEpisode> rank(EpisodeLab lab, EpisodeKey key, int episodes, IntConsumer progress, RunControl stop) {
        LiveRun asked = run;
        return asked == null ? List.of() : asked.rank(lab, key, episodes, progress, stop);
    }

    /** The question that waits is of no interest any more. */
    void forget() {
        if (run != null) {
            run.forget();
        }
    }

    /** The run does not answer any more. */
    void lose() {
        if (run != null) {
            over = run.control();
            run = null;
        }
    }

    /** A run has ended; true if it is this one. */
    boolean ended(RunControl control) {
        boolean mine = run != null && run.control() == control;
        if (mine) {
            forget();
            lose();
        }
        return mine;
    }
}
