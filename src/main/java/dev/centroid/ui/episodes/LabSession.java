package dev.centroid.ui.episodes;

import dev.centroid.data.DataProblem;
import dev.centroid.experiment.DrawnEpisode;
import dev.centroid.experiment.EpisodeLab;
import dev.centroid.experiment.LabSource;
import dev.centroid.experiment.LabWeights;
import dev.centroid.problem.Problem;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunEvent;
import dev.centroid.ui.common.Activity;
import dev.centroid.ui.common.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The one episode lab of the place, opened and asked in the background. On the screen's thread only. */
final class LabSession implements AutoCloseable {

    /**
     * A lab with what there is to classify with.
     *
     * @param source where it comes from
     * @param lab closed by the session
     * @param weights that there were when it was opened
     * @param preferred the most advanced ones
     */
    record Opened(LabSource source, EpisodeLab lab, List<LabWeights> weights, LabWeights preferred) {}

    private record Question(LabWeights weights, DrawnEpisode episode) {}

    private final Background background;
    private final Path cache;
    private final Consumer<Problem> onWarning;
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Activity> packing = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<Activity> shown = Bindings.createObjectBinding(
            () -> activity.get() == null ? packing.get() : activity.get(), activity, packing);
    private RunControl control = new RunControl();
    private Opened opened;
    private Question asked;
    private Question next;
    private int generation;
    private boolean working;

    /**
     * Nothing is open.
     *
     * @param cache where packs lie
     * @param onWarning hears, on the screen's thread, why a packing beside the lab ended early
     */
    LabSession(Background background, Path cache, Consumer<Problem> onWarning) {
        this.background = background;
        this.cache = cache;
        this.onWarning = onWarning;
    }

    /** What goes on; while nothing else does, the packing of a large root beside it; null for nothing. */
    ObservableValue<Activity> activityProperty() {
        return shown;
    }

    /** The lab that is open, or null. */
    Opened opened() {
        return opened;
    }

    /** Closes the lab that is open, then opens another one; what came of it is told unless something else was opened since. */
    void open(LabSource source, Consumer<Opened> done, Consumer<Throwable> failed) {
        int mine = forget();
        EpisodeLab before = opened == null ? null : opened.lab();
        opened = null;
        RunControl stop = control;
        activity.set(Activity.of("episodes.opening"));
        background.start(
                () -> {
                    if (before != null) {
                        before.close();
                    }
                    return load(source, mine, stop);
                },
                lab -> {
                    if (mine != generation) {
                        letGo(lab.lab());
                        return;
                    }
                    opened = lab;
                    activity.set(null);
                    done.accept(lab);
                },
                thrown -> fail(mine, thrown, failed));
    }

    private Opened load(LabSource source, int mine, RunControl stop) {
        EpisodeLab lab = EpisodeLab.open(source.config(), cache, event -> hear(event, mine), stop);
        try {
            return new Opened(source, lab, source.weights(), source.preferred());
        } catch (RuntimeException | Error e) {
            lab.close();
            throw e;
        }
    }

    private void hear(RunEvent event, int mine) {
        if (event instanceof RunEvent.Preparing preparing) {
            tell(mine, new Activity(preparing.task(), preparing.done(), preparing.total()));
        } else if (event instanceof RunEvent.PackingClass packed) {
            tellOfPacking(mine, new Activity("task.packing-classes", packed.number(), packed.classes(), false));
        } else if (event instanceof RunEvent.PackingEnded) {
            tellOfPacking(mine, null);
        } else if (event instanceof RunEvent.Notice notice && isOfPacking(notice.problem())) {
            background.onScreen(() -> onWarning.accept(notice.problem()));
        }
    }

    private static boolean isOfPacking(Problem problem) {
        return problem.code() == DataProblem.PACKING_ENDED
                || problem.code() == DataProblem.PACKING_FAILED
                || problem.code() == DataProblem.CLASSES_UNPACKED
                || problem.code() == DataProblem.PACK_WITHOUT_ROOM;
    }

    private void tellOfPacking(int mine, Activity now) {
        background.onScreen(() -> {
            if (mine == generation) {
                packing.set(now);
            }
        });
    }

    private void tell(int mine, Activity now) {
        background.onScreen(() -> {
            if (mine == generation && activity.get() != null) {
                activity.set(now);
            }
        });
    }

    private void fail(int mine, Throwable thrown, Consumer<Throwable> failed) {
        if (mine == generation) {
            working = false;
            activity.set(null);
            failed.accept(thrown);
        }
    }

    /**
     * Classifies with stored weights. While a classification goes on, only the last of the wishes that come meanwhile is kept:
     * an engine cannot be interrupted.
     */
    void classify(
            LabWeights weights,
            DrawnEpisode episode,
            BiConsumer<DrawnEpisode, EpisodeAnswer> done,
            Consumer<Throwable> failed) {
        next = new Question(weights, episode);
        if (asked == null) {
            classifyNext(done, failed);
        }
    }

    private void classifyNext(BiConsumer<DrawnEpisode, EpisodeAnswer> done, Consumer<Throwable> failed) {
        asked = next;
        next = null;
        if (asked == null) {
            activity.set(null);
            return;
        }
        Question now = asked;
        EpisodeLab lab = opened.lab();
        int mine = generation;
        activity.set(Activity.of("episodes.classifying"));
        background.start(
                () -> lab.classify(now.weights(), now.episode()),
                answer -> {
                    if (mine == generation) {
                        if (next == null) {
                            done.accept(now.episode(), answer);
                        }
                        classifyNext(done, failed);
                    }
                },
                thrown -> {
                    if (mine == generation) {
                        asked = null;
                        next = null;
                        fail(mine, thrown, failed);
                    }
                });
    }

    /** Does something longer that can be stopped; the work is told how to report and when to stop. */
    <T> void work(Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        RunControl stop = new RunControl();
        control = stop;
        int mine = generation;
        working = true;
        activity.set(Activity.of("episodes.ranking"));
        Callable<T> call = () ->
                work.run((finished, total) -> tell(mine, new Activity("episodes.ranking", finished, total)), stop);
        background.start(
                call,
                result -> {
                    if (mine == generation) {
                        working = false;
                        activity.set(null);
                        done.accept(result);
                    }
                },
                thrown -> fail(mine, thrown, failed));
    }

    /**
     * Longer work.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Work<T> {

        /** In the background. */
        T run(BiConsumer<Integer, Integer> progress, RunControl stop);
    }

    /** Whether longer work goes on. */
    boolean isWorking() {
        return working;
    }

    /** Stops what can be stopped. */
    void stop() {
        control.stop();
    }

    private int forget() {
        control.stop();
        control = new RunControl();
        asked = null;
        next = null;
        working = false;
        packing.set(null);
        return ++generation;
    }

    private void letGo(EpisodeLab lab) {
        background.start(
                () -> {
                    lab.close();
                    return true;
                },
                closed -> {},
                thrown -> {});
    }

    /** Closes the lab at once; waits for a classification that goes on. */
    @Override
    public void close() {
        forget();
        activity.set(null);
        if (opened != null) {
            opened.lab().close();
            opened = null;
        }
    }
}
