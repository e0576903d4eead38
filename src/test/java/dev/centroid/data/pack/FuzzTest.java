package dev.centroid.data.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.problem.ProblemException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * However a file is damaged: it is read, or one clear message names it. No other exception, no endless loop, no memory without bound.
 * Briefly in every build; for an hour with
 *
 * <pre>mvn test -Dtest=FuzzTest -DexcludedGroups= -Dgroups=slow -Dcentroid.fuzz.minutes=60</pre>
 *
 * <p>A file that fails is left in {@code target/fuzz} with what was met.
 */
class FuzzTest {

    private static final Logger LOG = LoggerFactory.getLogger(FuzzTest.class);
    private static final int BRIEF_CASES = 120;
    private static final long MOST_ALLOCATED = 1500L << 20;
    private static final long LONGEST_CASE_NANOS = 60_000_000_000L;

    /** What stands in messages that are about the data set as a whole, or name the other of two files that do not fit. */
    private static final List<String> NAMELESS = List.of(
            "Too few classes",
            "No known layout",
            "The class ",
            "The label ",
            "There are no images",
            "No superclass is known",
            "There are no lists of classes",
            " labels for ",
            " lists the class ",
            "No csv file");

    @TempDir
    Path folder;

    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<String> findings = new ArrayList<>();

    @Test
    void briefly() throws IOException {
        for (FuzzTarget target : FuzzTargets.in(folder)) {
            for (int seed = 0; seed < BRIEF_CASES; seed++) {
                run(target, seed);
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    @Tag("slow")
    void asLongAsAsked() throws IOException {
        long end = System.nanoTime() + Long.getLong("centroid.fuzz.minutes", 1) * 60_000_000_000L;
        List<FuzzTarget> targets = FuzzTargets.in(folder);
        long seed = Long.getLong("centroid.fuzz.seed", System.currentTimeMillis());
        long cases = 0;
        while (System.nanoTime() < end) {
            for (FuzzTarget target : targets) {
                run(target, seed);
                cases++;
            }
            seed++;
        }
        LOG.info("{} damaged files, {} findings", cases, findings.size());
        Files.createDirectories(Path.of("target/fuzz"));
        Files.writeString(Path.of("target/fuzz/summary.txt"), cases + " damaged files, findings: " + findings + "\n");
        assertThat(findings).isEmpty();
    }

    private void run(FuzzTarget target, long seed) throws IOException {
        Random random = new Random(seed * 31 + target.name().hashCode());
        byte[] whole = target.seeds().get(random.nextInt(target.seeds().size()));
        byte[] other = target.seeds().get(random.nextInt(target.seeds().size()));
        byte[] damaged = Mutation.of(whole, other, random);
        if (random.nextInt(4) > 0) {
            damaged = target.repair().of(damaged);
        }
        Files.write(Path.of(target.file()), damaged);
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        long start = System.nanoTime();
        Throwable met = null;
        try {
            target.reading().read();
        } catch (ProblemException e) {
            met = isClear(e.getMessage(), target) ? null : e;
        } catch (IOException e) {
            // Only the pack's own index may answer so: the cache builds it again.
            met = target.name().equals("pack-index") ? null : e;
        } catch (Exception | Error e) {
            met = e;
        }
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        if (met == null && allocated > MOST_ALLOCATED) {
            met = new AssertionError(allocated + " bytes allocated");
        }
        if (met == null && System.nanoTime() - start > LONGEST_CASE_NANOS) {
            met = new AssertionError("took " + (System.nanoTime() - start) / 1_000_000_000 + " s");
        }
        if (met != null) {
            keep(target, seed, damaged, met);
        }
    }

    /** Plain words that name the file, or the class, list or split in it that cannot be. */
    private static boolean isClear(String message, FuzzTarget target) {
        String file = Path.of(target.file()).getFileName().toString();
        boolean named = message.contains(file) || NAMELESS.stream().anyMatch(message::contains);
        return named && !message.isBlank() && !message.contains("\tat ") && !message.contains("Exception");
    }

    private void keep(FuzzTarget target, long seed, byte[] damaged, Throwable met) throws IOException {
        String name = target.name() + "-" + seed;
        findings.add(name + ": " + met);
        Path kept = Files.createDirectories(Path.of("target/fuzz"));
        Files.write(kept.resolve(name + ".bin"), damaged);
        StringWriter trace = new StringWriter();
        met.printStackTrace(new PrintWriter(trace));
        Files.writeString(kept.resolve(name + ".txt"), trace.toString());
    }
}
