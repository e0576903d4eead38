package dev.centroid.experiment.folder;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads the csv logs of a run row by row, also while another process writes them: only whole lines count, and a row that does not
 * have the columns of the head is left out.
 */
public final class LogReader {

    private static final int CHUNK = 1 << 16;

    private LogReader() {}

    /**
     * Hands over each row; none where the file is missing, as a run that has just begun has no logs yet.
     *
     * @param file one of the logs of {@link RunFiles}
     * @param rows gets the same row object each time, with other values
     * @throws dev.centroid.problem.ProblemException {@link FolderProblem#READ_FAILED}
     */
    public static void read(Path file, Consumer<LogRow> rows) {
        if (Files.notExists(file)) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read(reader, rows);
        } catch (IOException e) {
            throw IoFailures.reading(file, e);
        }
    }

    private static void read(Reader reader, Consumer<LogRow> rows) throws IOException {
        char[] chunk = new char[CHUNK];
        StringBuilder line = new StringBuilder();
        LogRow row = null;
        int count = reader.read(chunk);
        while (count >= 0) {
            int from = 0;
            for (int i = 0; i < count; i++) {
                if (chunk[i] != '\n') {
                    continue;
                }
                String whole = line.append(chunk, from, i - from).toString();
                line.setLength(0);
                from = i + 1;
                if (row == null) {
                    row = new LogRow(whole);
                } else if (row.take(whole)) {
                    rows.accept(row);
                }
            }
            line.append(chunk, from, count - from);
            count = reader.read(chunk);
        }
    }
}
