package dev.centroid.experiment.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "omniglot-conv4|omniglot-conv4",
                "my first run!|my-first-run",
                "../../etc/passwd|etc-passwd",
                "C:\\runs\\a*b?|C-runs-a-b",
                "...|run",
                "' '|run",
                "少样本 学习|少样本-学习",
                "हिन्दी|हिन्दी",
                "e\u0301te\u0301|\u00e9t\u00e9",
                "v1.5_b|v1.5_b",
                "a  --  b|a-b",
                "😀 smile|smile",
            })
    void keepsLettersOfAnyScript(String name, String safe) {
        assertThat(FileNames.safe(name)).isEqualTo(safe);
    }

    @Test
    void hasPlainLettersWhereNoOthersAreTaken() {
        assertThat(FileNames.ascii("été 少 x")).isEqualTo("ete-x");
        assertThat(FileNames.ascii("少样本")).isEqualTo("run");
    }

    @Property(tries = 300)
    void fitsIntoEveryFileSystem(@ForAll String name) {
        String safe = FileNames.safe(name);

        assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 120);
        assertThat(safe).doesNotContainPattern("[\\\\/:*?\"<>|\\p{Cntrl}\\s]").doesNotStartWith(".");
        assertThat(FileNames.safe(safe)).isEqualTo(safe);
    }

    @Test
    void longNamesAreCutBetweenLetters() {
        String safe = FileNames.safe("样".repeat(300));

        assertThat(safe).isEqualTo("样".repeat(40));
    }
}
