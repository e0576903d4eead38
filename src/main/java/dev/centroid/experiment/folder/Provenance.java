package dev.centroid.experiment.folder;

import dev.centroid.problem.ProblemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where the numbers of a run come from: {@code provenance.json}. Written when the run begins, and again when it is resumed and
 * when it ends. Times are UTC, to the millisecond.
 *
 * @param version of this file's layout, {@value #VERSION}
 * @param seed the run's seed
 * @param datasetRoot the dataset's root as it was given, or the name of a generated one
 * @param dataFingerprint of the images and their classes, and of the strokes where images are written again from them
 * @param start when the run began
 * @param end when it ended last; null while it goes on
 * @param sittings the processes that worked on it: the one that began it, then each one that resumed it
 */
public record Provenance(
        int version,
        long seed,
        String datasetRoot,
        String dataFingerprint,
        Instant start,
        Instant end,
        List<Sitting> sittings) {

    /** The layout written by this program. */
    public static final int VERSION = 1;

    /**
     * One process's share of a run.
     *
     * @param start when it began its share
     * @param command how it was called
     * @param software the programs
     * @param machine the computer
     * @param engine what computed, as names and plain values
     * @param precision {@code fp32} or {@code bf16}
     * @param threads CPU threads of the engine
     */
    public record Sitting(
            Instant start,
            List<String> command,
            Software software,
            Machine machine,
            Map<String, String> engine,
            String precision,
            int threads) {

        /** Copies the collections. */
        public Sitting {
            start = toMillis(start);
            command = List.copyOf(command);
            Objects.requireNonNull(software, "software");
            Objects.requireNonNull(machine, "machine");
            engine = Collections.unmodifiableMap(new TreeMap<>(engine));
            Objects.requireNonNull(precision, "precision");
        }

        /** This process's share, on this machine, beginning at {@code start}. */
        public static Sitting here(
                Instant start, List<String> command, Map<String, String> engine, String precision, int threads) {
            return new Sitting(start, command, Software.current(), Machine.current(), engine, precision, threads);
        }
    }

    /** Checks that there is a sitting and nothing but {@code end} is missing. */
    public Provenance {
        Objects.requireNonNull(datasetRoot, "datasetRoot");
        Objects.requireNonNull(dataFingerprint, "dataFingerprint");
        start = toMillis(start);
        end = end == null ? null : toMillis(end);
        sittings = List.copyOf(sittings);
        if (sittings.isEmpty()) {
            throw new IllegalArgumentException("a run has at least one sitting");
        }
    }

    /** The provenance of a run that begins now. */
    public static Provenance begun(long seed, String datasetRoot, String dataFingerprint, Sitting first) {
        return new Provenance(VERSION, seed, datasetRoot, dataFingerprint, first.start(), null, List.of(first));
    }

    /** The same run, gone on with. */
    public Provenance resumed(Sitting next) {
        List<Sitting> all = Stream.concat(sittings.stream(), Stream.of(next)).toList();
        return new Provenance(version, seed, datasetRoot, dataFingerprint, start, null, all);
    }

    /** The same run, at its end. */
    public Provenance ended(Instant when) {
        return new Provenance(version, seed, datasetRoot, dataFingerprint, start, when, sittings);
    }

    /** When the run was resumed; empty if it never was. */
    public List<Instant> resumedAt() {
        return sittings.stream().skip(1).map(Sitting::start).toList();
    }

    /** When it ended; empty while it goes on, and after its process was killed. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(end);
    }

    /**
     * Writes the file, over an older one.
     *
     * @throws ProblemException as {@link AtomicFiles#write}
     */
    public void write(Path file) {
        JsonFile.write(file, this);
    }

    /**
     * Reads the file.
     *
     * @throws ProblemException {@link FolderProblem#JSON_SYNTAX}, {@link FolderProblem#JSON_FIELD},
     *     {@link FolderProblem#JSON_VERSION} or {@link FolderProblem#READ_FAILED}
     */
    public static Provenance read(Path file) {
        return JsonFile.read(file, Provenance.class, VERSION);
    }

    private static Instant toMillis(Instant time) {
        return Instant.ofEpochMilli(time.toEpochMilli());
    }
}
