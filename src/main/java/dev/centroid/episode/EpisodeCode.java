package dev.centroid.episode;

import dev.centroid.data.ImageDataset;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.Phase;
import dev.centroid.run.RunSeed;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A short text that gives back one episode on the same dataset: to write on a blackboard, mail to a colleague, or cite. Case,
 * spaces and dashes do not matter, and neither does O for 0 or I and L for 1.
 *
 * @param phase the part of the dataset
 * @param spec way, shot and query
 * @param seed the run's seed
 * @param purpose what the episode was drawn for
 * @param epoch the 0-based epoch it was drawn in
 * @param index its position in the epoch
 * @param datasetMark a checksum of the part's fingerprint
 */
public record EpisodeCode(
        Phase phase, EpisodeSpec spec, long seed, RunSeed.Purpose purpose, long epoch, long index, int datasetMark) {

    private static final byte VERSION = 1;
    private static final int LONGEST = 120;

    /** Nine fields of a byte each, two bytes of the dataset mark, and the check. */
    private static final int SHORTEST = 13;

    /** The code of an episode that a sampler with these keys draws from {@code images}. */
    public static EpisodeCode of(
            Phase phase,
            ImageDataset images,
            EpisodeSpec spec,
            RunSeed seed,
            RunSeed.Purpose purpose,
            long epoch,
            long index) {
        return new EpisodeCode(phase, spec, seed.value(), purpose, epoch, index, mark(images));
    }

    /**
     * Reads a code.
     *
     * @throws ProblemException if it is no code, or has a typing error
     */
    public static EpisodeCode parse(String text) {
        Optional<Base32.Decoded> decoded = text.length() > LONGEST ? Optional.empty() : Base32.decode(text);
        if (decoded.isEmpty() || decoded.get().bytes().length < SHORTEST) {
            throw EpisodeProblem.CODE_UNREADABLE.exception(shortened(text));
        }
        byte[] bytes = decoded.get().bytes();
        if (!decoded.get().clean() || !Crc16.endsWithCheck(bytes)) {
            throw EpisodeProblem.CODE_MISTYPED.exception(shortened(text));
        }
        if (bytes[0] != VERSION) {
            throw EpisodeProblem.CODE_UNREADABLE.exception(shortened(text));
        }
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes, 1, bytes.length - 1 - Crc16.BYTES);
            Phase phase = Phase.values()[in.get()];
            RunSeed.Purpose purpose = purpose(in.get());
            EpisodeSpec spec = new EpisodeSpec(
                    Math.toIntExact(VarLong.read(in)),
                    Math.toIntExact(VarLong.read(in)),
                    Math.toIntExact(VarLong.read(in)));
            long seed = VarLong.readSigned(in);
            long epoch = VarLong.read(in);
            long index = VarLong.read(in);
            return new EpisodeCode(phase, spec, seed, purpose, epoch, index, in.getShort());
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | ArithmeticException
                | IllegalArgumentException e) {
            throw EpisodeProblem.CODE_UNREADABLE.exceptionFrom(e, shortened(text));
        }
    }

    /**
     * Draws the episode.
     *
     * @param images the part of the dataset that {@link #phase()} names
     * @throws ProblemException if it is another dataset or split than the code was made for
     */
    public Episode draw(ImageDataset images) {
        if (mark(images) != datasetMark) {
            throw EpisodeProblem.CODE_OTHER_DATASET.exception(toString());
        }
        return new EpisodeSampler(images, spec, new RunSeed(seed), purpose).draw(epoch, index);
    }

    /** The text, in groups of five characters. */
    @Override
    public String toString() {
        ByteBuffer out = ByteBuffer.allocate(64);
        out.put(VERSION).put((byte) phase.ordinal()).put(mark(purpose));
        VarLong.write(out, spec.way());
        VarLong.write(out, spec.shot());
        VarLong.write(out, spec.query());
        VarLong.writeSigned(out, seed);
        VarLong.write(out, epoch);
        VarLong.write(out, index);
        out.putShort((short) datasetMark);
        out.putShort((short) Crc16.of(out.array(), out.position()));
        return Base32.encode(Arrays.copyOf(out.array(), out.position()));
    }

    /** Purposes may be added in between one day, so a code holds a hash of the name. */
    private static byte mark(RunSeed.Purpose purpose) {
        return (byte) Math.floorMod(purpose.name().hashCode(), 255);
    }

    private static RunSeed.Purpose purpose(byte mark) {
        return Arrays.stream(RunSeed.Purpose.values())
                .filter(p -> mark(p) == mark)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no purpose " + mark));
    }

    private static int mark(ImageDataset images) {
        CRC32C crc = new CRC32C();
        crc.update(images.fingerprint().getBytes(StandardCharsets.UTF_8));
        return (short) crc.getValue();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
