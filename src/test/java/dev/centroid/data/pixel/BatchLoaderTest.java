package dev.centroid.data.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.data.Augmentation;
import dev.centroid.data.Augmentation.Crop;
import dev.centroid.data.ImageBatch;
import dev.centroid.data.ImageShape;
import dev.centroid.data.InMemoryImages;
import dev.centroid.data.Preprocessing;
import dev.centroid.run.RunSeed;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchLoaderTest {

    private static final ImageShape SHAPE = new ImageShape(3, 17, 14);
    private static final InMemoryImages IMAGES = InMemoryImages.noise(SHAPE, 5, 11, 1);
    private static final Preprocessing INPUT = Preprocessing.photographs(12);
    private static final Augmentation CROP_AND_FLIP = new Augmentation(Crop.RANDOM_RESIZED, 0, true);
    private static final Augmentation PAD_AND_FLIP = new Augmentation(Crop.PADDED, 3, true);
    private static final RunSeed SEED = new RunSeed(7);

    /** 55 images in a mixed order: batches of 13, 13, 13, 13, 3. */
    private static final BatchPlan PLAN =
            BatchPlan.cut(IntStream.range(0, 55).map(i -> i * 7 % 55).toArray(), 13);

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void theSameBatchesForAnyNumberOfWorkers(int workers) {
        for (Augmentation augmentation : List.of(Augmentation.NONE, CROP_AND_FLIP, PAD_AND_FLIP)) {
            assertThat(epoch(workers, 0, augmentation, 3, 2)).isEqualTo(epoch(1, 0, augmentation, 3, 0));
        }
    }

    @Test
    void aStreamFromALaterBatchIsTheTailOfTheWhole() {
        List<List<Float>> whole = epoch(2, 0, CROP_AND_FLIP, 3, 2);
        assertThat(whole).hasSize(5);
        assertThat(epoch(2, 3, CROP_AND_FLIP, 3, 2)).isEqualTo(whole.subList(3, 5));
        assertThat(epoch(2, 5, CROP_AND_FLIP, 3, 2)).isEmpty();
    }

    @Test
    void withoutAugmentationAStreamGivesWhatLoadGives() {
        List<List<Float>> streamed = epoch(2, 0, Augmentation.NONE, 0, 3);
        try (BatchLoader loader = new BatchLoader(INPUT, SHAPE, 2)) {
            for (int batch = 0; batch < PLAN.batches(); batch++) {
                try (ImageBatch loaded = loader.load(IMAGES, PLAN.images(batch))) {
                    assertThat(loaded.count()).isEqualTo(PLAN.images(batch).length);
                    assertThat(values(loaded)).isEqualTo(streamed.get(batch));
                }
            }
        }
    }

    @Test
    void anotherEpochIsAugmentedDifferently() {
        assertThat(epoch(1, 0, CROP_AND_FLIP, 4, 1)).isNotEqualTo(epoch(1, 0, CROP_AND_FLIP, 3, 1));
        assertThat(epoch(1, 0, Augmentation.NONE, 4, 1)).isEqualTo(epoch(1, 0, Augmentation.NONE, 3, 1));
    }

    /** What is drawn for an image hangs on its place in the epoch, so that another batch size changes nothing. */
    @Test
    void anotherBatchSizeAugmentsTheSameWay() {
        BatchPlan single =
                BatchPlan.cut(IntStream.range(0, 55).map(i -> i * 7 % 55).toArray(), 1);
        List<Float> batches = new ArrayList<>();
        epoch(2, 0, PAD_AND_FLIP, 3, 2).forEach(batches::addAll);
        List<Float> singles = new ArrayList<>();
        try (BatchLoader loader = new BatchLoader(INPUT, SHAPE, 2)) {
            read(loader, single, 0, PAD_AND_FLIP, 3, 4).forEach(singles::addAll);
        }
        assertThat(singles).isEqualTo(batches);
    }

    @Test
    void buffersAreDirectAndOfTheBatchsSize() {
        try (BatchLoader loader = new BatchLoader(INPUT, SHAPE, 1)) {
            loader.load(IMAGES, new int[] {0, 1, 2}).close();
            try (ImageBatch small = loader.load(IMAGES, new int[] {3})) {
                FloatBuffer pixels = small.pixels();
                assertThat(pixels.isDirect()).isTrue();
                assertThat(pixels.order()).isEqualTo(ByteOrder.nativeOrder());
                assertThat(pixels.position()).isZero();
                assertThat(pixels.limit()).isEqualTo(3 * 12 * 12);
                assertThat(pixels.capacity()).isEqualTo(3 * 12 * 12);
            }
            assertThat(loader.buffers()).isEqualTo(1);
        }
    }

    @Test
    void buffersAreUsedAgain() {
        try (BatchLoader loader = new BatchLoader(INPUT, SHAPE, 2)) {
            for (int epoch = 0; epoch < 20; epoch++) {
                read(loader, PLAN, 0, CROP_AND_FLIP, epoch, 2);
            }
            assertThat(loader.buffers()).isLessThanOrEqualTo(4);
            for (int i = 1; i <= 30; i++) {
                loader.load(IMAGES, new int[i]).close();
            }
            assertThat(loader.buffers()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void aBatchIsGivenBackOnceAndNotReadAfterwards() {
        try (BatchLoader loader = new BatchLoader(INPUT, SHAPE, 1)) {
            ImageBatch first = loader.load(IMAGES, new int[] {0});
            first.close();
            first.close();
            assertThatThrownBy(first::pixels).isInstanceOf(IllegalStateException.class);
            try (ImageBatch second = loader.load(IMAGES, new int[] {1});
                    ImageBatch third = loader.load(IMAGES, new int[] {2})) {
                assertThat(values(second)).isNotEqualTo(values(third));
            }
        }
    }

    @Test
    void aReaderThatKeepsItsBatchesIsRefusedTheThird() {
        try (BatchLoader loader = new BatchLoader(INPUT, SHAPE, 1);
                BatchStream stream = loader.stream(IMAGES, PLAN, 0, Augmentation.NONE, SEED, 0, 1)) {
            ImageBatch first = stream.next();
            ImageBatch second = stream.next();
            assertThatThrownBy(stream::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("close one");
            first.close();
            stream.next().close();
            second.close();
        }
    }

    @Test
    void thereIsNothingAfterTheLastBatch() {
        try (BatchLoader loader = new BatchLoader(INPUT, SHAPE, 1);
                BatchStream stream = loader.stream(IMAGES, PLAN, 5, Augmentation.NONE, SEED, 0, 1)) {
            assertThatThrownBy(stream::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void anotherShapeIsRefused() {
        InMemoryImages others = InMemoryImages.noise(new ImageShape(3, 14, 17), 1, 2, 1);
        try (BatchLoader loader = new BatchLoader(INPUT, SHAPE, 1)) {
            assertThatIllegalArgumentException().isThrownBy(() -> loader.load(others, new int[] {0}));
            assertThatIllegalArgumentException().isThrownBy(() -> loader.load(IMAGES, new int[0]));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> loader.stream(IMAGES, PLAN, 6, Augmentation.NONE, SEED, 0, 1));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchLoader(Preprocessing.ink(12), SHAPE, 1));
    }

    private static List<List<Float>> epoch(int workers, int from, Augmentation augmentation, long epoch, int ahead) {
        try (BatchLoader loader = new BatchLoader(INPUT, SHAPE, workers)) {
            return read(loader, PLAN, from, augmentation, epoch, ahead);
        }
    }

    private static List<List<Float>> read(
            BatchLoader loader, BatchPlan plan, int from, Augmentation augmentation, long epoch, int ahead) {
        List<List<Float>> batches = new ArrayList<>();
        try (BatchStream stream = loader.stream(IMAGES, plan, from, augmentation, SEED, epoch, ahead)) {
            for (int batch = from; batch < plan.batches(); batch++) {
                try (ImageBatch read = stream.next()) {
                    batches.add(values(read));
                }
            }
        }
        return batches;
    }

    private static List<Float> values(ImageBatch batch) {
        List<Float> values = new ArrayList<>();
        FloatBuffer pixels = batch.pixels().duplicate();
        while (pixels.hasRemaining()) {
            values.add(pixels.get());
        }
        return values;
    }
}
