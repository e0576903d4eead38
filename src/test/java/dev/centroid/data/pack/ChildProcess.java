package dev.centroid.data.pack;

import dev.centroid.data.DatasetStore;
import dev.centroid.data.Layout;
import dev.centroid.data.TestRoots;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens a dataset in a process of its own: {@code open|die ROOT CACHE} or {@code lock FILE}. */
final class ChildProcess {

    /** It built the pack itself. */
    static final int BUILT = 10;

    /** It found the pack built, or waited for another process. */
    static final int FOUND = 11;

    /** It died in the middle of a build. */
    static final int DIED = 12;

    /** It was refused the lock. */
    static final int LOCKED = 13;

    private ChildProcess() {}

    /** Dies without any clean-up at the fourth image. */
    private static final class DyingDisk extends PackSettings.Disk {
        private final AtomicInteger writes = new AtomicInteger();

        @Override
        void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
            super.write(file, bytes, position);
            if (writes.incrementAndGet() == 4) {
                Runtime.getRuntime().halt(DIED);
            }
        }
    }

    static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-XX:TieredStopAtLevel=1",
                ChildProcess.class.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("lock")) {
            System.exit(PackLock.tryAcquire(Path.of(arguments[1])).isEmpty() ? LOCKED : 0);
        }
        PackSettings settings = arguments[0].equals("die")
                ? new PackSettings(1 << 20, 1, 1000, new DyingDisk())
                : PackSettings.standard();
        AtomicBoolean built = new AtomicBoolean();
        try (DatasetStore store = DatasetStores.open(
                TestRoots.spec(Path.of(arguments[1]), Layout.AUTO, 3),
                Path.of(arguments[2]),
                (done, total) -> built.set(true),
                new RunControl(),
                settings)) {
            System.exit(store.novel().imageCount() == 0 ? 1 : built.get() ? BUILT : FOUND);
        }
    }
}
