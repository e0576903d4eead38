package dev.centroid.data.stroke;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.OmniglotSet;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The strokes that lie beside the images of a dataset root. Each set of them is opened when it is first asked for; one that
 * cannot be read counts as missing until {@link #lookAgain()}, and {@link #faults()} say why. Safe for several threads. Owns what it has opened.
 *
 * <p>The two small background sets are drawings of the large one under the same names, so their strokes serve its images too.
 */
public final class RootStrokes implements AutoCloseable {

    private final Path root;
    private final List<String> sets;
    private final Map<String, Optional<StrokeSet>> opened = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Problem> faults = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    private RootStrokes(Path root, List<String> sets) {
        this.root = root;
        this.sets = sets;
    }

    /**
     * The strokes of a root. Opens nothing yet.
     *
     * @param spec how the root is read
     * @param found its layout; only Omniglot has strokes
     */
    public static RootStrokes of(DatasetSpec spec, Layout found) {
        if (found != Layout.OMNIGLOT) {
            return new RootStrokes(spec.root(), List.of());
        }
        List<String> sets = new ArrayList<>(List.of(spec.omniglot().archive()));
        if (spec.omniglot() == OmniglotSet.BACKGROUND) {
            sets.add(OmniglotSet.SMALL_1.archive());
            sets.add(OmniglotSet.SMALL_2.archive());
        }
        sets.add(OmniglotSet.EVALUATION);
        return new RootStrokes(spec.root(), List.copyOf(sets));
    }

    /** The sets of images whose strokes are looked for; empty where there can be none. */
    public List<String> sets() {
        return sets;
    }

    /**
     * The sets of images whose strokes may tell of an image, its own first.
     *
     * @param imageName as {@link dev.centroid.data.ImageDataset#imageName} gives it
     */
    public List<String> setsFor(String imageName) {
        Optional<String> own = Stream.of(imageName.split("[/!]"))
                .map(step -> step.replaceFirst("\\.zip$", ""))
                .filter(sets::contains)
                .findFirst();
        if (own.isEmpty()) {
            return List.of();
        }
        boolean background = own.get().equals(OmniglotSet.BACKGROUND.archive());
        return background
                ? sets.stream().filter(s -> !s.equals(OmniglotSet.EVALUATION)).toList()
                : List.of(own.get());
    }

    /** The strokes of a set of images; empty where they are missing or cannot be read, and once this is closed. */
    public Optional<StrokeSet> set(String images) {
        Optional<StrokeSet> found = opened.computeIfAbsent(images, this::open);
        if (closed) {
            // Whoever closed it may have missed the one that was just being opened.
            found.ifPresent(StrokeSet::close);
            return Optional.empty();
        }
        return found;
    }

    private Optional<StrokeSet> open(String images) {
        try {
            return StrokeSet.beside(root, images);
        } catch (ProblemException e) {
            faults.addAllAbsent(e.problems());
            return Optional.empty();
        }
    }

    /**
     * How an image was drawn.
     *
     * @param imageName as {@link dev.centroid.data.ImageDataset#imageName} gives it
     * @return empty if no set has strokes of it
     * @throws ProblemException if its stroke file is damaged
     */
    public Optional<PenDrawing> of(String imageName) {
        return setsFor(imageName).stream()
                .flatMap(set -> set(set).stream())
                .flatMap(strokes -> strokes.of(imageName).stream())
                .findFirst();
    }

    /** Forgets which sets were missing or could not be read: somebody may have put them there since. */
    public void lookAgain() {
        faults.clear();
        opened.values().removeIf(Optional::isEmpty);
    }

    /** Why sets that were asked for could not be read. */
    public List<Problem> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        closed = true;
        opened.values().forEach(found -> found.ifPresent(StrokeSet::close));
    }
}
