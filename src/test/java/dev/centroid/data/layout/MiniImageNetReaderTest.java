package dev.centroid.data.layout;

import static dev.centroid.data.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.TestRoots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MiniImageNetReaderTest {

    @TempDir
    Path root;

    private DatasetSpec spec;

    @BeforeEach
    void build() {
        TestRoots.miniImageNet(root);
        spec = TestRoots.spec(root, Layout.MINI_IMAGENET, 3);
    }

    private void train(String text) {
        TestRoots.write(root.resolve("train.csv"), text);
    }

    private void refused(DataProblem code, String... words) {
        assertRefused(() -> Layouts.read(spec), code, words);
    }

    @Test
    void classesAndImagesAreSortedByName() {
        SourceIndex index = Layouts.read(spec);
        assertThat(index.classes()).extracting(SourceClass::name).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(index.classes())
                .extracting(SourceClass::given)
                .containsExactly(
                        GivenPart.BASE,
                        GivenPart.BASE,
                        GivenPart.BASE,
                        GivenPart.VALIDATION,
                        GivenPart.NOVEL,
                        GivenPart.NOVEL);
        assertThat(index.classes().get(0).images())
                .extracting(ImageSource::name)
                .containsExactly("images/a_1.png", "images/a_2.png", "images/a_3.png");
    }

    @Test
    void validationMayBeMissing() throws IOException {
        Files.delete(root.resolve("val.csv"));
        assertThat(Layouts.read(spec).classes()).hasSize(5);
    }

    @Test
    void blankLinesSpacesQuotesAndAByteOrderMarkDoNoHarm() {
        train("\uFEFFfilename, label\r\n\r\n\"a_1.png\",a\r\n   \r\na_2.png,\"a\"\r\n\r\n");
        assertThat(Layouts.read(spec).classes().get(0).images()).hasSize(2);
    }

    @Test
    void columnsMayBeSwapped() {
        train("label,filename\na,a_1.png\n");
        assertThat(Layouts.read(spec).classes().get(0).name()).isEqualTo("a");
    }

    @Test
    void otherColumnsAreListed() {
        train("name,label\na_1.png,a\n");
        refused(DataProblem.CSV_COLUMNS, "train.csv", "found: name,label");
        train("");
        refused(DataProblem.CSV_COLUMNS, "train.csv");
    }

    @Test
    void columnsOfVinyalsAndFurtherOnesAreUnderstood() {
        train("filename,class\n\na_1.png,a\n");
        assertThat(Layouts.read(spec).classes().get(0).name()).isEqualTo("a");
        train("n,filename,label,superclass\n1,a_1.png,a,letters\n");
        assertThat(Layouts.read(spec).classes().get(0).superclass()).isEqualTo("letters");
        train("a_1.png,a\na_2.png,a\n");
        assertThat(Layouts.read(spec).classes().get(0).images()).hasSize(2);
    }

    @Test
    void aRowWithoutItsFileIsNamedWithItsLine() {
        train("filename,label\na_1.png,a\n\ngone.png,a\ngone2.png,a\n");
        refused(DataProblem.CSV_ROW_WITHOUT_FILE, "train.csv, line 4", "images/gone.png", "2 row(s)");
    }

    @Test
    void aRowWithTooFewOrManyValuesIsNamed() {
        train("filename,label\na_1.png\n");
        refused(DataProblem.CSV_ROW, "train.csv, line 2", "1 found");
        train("filename,label\na_1.png,a,b\n");
        refused(DataProblem.CSV_ROW, "line 2", "3 found");
    }

    @Test
    void missingFilesOfTheLayoutAreNamed() throws IOException {
        Files.delete(root.resolve("test.csv"));
        refused(DataProblem.CSV_MISSING, root.resolve("test.csv").toString());
        Files.move(root.resolve("images"), root.resolve("pictures"));
        refused(DataProblem.CSV_ROW_WITHOUT_FILE, "train.csv, line 2", "a_3.png", "9 row(s)");
    }

    @Test
    void aCsvWithoutRowsIsNamed() {
        train("filename,label\n");
        refused(DataProblem.NO_IMAGES, "train.csv");
    }

    @Test
    void aLabelInTwoSplitsIsNamedWithBothFiles() {
        TestRoots.write(root.resolve("images/a_9.png"), TestRoots.grey(8, 1));
        TestRoots.write(root.resolve("test.csv"), "filename,label\na_9.png,a\n");
        refused(DataProblem.LABEL_IN_TWO_SPLITS, "label a", "train.csv", "test.csv");
    }

    @Test
    void anImageUnderTwoLabelsIsNamedWithBothLines() {
        train("filename,label\na_1.png,a\n./a_1.png,b\n");
        refused(DataProblem.IMAGE_LISTED_TWICE, "a_1.png", "train.csv:2", "train.csv:3");
    }

    @Test
    void aPathOutOfTheRootIsRefused() {
        train("filename,label\n../../secret.png,a\n");
        refused(DataProblem.PATH_LEAVES_ROOT, "train.csv:2", "../../secret.png");
    }

    @Test
    void textThatIsNotUtf8OrBrokenlyQuotedIsNamed() {
        TestRoots.write(root.resolve("train.csv"), "filename,label\né.png,a\n".getBytes(StandardCharsets.ISO_8859_1));
        refused(DataProblem.CSV_UNREADABLE, "train.csv", "UTF-8");
        train("filename,label\n\"a_1.png,a\n");
        refused(DataProblem.CSV_UNREADABLE, "train.csv");
    }
}
