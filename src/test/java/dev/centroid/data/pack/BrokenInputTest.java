package dev.centroid.data.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.DatasetStore;
import dev.centroid.data.Layout;
import dev.centroid.data.TestRoots;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** However a csv, a zip or an image is damaged: the dataset opens, or plain words say what is wrong. */
class BrokenInputTest {

    private Path temp;

    @BeforeTry
    void makeFolder() throws IOException {
        temp = Files.createTempDirectory("centroid-broken");
    }

    @AfterTry
    void removeFolder() throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void openOrRefuse(Layout layout, int channels) {
        DatasetSpec spec = TestRoots.spec(temp.resolve("root"), layout, channels);
        try (DatasetStore store =
                DatasetStores.open(spec, temp.resolve("cache"), PackProgress.NONE, new RunControl())) {
            byte[] pixels = new byte[store.novel().shape().size()];
            store.novel().readPixels(store.novel().imageCount() - 1, pixels, 0);
        } catch (ProblemException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\tat ");
        }
    }

    /** Flips, cuts, doubles or inserts a few bytes at random places. */
    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 1; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes = java.util.Arrays.copyOf(bytes, at);
                case 2 -> bytes[at] = ",\n\"/.\0".getBytes(java.nio.charset.StandardCharsets.UTF_8)[random.nextInt(6)];
                default -> {
                    byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 1);
                    System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
                    bytes = longer;
                }
            }
        }
        return bytes;
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void csvFiles(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path root = TestRoots.miniImageNet(temp.resolve("root"));
        Path csv = root.resolve(List.of("train.csv", "val.csv", "test.csv").get(random.nextInt(3)));
        Files.write(csv, damaged(Files.readAllBytes(csv), random));
        openOrRefuse(Layout.MINI_IMAGENET, 3);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void archives(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path root = TestRoots.omniglotZips(temp.resolve("root"));
        Path zip = root.resolve("images_evaluation.zip");
        Files.write(zip, damaged(Files.readAllBytes(zip), random));
        openOrRefuse(Layout.AUTO, 1);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void images(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path root = TestRoots.classFolders(temp.resolve("root"), 4, 1);
        String format = List.of("png", "jpg", "gif", "bmp").get(random.nextInt(4));
        byte[] whole = TestRoots.image(format, 24, 16, java.awt.Color.ORANGE);
        TestRoots.write(root.resolve("c1/broken." + format), damaged(whole, random));
        openOrRefuse(Layout.CLASS_FOLDERS, 3);
    }
}
