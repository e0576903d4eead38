package dev.centroid.experiment.folder;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The end of a text file that may still grow.
 *
 * @param lines whole lines from its end, in order; the last one may still be written
 * @param cut whether earlier lines were left out
 */
public record TextTail(List<String> lines, boolean cut) {

    /** A file without lines. */
    public static final TextTail EMPTY = new TextTail(List.of(), false);

    /** Copies the list. */
    public TextTail {
        lines = List.copyOf(lines);
    }

    /**
     * Reads the end.
     *
     * @param file in UTF-8; one that is missing has no lines
     * @param most bytes to read
     * @throws dev.centroid.problem.ProblemException {@link FolderProblem#READ_FAILED}
     */
    public static TextTail read(Path file, int most) {
        if (Files.notExists(file)) {
            return EMPTY;
        }
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            long length = reader.length();
            boolean cut = length > most;
            byte[] bytes = new byte[(int) Math.min(most, length)];
            reader.seek(length - bytes.length);
            reader.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            // Where the file is cut, the first line is the rest of one, and may begin within a letter.
            String whole = cut ? text.substring(text.indexOf('\n') + 1) : text;
            return new TextTail(whole.lines().toList(), cut);
        } catch (IOException e) {
            throw IoFailures.reading(file, e);
        }
    }
}
