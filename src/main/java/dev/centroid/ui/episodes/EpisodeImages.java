package dev.centroid.ui.episodes;

import dev.centroid.data.ImageDataset;
import dev.centroid.ui.common.Background;
import dev.centroid.ui.common.LazyCache;
import dev.centroid.ui.common.Pictures;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/** The pictures of one part of a dataset, made when they are looked at. */
final class EpisodeImages implements AutoCloseable {

    /** Larger than any tile and the enlarged query. */
    private static final int LARGEST_SIDE = 224;

    /** The pictures of a very large episode; 200 MB at the very most. */
    private static final int KEPT = 1000;

    private final ImageDataset images;
    private final LazyCache<Image> pictures;

    EpisodeImages(ImageDataset images, Background background) {
        this.images = images;
        this.pictures = new LazyCache<>(background, image -> Pictures.read(images, image, LARGEST_SIDE), KEPT);
    }

    /** Brings a picture; see {@link LazyCache#ask}. */
    void ask(int image, Consumer<Image> ready) {
        pictures.ask(image, ready);
    }

    /** Whether the pictures are of one channel. */
    boolean isInk() {
        return images.shape().channels() == 1;
    }

    ImageDataset dataset() {
        return images;
    }

    @Override
    public void close() {
        pictures.close();
    }
}
