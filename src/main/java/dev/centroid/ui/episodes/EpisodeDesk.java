package dev.centroid.ui.episodes;

import dev.centroid.episode.EpisodeSpec;
import dev.centroid.experiment.DrawnEpisode;
import dev.centroid.experiment.EpisodeKey;
import dev.centroid.experiment.EpisodeLab;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.ui.common.Background;
import dev.centroid.ui.common.Failures;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The episode that lies on the desk: how it is classified, and which of its queries is looked at. */
final class EpisodeDesk {

    private final LabSession session;
    private final LiveWatch live;
    private final Background background;
    private final Runnable onLost;
    private final ReadOnlyObjectWrapper<WeightsChoice> choice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DrawnEpisode> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<EpisodeAnswer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * An empty desk.
     *
     * @param onLost the run under way does not answer any more
     */
    EpisodeDesk(LabSession session, LiveWatch live, Background background, Runnable onLost) {
        this.session = session;
        this.live = live;
        this.background = background;
        this.onLost = onLost;
    }

    /** Nothing lies here. */
    void clear() {
        live.forget();
        choice.set(null);
        put(null, List.of());
    }

    private void put(DrawnEpisode episode, List<Problem> why) {
        problems.set(why);
        answer.set(null);
        selected.set(0);
        shown.set(episode);
    }

    /** Classifies with these weights from now on. */
    void choose(WeightsChoice next) {
        if (!next.equals(choice.get())) {
            live.forget();
            choice.set(next);
            answer.set(null);
            classify();
        }
    }

    /** Draws an episode; where there is none of that kind, says why. Takes a few milliseconds. */
    void draw(EpisodeKey key) {
        draw(lab -> lab.draw(key), why -> {
            live.forget();
            put(null, why);
        });
    }

    /** Draws the episode of a code; where it is no code of this dataset, says so and leaves what lies here. */
    void draw(String code) {
        draw(lab -> lab.draw(code), problems::set);
    }

    private void draw(Function<EpisodeLab, DrawnEpisode> drawing, Consumer<List<Problem>> otherwise) {
        if (session.opened() == null) {
            return;
        }
        try {
            put(drawing.apply(session.opened().lab()), List.of());
            classify();
        } catch (ProblemException e) {
            otherwise.accept(e.problems());
        }
    }

    /** Has the episode classified; the answer before stays until the new one is there. */
    void classify() {
        DrawnEpisode episode = shown.get();
        if (episode != null && choice.get() instanceof WeightsChoice.Stored stored) {
            session.classify(stored.weights(), episode, this::take, this::tell);
        } else if (episode != null) {
            live.ask(episode, background, this::hear);
        }
    }

    private void take(DrawnEpisode episode, EpisodeAnswer now) {
        if (episode.equals(shown.get()) && choice.get() instanceof WeightsChoice.Stored) {
            answer.set(now);
        }
    }

    private void hear(EpisodeAnswer now, Throwable thrown) {
        if (thrown == null) {
            answer.set(now);
        } else {
            tell(thrown);
            live.lose();
            onLost.run();
        }
    }

    /** Says why something cannot be shown. */
    void tell(Throwable thrown) {
        problems.set(Failures.problems(thrown));
    }

    /** So many episodes further in the series; nothing before the first. */
    void step(long by) {
        if (shown.get() != null) {
            goTo(shown.get().key().index() + by);
        }
    }

    /** Another episode of the series, by its 0-based index. */
    void goTo(long index) {
        if (shown.get() != null && index >= 0 && index != shown.get().key().index()) {
            draw(shown.get().key().at(index));
        }
    }

    /** Looks at another query: so many classes and so many queries further. */
    void move(int classes, int queries) {
        if (shown.get() != null) {
            select(selected.get() + classes * shown.get().key().spec().query() + queries);
        }
    }

    /** Looks at a query; nothing happens where there is none. */
    void select(int query) {
        EpisodeSpec spec = shown.get() == null ? null : shown.get().key().spec();
        if (spec != null && query >= 0 && query < spec.way() * spec.query()) {
            selected.set(query);
        }
    }

    ReadOnlyObjectProperty<WeightsChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<DrawnEpisode> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<EpisodeAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }
}
