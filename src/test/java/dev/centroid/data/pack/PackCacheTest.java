package dev.centroid.data.pack;

import static dev.centroid.data.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.DatasetStore;
import dev.centroid.data.ImageDataset;
import dev.centroid.data.Layout;
import dev.centroid.data.TestRoots;
import dev.centroid.run.RunControl;
import java.awt.Color;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCacheTest {

    @TempDir
    Path temp;

    private Path root;
    private Path cache;
    private DatasetSpec spec;
    private final AtomicInteger builds = new AtomicInteger();

    @BeforeEach
    void build() {
        root = TestRoots.miniImageNet(temp.resolve("root"));
        cache = temp.resolve("cache");
        spec = TestRoots.spec(root, Layout.MINI_IMAGENET, 3);
    }

    private DatasetStore open(PackSettings settings) {
        // The progress reaches the total once in each build that succeeds.
        PackProgress progress = (done, total) -> builds.addAndGet(done == total ? 1 : 0);
        return DatasetStores.open(spec, cache, progress, new RunControl(), settings);
    }

    private String openAndClose() {
        try (DatasetStore store = open(PackSettings.standard())) {
            return store.fingerprint() + store.novel().fingerprint();
        }
    }

    /** Whether a pack's folder holds anything besides its lock. */
    static boolean holdsFiles(Path pack) {
        try (Stream<Path> files = Files.list(pack)) {
            return files.anyMatch(f -> !f.endsWith("lock"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path packFile(String name) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(f -> f.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private long unfinished() throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(f -> f.toString().endsWith(".tmp")).count();
        }
    }

    @Test
    void aBuiltPackIsUsedAgain() {
        assertThat(openAndClose()).isEqualTo(openAndClose());
        assertThat(builds).hasValue(1);
    }

    @Test
    void aChangedSourceIsPackedAgain() throws IOException {
        String before = openAndClose();
        byte[] other = TestRoots.image("png", 8, 8, Color.PINK);
        Path image = root.resolve("images/e_1.png");
        FileTime time = Files.getLastModifiedTime(image);
        Files.write(image, other);
        Files.setLastModifiedTime(image, FileTime.fromMillis(time.toMillis() + 5000));
        assertThat(openAndClose().substring(32)).isNotEqualTo(before.substring(32));
        assertThat(builds).hasValue(2);
    }

    @Test
    void anotherFormatIsAnotherPack() {
        openAndClose();
        spec = TestRoots.spec(root, Layout.MINI_IMAGENET, 1);
        openAndClose();
        assertThat(builds).hasValue(2);
    }

    @Test
    void aMovedRootKeepsItsPack() throws IOException {
        openAndClose();
        spec = TestRoots.spec(Files.move(root, temp.resolve("moved")), Layout.MINI_IMAGENET, 3);
        openAndClose();
        assertThat(builds).hasValue(1);
    }

    @Test
    void aDamagedPackIsBuiltAgain() throws IOException {
        String whole = openAndClose();
        byte[] index = Files.readAllBytes(packFile("index.bin"));
        index[40] ^= 1;
        Files.write(packFile("index.bin"), index);
        assertThat(openAndClose()).isEqualTo(whole);
        assertThat(builds).hasValue(2);
        try (FileChannel pixels = FileChannel.open(packFile("pixels.bin"), java.nio.file.StandardOpenOption.WRITE)) {
            pixels.truncate(pixels.size() - 1);
        }
        assertThat(openAndClose()).isEqualTo(whole);
        assertThat(builds).hasValue(3);
        Files.delete(packFile("pixels.bin"));
        assertThat(openAndClose()).isEqualTo(whole);
        assertThat(builds).hasValue(4);
    }

    @Test
    void segmentsAndThreadsDoNotShow() {
        List<byte[]> seen = new ArrayList<>();
        // 3·8·8 bytes an image: one segment; five images a segment; one image a segment.
        for (int segment : new int[] {1 << 30, 1000, 1}) {
            try (DatasetStore store = open(new PackSettings(segment, 1, 1000, new PackSettings.Disk()))) {
                ImageDataset base = store.training().base();
                byte[] all = new byte[base.imageCount() * base.shape().size()];
                for (int i = 0; i < base.imageCount(); i++) {
                    base.readPixels(i, all, i * base.shape().size());
                }
                seen.add(all);
            }
        }
        assertThat(seen.get(1)).containsExactly(seen.get(0));
        assertThat(seen.get(2)).containsExactly(seen.get(0));
        String one = openAndClose();
        cache = temp.resolve("cache2");
        try (DatasetStore store = open(new PackSettings(1 << 20, 5, 1000, new PackSettings.Disk()))) {
            assertThat(store.fingerprint() + store.novel().fingerprint()).isEqualTo(one);
        }
    }

    @Test
    void segmentsAreBelowTheLimit() throws IOException {
        openAndClose();
        PackIndex index = PackIndexFile.read(packFile("index.bin"));
        try (PackedPixels pixels = PackedPixels.map(
                packFile("pixels.bin"),
                index.format().shape().size(),
                index.images().size(),
                1000)) {
            assertThat(pixels.segmentCount()).isEqualTo(4);
        }
    }

    @Test
    void threadsThatOpenAtOnceBuildOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> openings = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                openings.add(this::openAndClose);
            }
            List<String> fingerprints = new ArrayList<>();
            for (Future<String> opened : threads.invokeAll(openings)) {
                fingerprints.add(opened.get());
            }
            assertThat(fingerprints).hasSize(4).containsOnly(openAndClose());
            assertThat(builds).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void processesThatOpenAtOnceBuildOnce() throws Exception {
        Process first = ChildProcess.start("open", root.toString(), cache.toString());
        Process second = ChildProcess.start("open", root.toString(), cache.toString());
        assertThat(List.of(first.waitFor(), second.waitFor()))
                .containsExactlyInAnyOrder(ChildProcess.BUILT, ChildProcess.FOUND);
        openAndClose();
        assertThat(builds).hasValue(0);
        try (PackLock held = PackLock.tryAcquire(packFile("lock")).orElseThrow()) {
            assertThat(ChildProcess.start("lock", held.toString()).waitFor()).isEqualTo(ChildProcess.LOCKED);
        }
    }

    @Test
    void aBuildThatIsKilledLeavesNothingToTheNext() throws Exception {
        assertThat(ChildProcess.start("die", root.toString(), cache.toString()).waitFor())
                .isEqualTo(ChildProcess.DIED);
        assertThat(unfinished()).isOne();
        openAndClose();
        assertThat(builds).hasValue(1);
        assertThat(unfinished()).isZero();
    }

    @Test
    void leftoversOfAnOlderSourceAreRemovedUnlessSomeoneBuildsThere() throws IOException {
        Path abandoned = TestRoots.write(cache.resolve("packs/old/pixels.tmp"), "x");
        Path busy = TestRoots.write(cache.resolve("packs/busy/pixels.tmp"), "x");
        try (PackLock held = PackLock.tryAcquire(busy.resolveSibling("lock")).orElseThrow()) {
            openAndClose();
            assertThat(held).isNotNull();
        }
        assertThat(abandoned).doesNotExist();
        assertThat(busy).exists();
    }

    @Test
    void tooLittleSpaceIsToldBeforeAnythingIsWritten() {
        PackSettings full = new PackSettings(1 << 20, 1, 1000, new PackSettings.Disk() {
            @Override
            long freeBytes(Path folder) {
                return 4711;
            }
        });
        assertRefused(() -> open(full), DataProblem.DISK_SPACE, cache.toString(), "bytes are needed", "4,711 are");
        assertThat(cache.resolve("packs")).isDirectoryNotContaining(PackCacheTest::holdsFiles);
    }

    @Test
    void aDiskThatFillsUpIsOneMessageAndLeavesNothing() {
        assertRefused(() -> open(failing("No space left on device")), DataProblem.DISK_FULL, cache.toString());
        assertThat(cache.resolve("packs")).isDirectoryNotContaining(PackCacheTest::holdsFiles);
        assertRefused(() -> open(failing("Input/output error")), DataProblem.CACHE_UNUSABLE, "Input/output error");
        openAndClose();
    }

    private static PackSettings failing(String words) {
        AtomicInteger writes = new AtomicInteger();
        return new PackSettings(1 << 20, 2, 1000, new PackSettings.Disk() {
            @Override
            void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
                if (writes.incrementAndGet() > 5) {
                    throw new IOException(words);
                }
                super.write(file, bytes, position);
            }
        });
    }

    @Test
    void aCacheFolderThatCannotBeMadeIsNamed() {
        cache = TestRoots.write(temp.resolve("file"), "x").resolve("cache");
        assertRefused(this::openAndClose, DataProblem.CACHE_UNUSABLE, cache.toString());
    }

    @Test
    void aReadOnlyCacheFolderIsNamedButItsPacksAreRead() throws IOException {
        openAndClose();
        Path packs = cache.resolve("packs");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                packs.toFile().setWritable(false) && !Files.isWritable(packs),
                "skipped: this user may write everywhere");
        try {
            openAndClose();
            assertThat(builds).hasValue(1);
            spec = TestRoots.spec(root, Layout.MINI_IMAGENET, 1);
            assertRefused(this::openAndClose, DataProblem.CACHE_UNUSABLE, cache.toString());
        } finally {
            assertThat(packs.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aStopEndsTheBuildCleanly() {
        RunControl control = new RunControl();
        PackSettings stopping = new PackSettings(1 << 20, 1, 1000, new PackSettings.Disk() {
            @Override
            void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
                super.write(file, bytes, position);
                control.stop();
            }
        });
        assertThatThrownBy(() -> DatasetStores.open(spec, cache, PackProgress.NONE, control, stopping))
                .isInstanceOf(CancellationException.class);
        assertThat(cache.resolve("packs")).isDirectoryNotContaining(PackCacheTest::holdsFiles);
        openAndClose();
        assertThat(builds).hasValue(1);
    }

    @Test
    void aStopEndsTheWaitForAnotherBuilder() throws IOException {
        openAndClose();
        Files.delete(packFile("index.bin"));
        RunControl control = new RunControl();
        control.stop();
        try (PackLock held = PackLock.tryAcquire(packFile("lock")).orElseThrow()) {
            assertThatThrownBy(() -> DatasetStores.open(spec, cache, PackProgress.NONE, control))
                    .isInstanceOf(CancellationException.class);
            assertThat(held).isNotNull();
        }
    }

    @Test
    void theSourceIsNotTouched() throws IOException {
        List<String> before = listing();
        openAndClose();
        assertThat(listing()).isEqualTo(before);
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                lines.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
            return lines;
        }
    }
}
