package dev.centroid.data.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.ImageDataset;
import dev.centroid.data.Layout;
import dev.centroid.data.TestRoots;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A root that counts as large: used at once, packed class by class meanwhile. */
class ReadThroughPackTest {

    @TempDir
    Path temp;

    private Path root;
    private Path cache;
    private DatasetSpec spec;

    /** Counts what is written; a test may do something else at a write. */
    private static class Disk extends PackSettings.Disk {
        final AtomicInteger writes = new AtomicInteger();

        @Override
        void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
            before(writes.incrementAndGet());
            super.write(file, bytes, position);
        }

        void before(int write) throws IOException {}
    }

    @BeforeEach
    void build() {
        root = TestRoots.miniImageNet(temp.resolve("root"));
        cache = temp.resolve("cache");
        spec = TestRoots.spec(root, Layout.MINI_IMAGENET, 3);
    }

    /** What a packing tells of itself. */
    private static final class Heard implements PackProgress {
        final List<String> classes = new CopyOnWriteArrayList<>();
        final List<Problem> problems = new CopyOnWriteArrayList<>();

        @Override
        public void packed(long done, long total) {
            throw new AssertionError("a large root is not packed before it is used");
        }

        @Override
        public void packingClass(int number, int of) {
            classes.add(number + " of " + of);
        }

        @Override
        public void packingEnded(boolean complete) {
            classes.add(complete ? "complete" : "not complete");
        }

        @Override
        public void gaveUp(Problem why) {
            problems.add(why);
        }
    }

    private PackedStore open(PackSettings.Disk disk) {
        return open(disk, PackProgress.NONE);
    }

    private PackedStore open(PackSettings.Disk disk, PackProgress progress) {
        PackSettings large = new PackSettings(1000, 1, 0, disk);
        return (PackedStore) DatasetStores.open(spec, cache, progress, new RunControl(), large);
    }

    private static void awaitPacking(PackedStore store) throws InterruptedException {
        ((ReadThroughPack) store.pack()).background().orElseThrow().await();
    }

    /** Everything that can be seen of a store. */
    private static List<Object> seen(PackedStore store) {
        List<Object> seen = new ArrayList<>(List.of(store.fingerprint()));
        List<ImageDataset> parts =
                List.of(store.training().base(), store.training().validation().orElseThrow(), store.novel());
        for (ImageDataset part : parts) {
            seen.add(part.fingerprint());
            for (int c = 0; c < part.classCount(); c++) {
                seen.add(part.className(c));
            }
            for (int i = 0; i < part.imageCount(); i++) {
                seen.add(part.imageName(i));
                byte[] pixels = new byte[part.shape().size() + 1];
                part.readPixels(i, pixels, 1);
                seen.add(ByteBuffer.wrap(pixels));
            }
        }
        return seen;
    }

    private Path packFile(String name) throws IOException {
        try (var packs = Files.list(cache.resolve("packs"))) {
            return packs.findFirst().orElseThrow().resolve(name);
        }
    }

    @Test
    void theSameImagesBeforeWhileAndAfterTheyArePacked() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Disk waiting = new Disk() {
            @Override
            void before(int write) throws IOException {
                if (write == 2) {
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }
            }
        };
        List<Object> fromFiles;
        try (PackedStore store = open(waiting)) {
            fromFiles = seen(store);
            go.countDown();
            awaitPacking(store);
            assertThat(seen(store)).isEqualTo(fromFiles);
        }
        assertThat(packFile("index.bin")).exists();
        assertThat(packFile("classes.log")).doesNotExist();
        try (PackedStore store = open(new Disk())) {
            assertThat(store.pack()).isInstanceOf(CompletePack.class);
            assertThat(seen(store)).isEqualTo(fromFiles);
        }
        cache = temp.resolve("another");
        try (PackedStore packedAtOnce = (PackedStore)
                DatasetStores.open(spec, cache, PackProgress.NONE, new RunControl(), PackSettings.standard())) {
            assertThat(seen(packedAtOnce))
                    .filteredOn(ByteBuffer.class::isInstance)
                    .isEqualTo(fromFiles.stream()
                            .filter(ByteBuffer.class::isInstance)
                            .toList());
        }
    }

    @Test
    void whatWasPackedBeforeAStopIsNotPackedAgain() throws Exception {
        Disk failing = new Disk() {
            @Override
            void before(int write) throws IOException {
                if (write == 8) {
                    throw new IOException("No space left on device");
                }
            }
        };
        List<Object> expected;
        int images;
        Heard ending = new Heard();
        try (PackedStore store = open(failing, ending)) {
            awaitPacking(store);
            expected = seen(store);
            images = store.training().base().imageCount()
                    + store.training().validation().orElseThrow().imageCount()
                    + store.novel().imageCount();
        }
        assertThat(ending.classes)
                .hasSize(4)
                .startsWith("1 of 6", "2 of 6", "3 of 6")
                .endsWith("not complete");
        assertThat(ending.problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DataProblem.PACKING_ENDED);
            assertThat(problem.isWarning()).isTrue();
            assertThat(problem.toString()).contains("No space left on device", cache.toString());
        });
        // One write gives the file its length, six fill two classes, the next one fails.
        assertThat(Files.size(packFile("classes.log"))).isEqualTo(2 * (4 + 3 + 8));
        // What a killed process leaves behind: the begin of a record.
        Files.write(packFile("classes.log"), new byte[] {0, 0, 0, 1, 0}, StandardOpenOption.APPEND);
        Disk rest = new Disk();
        Heard goingOn = new Heard();
        try (PackedStore store = open(rest, goingOn)) {
            awaitPacking(store);
            assertThat(seen(store)).isEqualTo(expected);
        }
        assertThat(rest.writes).hasValue(images - 6);
        assertThat(goingOn.classes).startsWith("3 of 6").endsWith("6 of 6", "complete");
        assertThat(goingOn.problems).isEmpty();
        assertThat(packFile("index.bin")).exists();
    }

    @Test
    void anotherOpeningMeanwhileReadsTheFiles() {
        try (PackedStore first = open(new Disk());
                PackedStore second = open(new Disk())) {
            assertThat(((ReadThroughPack) second.pack()).background()).isEmpty();
            assertThat(seen(second)).isEqualTo(seen(first));
        }
    }

    @Test
    void aBrokenImageIsNamedWhereItIsReadAndHoldsUpNoOtherClass() throws Exception {
        Path broken;
        try (var images = Files.list(root.resolve("images"))) {
            broken = images.sorted().findFirst().orElseThrow();
        }
        Files.writeString(broken, "no image");
        try (PackedStore store = open(new Disk())) {
            awaitPacking(store);
            assertThatThrownBy(() -> seen(store))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining(broken.getFileName().toString());
        }
        assertThat(packFile("index.bin")).doesNotExist();
        assertThat(Files.size(packFile("classes.log"))).isPositive();
    }

    @Test
    void withoutRoomTheFilesAreRead() throws IOException {
        Disk full = new Disk() {
            @Override
            long freeBytes(Path folder) {
                return 0;
            }
        };
        Heard heard = new Heard();
        try (PackedStore store = open(full, heard)) {
            assertThat(((ReadThroughPack) store.pack()).background()).isEmpty();
            assertThat(seen(store)).isNotEmpty();
        }
        assertThat(heard.classes).isEmpty();
        assertThat(heard.problems).extracting(Problem::code).containsExactly(DataProblem.PACK_WITHOUT_ROOM);
    }

    @Test
    void aClosedStoreIsNotRead() {
        PackedStore store = open(new Disk());
        store.close();
        assertThatThrownBy(() -> seen(store)).isInstanceOf(IllegalStateException.class);
    }
}
