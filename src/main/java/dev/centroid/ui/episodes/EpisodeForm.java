package dev.centroid.ui.episodes;

import dev.centroid.episode.EpisodeSpec;
import dev.centroid.experiment.EpisodeKey;
import dev.centroid.experiment.LabPart;
import dev.centroid.run.Phase;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What people say about the episode they want to see. Tells of each change of theirs, not of those made by {@link #show}. */
final class EpisodeForm {

    /** The most of each that can be asked for; whether the dataset has as many is for the sampler to say. */
    static final int MOST = 1000;

    private static final int LEAST_WAY = 2;

    private final ObjectProperty<LabPart> part = new SimpleObjectProperty<>();
    private final IntegerProperty way = new SimpleIntegerProperty(5);
    private final IntegerProperty shot = new SimpleIntegerProperty(1);
    private final IntegerProperty query = new SimpleIntegerProperty(15);
    private final StringProperty seed = new SimpleStringProperty("1");
    private final BooleanProperty seedSound = new SimpleBooleanProperty(true);
    private final Runnable onChange;
    private boolean quiet;

    EpisodeForm(Runnable onChange) {
        this.onChange = onChange;
        part.subscribe((before, now) -> changed());
        way.subscribe((before, now) -> changed());
        shot.subscribe((before, now) -> changed());
        query.subscribe((before, now) -> changed());
        seed.subscribe((before, now) -> {
            seedSound.set(parse(now).isPresent());
            changed();
        });
    }

    /** The part of the dataset; null while none is open. */
    ObjectProperty<LabPart> part() {
        return part;
    }

    /** Classes, 2..{@value #MOST}. */
    IntegerProperty way() {
        return way;
    }

    /** Support images per class, 1..{@value #MOST}. */
    IntegerProperty shot() {
        return shot;
    }

    /** Query images per class, 1..{@value #MOST}. */
    IntegerProperty query() {
        return query;
    }

    /** The seed as it is typed. */
    StringProperty seed() {
        return seed;
    }

    /** Whether the seed is a whole number. */
    BooleanProperty seedSound() {
        return seedSound;
    }

    private void changed() {
        if (!quiet) {
            onChange.run();
        }
    }

    /** What is wanted, the first of its series; empty while something is missing or wrong. */
    Optional<EpisodeKey> wanted() {
        if (part.get() == null) {
            return Optional.empty();
        }
        EpisodeSpec spec =
                new EpisodeSpec(Math.max(LEAST_WAY, way.get()), Math.max(1, shot.get()), Math.max(1, query.get()));
        return parse(seed.get()).map(number -> EpisodeKey.of(part.get().phase(), spec, number, 0));
    }

    /** Shows what an episode was drawn by. */
    void show(EpisodeKey key, List<LabPart> parts) {
        quietly(() -> {
            parts.stream().filter(p -> p.phase() == key.phase()).findFirst().ifPresent(part::set);
            way.set(key.spec().way());
            shot.set(key.spec().shot());
            query.set(key.spec().query());
            seed.set(Long.toString(key.seed()));
        });
    }

    /** Begins with an experiment: its task and seed, cut to what a part of the dataset has; novel classes first. */
    void begin(List<LabPart> parts, EpisodeSpec task, long firstSeed) {
        LabPart chosen = parts.stream()
                .filter(p -> p.phase() == Phase.META_TEST)
                .findFirst()
                .orElseGet(() -> parts.get(0));
        int shots = Math.max(1, Math.min(task.shot(), chosen.smallestClass() - 1));
        quietly(() -> {
            part.set(chosen);
            way.set(Math.max(LEAST_WAY, Math.min(task.way(), chosen.classes())));
            shot.set(shots);
            query.set(Math.max(1, Math.min(task.query(), chosen.smallestClass() - shots)));
            seed.set(Long.toString(firstSeed));
        });
    }

    /** Nothing is open. */
    void clear() {
        quietly(() -> part.set(null));
    }

    private void quietly(Runnable change) {
        quiet = true;
        try {
            change.run();
        } finally {
            quiet = false;
        }
    }

    private static Optional<Long> parse(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
