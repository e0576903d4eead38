package dev.centroid.ui.episodes;

import dev.centroid.episode.EpisodeSpec;
import dev.centroid.experiment.DrawnEpisode;
import dev.centroid.experiment.EpisodeKey;
import dev.centroid.experiment.EpisodeLab;
import dev.centroid.experiment.LabPart;
import dev.centroid.experiment.LabSource;
import dev.centroid.experiment.RankedEpisode;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.run.RunControl;
import dev.centroid.ui.common.Activity;
import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.queue.QueuedRun;
import dev.centroid.ui.queue.RunQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Episodes of any model, one at a time: where they come from, what is drawn, and what classifies them. */
public final class EpisodesViewModel implements AutoCloseable {

    /** Episodes among which the worst is looked for. */
    static final int RANKED = 200;

    /** The same for a run under way, which answers between two of its steps. */
    static final int RANKED_LIVE = 20;

    /** Random episodes are chosen among so many; their numbers stay readable. */
    private static final long RANDOM = 1_000_000;

    private static final EpisodeSpec USUAL = new EpisodeSpec(5, 1, 15);

    private final Shell shell;
    private final LabSession session;
    private final LabSources sources;
    private final LiveWatch live;
    private final EpisodeDesk desk;
    private final EpisodeForm form = new EpisodeForm(this::drawWanted);
    private final WorstFirst worst = new WorstFirst();
    private final ReadOnlyObjectWrapper<LabSource> source = new ReadOnlyObjectWrapper<>();
    private final ObservableList<WeightsChoice> choices = FXCollections.observableArrayList();
    private final ObservableList<LabPart> parts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Rank> rank = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper liveOffered = new ReadOnlyBooleanWrapper();

    /**
     * Where the episode that is shown stands among those looked through for the worst.
     *
     * @param place 1 for the worst
     * @param of how many were looked through
     */
    record Rank(int place, int of) {}

    /** What shall be shown once a source is open. */
    private record Wish(Optional<Path> weights, boolean live, Optional<String> code) {
        private static final Wish NONE = new Wish(Optional.empty(), false, Optional.empty());
    }

    /** Opens nothing before {@link #begin()} or a request of another place. */
    public EpisodesViewModel(Shell shell, RunQueue queue) {
        this.shell = shell;
        this.session = new LabSession(shell.background(), shell.folders().cache(), warning -> shell.notices()
                .problems(List.of(warning)));
        this.sources = new LabSources(shell);
        this.live = new LiveWatch(queue);
        this.desk = new EpisodeDesk(session, live, shell.background(), this::afterLive);
        desk.shownProperty().addListener((all, before, now) -> rank.set(null));
        desk.choiceProperty().addListener((all, before, now) -> {
            rank.set(null);
            offerLive();
        });
        queue.onEnd(this::runEnded);
        Navigation navigation = shell.navigation();
        navigation.onRequest(Navigation.OpenEpisodes.class, r -> open(r.model(), Optional.empty()));
        navigation.onRequest(Navigation.OpenEpisode.class, r -> open(r.model(), Optional.of(r.code())));
        navigation.onRequest(Navigation.OpenLiveEpisodes.class, r -> {
            live.take(r.run(), r.control());
            openLive(r.run());
        });
    }

    /** The place is looked at. Where nothing is open yet: the run under way, the newest one with a checkpoint, or the demo. */
    public void begin() {
        boolean running = live.discover();
        sources.refresh();
        offerLive();
        if (source.get() == null && running) {
            openLive(live.folder());
        } else if (source.get() == null) {
            sources.first(first -> {
                if (source.get() == null) {
                    open(first);
                }
            });
        }
    }

    private void openLive(Path run) {
        open(new LabSource.Run(run), new Wish(Optional.empty(), true, Optional.empty()));
    }

    /** Opens the run under way, to be classified with the weights that it has now. */
    public void openLive() {
        if (live.isKnown()) {
            openLive(live.folder());
        }
    }

    private void offerLive() {
        liveOffered.set(live.isKnown() && desk.choiceProperty().get() != WeightsChoice.LIVE);
    }

    /** Opens a source with its most advanced weights. */
    public void open(LabSource next) {
        open(next, Wish.NONE);
    }

    /** Asks for a checkpoint or a configuration and opens it. */
    public void openFile(FileChoice.Kind kind) {
        shell.files().open(kind).ifPresent(file -> open(file, Optional.empty()));
    }

    /** Reads the source again, with the checkpoints written since. */
    public void reopen() {
        sources.refresh();
        if (source.get() != null) {
            open(source.get());
        }
    }

    private void open(Path model, Optional<String> code) {
        Optional<Path> weights = Optional.of(model).filter(Files::isRegularFile);
        open(LabSource.of(model), new Wish(weights, false, code));
    }

    private void open(LabSource wanted, Wish wish) {
        sources.complete(wanted).ifPresent(next -> {
            sources.add(next);
            source.set(next);
            desk.clear();
            form.clear();
            parts.clear();
            choices.clear();
            worst.clear();
            session.open(next, opened -> begin(opened, wish), desk::tell);
        });
    }

