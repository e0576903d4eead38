package dev.centroid.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.TestRoots;
import dev.centroid.data.doctor.DoctorReport;
import dev.centroid.data.pack.PackProgress;
import dev.centroid.problem.Messages;
import dev.centroid.run.RunControl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor's report in words. */
class DoctorTextTest {

    @TempDir
    private Path home;

    private DoctorReport report() {
        Path root = TestRoots.classFolders(home.resolve("root"), 4, 20);
        TestRoots.write(root.resolve("c2/i7.png"), "no image");
        return DatasetInspection.check(root.toString(), List.of(), PackProgress.NONE, new RunControl());
    }

    @Test
    void the_gravest_comes_first_in_both_languages() {
        DoctorReport report = report();
        assertThat(DoctorText.lines(report, Messages.of(Locale.ENGLISH)))
                .anyMatch(l -> l.startsWith("Layout class-folders: 4 classes, 80 images read in "))
                .anyMatch(l -> l.startsWith("1 error, "))
                .element(2)
                .asString()
                .startsWith("Error: c2/i7.png is not a png");
        assertThat(DoctorText.lines(report, Messages.of(Locale.SIMPLIFIED_CHINESE)))
                .element(2)
                .asString()
                .startsWith("错误: c2/i7.png");
    }

    @Test
    void the_ending_of_the_name_decides_how_it_is_saved() throws Exception {
        DoctorReport report = report();
        Path json = home.resolve("found.JSON");
        DoctorText.save(report, Messages.english(), json);
        assertThat(Files.readString(json))
                .contains("\"layout\" : \"class-folders\"", "\"code\" : \"data.image-not-an-image\"")
                .contains("\"subject\" : \"c2/i7.png\"", "\"weight\" : \"error\"");
        Path text = home.resolve("found.txt");
        DoctorText.save(report, Messages.english(), text);
        assertThat(Files.readAllLines(text)).isEqualTo(DoctorText.lines(report, Messages.english()));
    }
}
