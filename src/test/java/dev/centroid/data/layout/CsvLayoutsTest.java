package dev.centroid.data.layout;

import static dev.centroid.data.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.ChannelOrder;
import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.RealData;
import dev.centroid.data.SplitSource;
import dev.centroid.data.TestRoots;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Csv files of every kind, over images wherever they lie. */
class CsvLayoutsTest {

    @TempDir
    Path root;

    private SourceIndex read(Layout layout) {
        return Layouts.read(TestRoots.spec(root, layout, 3));
    }

    private DatasetSpec with(Layout layout, SplitSource split, String csv) {
        DatasetSpec s = TestRoots.spec(root, layout, 3);
        return new DatasetSpec(
                root,
                layout,
                3,
                8,
                s.omniglot(),
                false,
                s.validation(),
                0.3,
                0,
                7,
                s.glyphs(),
                split,
                csv,
                ChannelOrder.AUTO);
    }

    @Test
    void csvFilesOverClassFolders() {
        TestRoots.classFolders(root, 4, 2);
        TestRoots.write(root.resolve("train.csv"), "filename,label\ni0.png,c0\ni1.png,c0\ni0.png,c1\n");
        TestRoots.write(root.resolve("test.csv"), "filename,class\n\nc2/i1.png,c2\n\n");
        SourceIndex index = read(Layout.AUTO);
        assertThat(index.layout()).isEqualTo(Layout.MINI_IMAGENET);
        assertThat(index.images())
                .extracting(ImageSource::name)
                .containsExactly("c0/i0.png", "c0/i1.png", "c1/i0.png", "c2/i1.png");
    }

    @Test
    void csvFilesInAFolderOfTheirOwn() {
        TestRoots.miniImageNet(root);
        Path csv = root.resolve("other");
        TestRoots.write(csv.resolve("train.csv"), "filename,label\ne_1.png,e\nf_1.png,f\n");
        TestRoots.write(csv.resolve("test.csv"), "filename,label\na_1.png,a\n");
        SplitSource split = new SplitSource(SplitSource.Kind.LISTS, Optional.of(csv));
        assertThat(Layouts.read(with(Layout.AUTO, split, "")).summaries())
                .containsExactly(
                        new ClassSummary("e", GivenPart.BASE, 1),
                        new ClassSummary("f", GivenPart.BASE, 1),
                        new ClassSummary("a", GivenPart.NOVEL, 1));
    }

    @Test
    void anyCsvWithSplitsAndSuperclasses() {
        TestRoots.miniImageNet(root.resolve("x"));
        TestRoots.write(
                root.resolve("all.csv"),
                "path,category,superclass,split\nx/images/a_1.png,a,s,train\nx/images/d_1.png,d,\"t, u\",test\n");
        SourceIndex index = read(Layout.AUTO);
        assertThat(index.layout()).isEqualTo(Layout.LABEL_CSV);
        assertThat(index.summaries())
                .containsExactly(
                        new ClassSummary("a", GivenPart.BASE, 1, "s", 0),
                        new ClassSummary("d", GivenPart.NOVEL, 1, "t, u", 0));
    }

    @Test
    void whichCsvIsMeantMustBeClear() {
        TestRoots.classFolders(root.resolve("x"), 2, 1);
        TestRoots.write(root.resolve("a.csv"), "filename,label\nx/c0/i0.png,c0\n");
        TestRoots.write(root.resolve("b.csv"), "filename,label\nx/c1/i0.png,c1\n");
        assertRefused(() -> read(Layout.AUTO), DataProblem.CSV_SEVERAL, "a.csv, b.csv");
        assertThat(Layouts.read(with(Layout.LABEL_CSV, SplitSource.given(), "b.csv"))
                        .classes())
                .hasSize(1);
        assertRefused(
                () -> Layouts.read(with(Layout.LABEL_CSV, SplitSource.given(), "c.csv")),
                DataProblem.CSV_MISSING,
                "c.csv");
        TestRoots.write(root.resolve("a.csv"), "filename,label,split\nx/c0/i0.png,c0,evaluation\n");
        assertRefused(
                () -> Layouts.read(with(Layout.LABEL_CSV, SplitSource.given(), "a.csv")),
                DataProblem.CSV_SPLIT,
                "a.csv, line 2",
                "evaluation");
    }

