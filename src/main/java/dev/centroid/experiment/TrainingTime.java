package dev.centroid.experiment;

import dev.centroid.run.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How long a stage trained, over all the sittings of its run: added up from the epochs' own rows, since no single process need
 * have seen them all.
 *
 * @param seconds wall time of its epochs with their validations; NaN where nothing was trained
 * @param imagesPerSecond training throughput, mean over epochs
 */
record TrainingTime(double seconds, double imagesPerSecond) {

    static final TrainingTime NONE = new TrainingTime(Double.NaN, Double.NaN);

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    static TrainingTime read(Path metrics, Stage stage) {
        double seconds = 0;
        double throughput = 0;
        int epochs = 0;
        try (CSVParser rows = CSVParser.parse(metrics, StandardCharsets.UTF_8, FORMAT)) {
            for (CSVRecord row : rows) {
                if (row.get("stage").equals(stage.key())) {
                    seconds += Double.parseDouble(row.get("seconds"));
                    throughput += Double.parseDouble(row.get("images_per_second"));
                    epochs++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return epochs == 0 ? NONE : new TrainingTime(seconds, throughput / epochs);
    }
}