    private void begin(LabSession.Opened opened, Wish wish) {
        ExperimentConfig config = opened.lab().config();
        parts.setAll(opened.lab().parts());
        EpisodeSpec task = config.evaluation().isEmpty()
                ? USUAL
                : config.evaluation().get(0).episode();
        form.begin(parts, task, config.seed());
        offerChoices();
        WeightsChoice stored = new WeightsChoice.Stored(opened.weights().stream()
                .filter(w -> wish.weights().isPresent() && w.file().equals(wish.weights()))
                .findFirst()
                .orElse(opened.preferred()));
        desk.choose(wish.live() && live.isFor(opened.source()) ? WeightsChoice.LIVE : stored);
        wish.code().ifPresentOrElse(this::useCode, this::drawWanted);
    }

    private void offerChoices() {
        List<WeightsChoice> all = new ArrayList<>();
        session.opened().weights().forEach(w -> all.add(new WeightsChoice.Stored(w)));
        if (live.isFor(session.opened().source())) {
            all.add(WeightsChoice.LIVE);
        }
        if (!choices.equals(all)) {
            choices.setAll(all);
        }
    }

    /** Classifies with other weights. */
    void choose(WeightsChoice next) {
        if (session.opened() != null) {
            desk.choose(next);
        }
    }

    private void drawWanted() {
        form.wanted().ifPresent(desk::draw);
    }

    /** A run that does not answer any more is over: what it left is read anew. */
    private void afterLive() {
        if (source.get() instanceof LabSource.Run && desk.choiceProperty().get() == WeightsChoice.LIVE) {
            Optional<String> code =
                    Optional.ofNullable(desk.shownProperty().get()).map(DrawnEpisode::code);
            open(source.get(), new Wish(Optional.empty(), false, code));
        }
    }

    private void runEnded(QueuedRun run) {
        if (live.ended(run.control())) {
            afterLive();
        }
        sources.refresh();
        offerLive();
    }

    /** Once a second while the place is looked at: asks the run under way again, and notices a run that has begun. */
    public void tick() {
        if (live.discover()) {
            sources.refresh();
        }
        offerLive();
        if (session.opened() != null) {
            offerChoices();
            if (desk.choiceProperty().get() == WeightsChoice.LIVE && !live.isAsking()) {
                desk.classify();
            }
        }
    }

    /** Any episode of the series. */
    public void random() {
        desk.goTo(ThreadLocalRandom.current().nextLong(RANDOM));
    }

    /** Jumps to the worst of the first episodes of the series; asked again, to the next worst. */
    public void worst() {
        LabSession.Opened opened = session.opened();
        DrawnEpisode from = desk.shownProperty().get();
        if (opened == null || from == null || session.isWorking()) {
            return;
        }
        WeightsChoice by = desk.choiceProperty().get();
        EpisodeKey series = from.key();
        Optional<EpisodeKey> known = worst.next(by, series);
        known.ifPresent(this::drawRanked);
        if (known.isEmpty()) {
            session.<List<RankedEpisode>>work(
                    (progress, stop) -> rank(opened.lab(), by, series, progress, stop),
                    ranked -> {
                        worst.take(by, series, ranked);
                        worst.next(by, series).ifPresent(this::drawRanked);
                    },
                    desk::tell);
        }
    }

    private void drawRanked(EpisodeKey key) {
        desk.draw(key);
        rank.set(new Rank(worst.place(), worst.size()));
    }

    private List<RankedEpisode> rank(
            EpisodeLab lab,
            WeightsChoice by,
            EpisodeKey series,
            BiConsumer<Integer, Integer> progress,
            RunControl stop) {
        if (by instanceof WeightsChoice.Stored stored) {
            return lab.rank(stored.weights(), series, RANKED, progress::accept, stop);
        }
        return live.rank(lab, series, RANKED_LIVE, done -> progress.accept(done, RANKED_LIVE), stop);
    }

    /** Shows the episode of a code. */
    public void useCode(String code) {
        if (!code.isBlank()) {
            desk.draw(code.strip());
            DrawnEpisode drawn = desk.shownProperty().get();
            if (drawn != null) {
                form.show(drawn.key(), parts);
            }
        }
    }

    /** Stops packing or ranking. */
    public void stop() {
        session.stop();
    }

    /** What people say they want. */
    EpisodeForm form() {
        return form;
    }

    /** The episode that is shown. */
    EpisodeDesk desk() {
        return desk;
    }

    /** Where the episode stands among those looked through for the worst; null where it was not found that way. */
    ReadOnlyObjectProperty<Rank> rankProperty() {
        return rank.getReadOnlyProperty();
    }

    /** Whether a run is under way whose weights are not the ones that classify. */
    ReadOnlyBooleanProperty liveOfferedProperty() {
        return liveOffered.getReadOnlyProperty();
    }

    /** What can be opened. */
    ObservableList<LabSource> sources() {
        return sources.list();
    }

    /** What is open or being opened; null for nothing. */
    ReadOnlyObjectProperty<LabSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** What can classify. */
    ObservableList<WeightsChoice> choices() {
        return choices;
    }

    /** The parts of the dataset. */
    ObservableList<LabPart> parts() {
        return parts;
    }

    /** The lab that is open, or null. */
    EpisodeLab lab() {
        return session.opened() == null ? null : session.opened().lab();
    }

    /** What goes on; null for nothing. */
    ObservableValue<Activity> activityProperty() {
        return session.activityProperty();
    }

    /** Closes the lab; for good. */
    @Override
    public void close() {
        live.forget();
        session.close();
    }
}
