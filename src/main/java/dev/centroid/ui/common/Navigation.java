package dev.centroid.ui.common;

import dev.centroid.data.DatasetSpec;
import dev.centroid.run.RunControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How one place asks for another without knowing it: by the place's name and a request that the place understands. */
public final class Navigation {

    /** Something to be shown at some place. */
    public sealed interface Request {

        /** Where. */
        Place place();
    }

    /**
     * A configuration to be edited.
     *
     * @param file a YAML file, or the one in a run folder
     */
    public record OpenConfig(Path file) implements Request {
        @Override
        public Place place() {
            return Place.SETUP;
        }
    }

    /**
     * Episodes of a model to be taken apart.
     *
     * @param model a run folder or a checkpoint file
     */
    public record OpenEpisodes(Path model) implements Request {
        @Override
        public Place place() {
            return Place.EPISODES;
        }
    }

    /**
     * Episodes of the run under way, answered between two of its steps.
     *
     * @param run its folder, whose configuration names the dataset
     * @param control takes the questions
     */
    public record OpenLiveEpisodes(Path run, RunControl control) implements Request {
        @Override
        public Place place() {
            return Place.EPISODES;
        }
    }

    /**
     * An episode to be drawn again.
     *
     * @param model a run folder or a checkpoint file
     * @param code the episode's code
     */
    public record OpenEpisode(Path model, String code) implements Request {
        @Override
        public Place place() {
            return Place.EPISODES;
        }
    }

    /**
     * A run to be looked at.
     *
     * @param run its folder
     */
    public record OpenRun(Path run) implements Request {
        @Override
        public Place place() {
            return Place.RESULTS;
        }
    }

    /**
     * A dataset root to be browsed.
     *
     * @param root a folder, or {@code synthetic-glyphs}
     * @param split how an experiment splits it; empty for its layout's own split
     */
    public record OpenDataset(String root, Optional<DatasetSpec> split) implements Request {
        @Override
        public Place place() {
            return Place.DATASETS;
        }
    }

    /**
     * A dataset root for the experiment that is set up.
     *
     * @param root a folder, or {@code synthetic-glyphs}
     */
    public record UseDataset(String root) implements Request {
        @Override
        public Place place() {
            return Place.SETUP;
        }
    }

    private record Listener<R extends Request>(Class<R> kind, Consumer<R> action) {
        void hear(Request request) {
            if (kind.isInstance(request)) {
                action.accept(kind.cast(request));
            }
        }
    }

    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.SETUP);
    private final List<Listener<?>> listeners = new ArrayList<>();

    /** The place that is shown. */
    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    /** Shows a place as it is. */
    public void show(Place next) {
        place.set(Objects.requireNonNull(next));
    }

    /** A place's view model says what it understands; it lives as long as the window. */
    public <R extends Request> void onRequest(Class<R> kind, Consumer<R> action) {
        listeners.add(new Listener<>(kind, action));
    }

    /** Hands a request to its place and shows that. */
    public void open(Request request) {
        listeners.forEach(listener -> listener.hear(request));
        show(request.place());
    }
}