    @Test
    void severalLayoutsAreToldOrAskedAbout() {
        TestRoots.classFolders(root, 3, 1);
        TestRoots.classFolders(root.resolve("train"), 3, 1);
        TestRoots.write(root.resolve("train_images.npz"), "x");
        assertRefused(() -> read(Layout.AUTO), DataProblem.ZIP_UNREADABLE, "train_images.npz");
        TestRoots.omniglotZips(root);
        assertRefused(
                () -> read(Layout.AUTO), DataProblem.LAYOUT_AMBIGUOUS, "omniglot, arrays, class-folders", "--layout");
        assertThat(read(Layout.OMNIGLOT).classes()).hasSize(7);
    }

    @Test
    void theLayoutTakenIsToldWithTheOthers() throws IOException {
        TestRoots.miniImageNet(root);
        TestRoots.write(root.resolve("train_images.npz"), "x");
        SourceIndex index = read(Layout.AUTO);
        assertThat(index.layout()).isEqualTo(Layout.MINI_IMAGENET);
        assertThat(index.warnings().get(0).toString()).contains("mini-imagenet", "arrays", "dataset.layout");
        assertThat(read(Layout.MINI_IMAGENET).warnings()).isEmpty();
    }

    @Test
    void theIndexOfClassFoldersCanBeWrittenAndRead() throws IOException {
        Path folders = root.resolve("tiered");
        TestRoots.classFolders(folders.resolve("train"), 2, 2);
        TestRoots.write(folders.resolve("test/no, \"vel\"/a.png"), TestRoots.grey(8, 1));
        IndexCsv index = IndexCsv.of(TestRoots.spec(folders, Layout.AUTO, 3));
        assertThat(index.names()).containsExactly("test.csv", "train.csv");
        for (String name : index.names()) {
            StringWriter text = new StringWriter();
            index.write(name, text);
            TestRoots.write(folders.resolve(name), text.toString());
        }
        assertThat(folders.resolve("train.csv")).content().startsWith("filename,label\ntrain/c0/i0.png,c0\n");
        SourceIndex read = Layouts.read(TestRoots.spec(folders, Layout.AUTO, 3));
        assertThat(read.layout()).isEqualTo(Layout.MINI_IMAGENET);
        assertThat(read.summaries())
                .containsExactly(
                        new ClassSummary("c0", GivenPart.BASE, 2),
                        new ClassSummary("c1", GivenPart.BASE, 2),
                        new ClassSummary("no, \"vel\"", GivenPart.NOVEL, 1));
        TestRoots.omniglotZips(root.resolve("o"));
        assertRefused(
                () -> IndexCsv.of(TestRoots.spec(root.resolve("o"), Layout.AUTO, 1)),
                DataProblem.INDEX_WITHOUT_FILES,
                "omniglot");
    }

    @Test
    void aLineOfAGigabyteIsRefusedAtOnce() throws IOException {
        TestRoots.miniImageNet(root);
        try (RandomAccessFile file =
                new RandomAccessFile(root.resolve("train.csv").toFile(), "rw")) {
            file.seek(file.length());
            file.writeBytes("a_1.png,\"");
            // A hole: takes no space on the disk.
            file.setLength(1L << 30);
        }
        assertRefused(() -> read(Layout.MINI_IMAGENET), DataProblem.CSV_LINE_TOO_LONG, "train.csv, line 11", "65,536");
    }

    @Test
    void aLoopOfLinksDoesNoHarm() throws IOException {
        TestRoots.miniImageNet(root);
        try {
            Files.createSymbolicLink(root.resolve("images/a_1.png.d"), root.resolve("images/a_1.png.d"));
            Files.createSymbolicLink(root.resolve("images/up"), root);
        } catch (FileSystemException | UnsupportedOperationException e) {
            Assumptions.abort("skipped: no symbolic links here");
        }
        assertThat(read(Layout.AUTO).classes()).hasSize(6);
        TestRoots.write(root.resolve("train.csv"), "filename,label\na_1.png.d,a\n");
        assertRefused(() -> read(Layout.AUTO), DataProblem.CSV_ROW_WITHOUT_FILE, "train.csv, line 2", "a_1.png.d");
    }

    @Test
    void theRealSplitOfMiniImageNet() throws IOException {
        Path real = RealData.folder("splits/mini-imagenet-ravi");
        for (String csv : List.of("train.csv", "val.csv", "test.csv")) {
            Files.copy(real.resolve(csv), root.resolve(csv));
        }
        assertRefused(() -> read(Layout.AUTO), DataProblem.CSV_ROW_WITHOUT_FILE, "n0153282900000005.jpg", "38,400");
    }
}
