package dev.centroid.experiment.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogReaderTest {

    @TempDir
    Path folder;

    private List<String> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("steps.csv"), text);
        List<String> rows = new ArrayList<>();
        LogReader.read(file, row -> rows.add(row.text("stage") + "|" + row.number("loss") + "|" + row.number("none")));
        return rows;
    }

    @Test
    void readsByColumn() throws IOException {
        assertThat(read("stage,loss\nmeta,0.5\nclassifier,\n")).containsExactly("meta|0.5|NaN", "classifier|NaN|NaN");
    }

    @Test
    void aLineThatIsStillBeingWrittenDoesNotCount() throws IOException {
        assertThat(read("stage,loss\nmeta,0.5\nmeta,0.2")).containsExactly("meta|0.5|NaN");
        assertThat(read("stage,lo")).isEmpty();
        assertThat(read("")).isEmpty();
    }

    @Test
    void rowsWithOtherColumnsAndDamagedNumbersDoNoHarm() throws IOException {
        assertThat(read("stage,loss\nmeta\nmeta,1,2\n\nmeta,x\nmeta,1\n"))
                .containsExactly("meta|NaN|NaN", "meta|1.0|NaN");
    }

    @Test
    void aFileThatIsNotThereHasNoRows() {
        List<Object> rows = new ArrayList<>();
        LogReader.read(folder.resolve("none.csv"), rows::add);
        assertThat(rows).isEmpty();
    }

    @Test
    void rowsThatCrossTheBufferAreWhole() throws IOException {
        String row = "meta,0.123456789\n";
        assertThat(read("stage,loss\n" + row.repeat(20_000))).hasSize(20_000).containsOnly("meta|0.123456789|NaN");
    }

    @Test
    void theTailOfATextBeginsWithAWholeLine() throws IOException {
        Path file = Files.writeString(folder.resolve("log.txt"), "erste Zeile ä\nzweite Zeile ö\nhalb");

        assertThat(TextTail.read(file, 1000).lines()).containsExactly("erste Zeile ä", "zweite Zeile ö", "halb");
        assertThat(TextTail.read(file, 1000).cut()).isFalse();
        assertThat(TextTail.read(file, 22)).isEqualTo(new TextTail(List.of("zweite Zeile ö", "halb"), true));
        assertThat(TextTail.read(folder.resolve("none"), 10)).isEqualTo(TextTail.EMPTY);
    }

    @Test
    void checkpointsAreListedMostAdvancedFirst() throws IOException {
        RunFiles files = new RunFiles(folder);
        assertThat(CheckpointListing.of(files)).isEmpty();
        Files.createDirectory(files.checkpoints());
        for (String name : List.of("classifier-last.zip", "mine.zip", "meta-best.zip", "notes.txt", "meta-last.zip")) {
            Files.writeString(files.checkpoints().resolve(name), "");
        }

        assertThat(CheckpointListing.of(files))
                .extracting(path -> path.getFileName().toString())
                .containsExactly("meta-best.zip", "meta-last.zip", "classifier-last.zip", "mine.zip");
    }
}
