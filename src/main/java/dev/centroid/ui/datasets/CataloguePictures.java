package dev.centroid.ui.datasets;

import dev.centroid.data.pack.DatasetCatalogue;
import dev.centroid.data.pack.SampleImage;
import dev.centroid.problem.ProblemException;
import dev.centroid.ui.common.Background;
import dev.centroid.ui.common.LazyCache;
import dev.centroid.ui.common.Pictures;
import java.util.List;
import java.util.function.Consumer;

/** The pictures of a root, read when they are looked at. On the screen's thread only. */
final class CataloguePictures implements AutoCloseable {

    /** Sides at which thumbnails are kept; a thumbnail on the screen is at most as large as the last. */
    private static final int[] SIDES = {64, 128, 256};

    /** Room for thumbnails, in bytes; a pixel takes four. */
    private static final int ROOM = 64 << 20;

    private static final int PIXEL = 4;

    /** Small pictures of classes; 8 MB. */
    private static final int ICONS_KEPT = 512;

    /** A picture that fills the place. */
    private static final int LARGE_SIDE = 1600;

    /** Large pictures kept, so that a step back shows at once. */
    private static final int LARGE_KEPT = 4;

    private final DatasetCatalogue catalogue;
    private final Background background;
    private final LazyCache<Thumbnail> large;
    private final LazyCache<Thumbnail> icons;
    private LazyCache<Thumbnail> thumbnails;
    private int side;

    CataloguePictures(DatasetCatalogue catalogue, Background background, double shownSide) {
        this.catalogue = catalogue;
        this.background = background;
        this.large = new LazyCache<>(background, image -> read(image, LARGE_SIDE), LARGE_KEPT);
        this.icons = new LazyCache<>(background, image -> read(image, SIDES[0]), ICONS_KEPT);
        resize(shownSide);
    }

    DatasetCatalogue catalogue() {
        return catalogue;
    }

    /** Brings a thumbnail; returns what takes the wish back. */
    Runnable ask(int image, Consumer<Thumbnail> ready) {
        return thumbnails.ask(image, ready);
    }

    /** Brings a small picture that stands for its class; returns what takes the wish back. */
    Runnable askIcon(int image, Consumer<Thumbnail> ready) {
        return icons.ask(image, ready);
    }

    /** Brings a large picture; returns what takes the wish back. */
    Runnable askLarge(int image, Consumer<Thumbnail> ready) {
        return large.ask(image, ready);
    }

    /** Thumbnails are shown at another side; those that were asked for before may have to be asked for again. */
    void resize(double shownSide) {
        int wanted = sideFor(shownSide);
        if (wanted != side) {
            if (thumbnails != null) {
                thumbnails.close();
            }
            side = wanted;
            thumbnails = new LazyCache<>(background, image -> read(image, wanted), capacity(wanted));
        }
    }

    /** The side at which thumbnails are kept now, in pixels. */
    int side() {
        return side;
    }

    /** The side at which a thumbnail is kept that is shown at another side. */
    static int sideFor(double shownSide) {
        for (int candidate : SIDES) {
            if (shownSide <= candidate) {
                return candidate;
            }
        }
        return SIDES[SIDES.length - 1];
    }

    /** How many thumbnails there is room for. */
    static int capacity(int side) {
        return ROOM / (side * side * PIXEL);
    }

    private Thumbnail read(int image, int largestSide) {
        try {
            SampleImage read = catalogue.read(image);
            return new Thumbnail(Pictures.of(read.shape(), read.pixels(), largestSide), read.shape(), List.of());
        } catch (ProblemException e) {
            return new Thumbnail(null, null, e.problems());
        }
    }

    @Override
    public void close() {
        large.close();
        icons.close();
        thumbnails.close();
    }
}
