package dev.centroid.ui.window;

import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.View;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Makes the controller of each place, whenever its view is built. */
public final class PlaceFactories {

    private final Map<Place, Supplier<View>> factories = new EnumMap<>(Place.class);

    /** Sets the factory of a place. */
    public PlaceFactories with(Place place, Supplier<View> factory) {
        factories.put(place, factory);
        return this;
    }

    /** A new controller. */
    View make(Place place) {
        return Objects.requireNonNull(factories.get(place), place::key).get();
    }
}
