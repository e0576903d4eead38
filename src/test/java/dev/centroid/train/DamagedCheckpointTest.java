package dev.centroid.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.problem.ProblemException;
import dev.centroid.run.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However a checkpoint is damaged, it is read as it is or refused in one sentence that names it. */
class DamagedCheckpointTest {

    private static Path folder;
    private static byte[] whole;

    @BeforeContainer
    static void trainOne() throws IOException {
        folder = Files.createTempDirectory("damaged");
        TinyTraining tiny = new TinyTraining(folder);
        tiny.run(TinyTraining.meta(1, dev.centroid.model.engine.NormMode.BATCH_STATISTICS, true));
        whole = Files.readAllBytes(tiny.file(Stage.META));
    }

    @AfterContainer
    static void remove() throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Property(tries = 120)
    void isRefusedByNameOrReadAsItIs(@ForAll long seed) {
        Path file = folder.resolve("damaged.zip");
        try {
            Files.write(file, damaged(new Random(seed)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Checkpoint checkpoint = CheckpointFile.read(file);
            assertThat(checkpoint.info().backbone()).isNotNull();
            checkpoint.backbone().close();
        } catch (ProblemException refused) {
            assertThat(refused).hasMessageContaining("damaged.zip");
        }
    }

    private static byte[] damaged(Random random) {
        byte[] bytes = whole.clone();
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        int hits = 1 + random.nextInt(6);
        for (int i = 0; i < hits; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
