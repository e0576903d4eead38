package dev.centroid.data.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackLockTest {

    @TempDir
    Path folder;

    @Test
    void oneHoldsItAtATime() throws IOException {
        Path file = folder.resolve("lock");
        PackLock first = PackLock.tryAcquire(file).orElseThrow();
        assertThat(PackLock.tryAcquire(folder.resolve("./lock"))).isEmpty();
        first.close();
        PackLock second = PackLock.tryAcquire(file).orElseThrow();
        assertThat(second).hasToString(file.toRealPath().toString());
        second.close();
    }
}
