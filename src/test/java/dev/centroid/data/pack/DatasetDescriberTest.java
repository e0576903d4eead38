package dev.centroid.data.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.OmniglotSet;
import dev.centroid.data.TestRoots;
import dev.centroid.data.ValidationClasses;
import dev.centroid.data.layout.DatasetPart;
import dev.centroid.data.pack.DatasetReport.ImageSizes;
import dev.centroid.data.pack.DatasetReport.PartReport;
import dev.centroid.data.pack.DatasetReport.SizeCount;
import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetDescriberTest {

    @TempDir
    Path root;

    @Test
    void partsSizesAndBytesAreCounted() throws Exception {
        TestRoots.miniImageNet(root);
        TestRoots.write(root.resolve("images/e_1.png"), TestRoots.image("png", 20, 10, Color.RED));
        TestRoots.write(root.resolve("test.csv"), "filename,label\ne_1.png,e\nf_1.png,f\nf_2.png,f\n");
        DatasetSpec spec = TestRoots.with(TestRoots.spec(root, Layout.AUTO, 3), ValidationClasses.given(), 0.3);
        DatasetReport report = DatasetStores.describe(spec);
        assertThat(report.layout()).isEqualTo(Layout.MINI_IMAGENET);
        assertThat(report.parts())
                .containsExactly(
                        new PartReport(DatasetPart.BASE, 3, 6, 2, 2),
                        new PartReport(DatasetPart.BASE_HOLDOUT, 3, 3, 1, 1),
                        new PartReport(DatasetPart.VALIDATION, 1, 3, 3, 3),
                        new PartReport(DatasetPart.NOVEL, 2, 3, 1, 2));
        assertThat(report.sizes())
                .isEqualTo(new ImageSizes(false, 15, List.of(new SizeCount(8, 8, 14), new SizeCount(20, 10, 1))));
        long small = Files.size(root.resolve("images/a_1.png"));
        long large = Files.size(root.resolve("images/e_1.png"));
        assertThat(report.bytesOnDisk()).isBetween(14 * (small - 5) + large, 14 * (small + 5) + large);
        assertThat(report.packBytes()).isEqualTo(15 * 192);
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void rotationsAndWarningsCount() {
        TestRoots.omniglotZips(root);
        DatasetSpec spec = TestRoots.with(TestRoots.spec(root, Layout.AUTO, 1), OmniglotSet.BACKGROUND, true);
        assertThat(DatasetStores.describe(spec).part(DatasetPart.NOVEL))
                .isEqualTo(new PartReport(DatasetPart.NOVEL, 12, 36, 3, 3));
        TestRoots.miniImageNet(root.resolve("m"));
        DatasetSpec none =
                TestRoots.with(TestRoots.spec(root.resolve("m"), Layout.AUTO, 1), ValidationClasses.none(), 0);
        assertThat(DatasetStores.describe(none).warnings())
                .containsExactly(DataProblem.VALIDATION_CLASSES_UNUSED.with(1));
    }

    @Test
    void manyImagesAreSampled() {
        TestRoots.classFolders(root, 4, 501);
        DatasetReport report = DatasetStores.describe(TestRoots.spec(root, Layout.AUTO, 3));
        assertThat(report.sizes()).isEqualTo(new ImageSizes(true, 2000, List.of(new SizeCount(8, 8, 2000))));
    }

    @Test
    void glyphsHaveTheStoredSize() {
        DatasetReport report = DatasetStores.describe(TestRoots.spec(root, Layout.SYNTHETIC_GLYPHS, 1));
        assertThat(report.sizes().found()).containsExactly(new SizeCount(8, 8, 24));
        assertThat(report.part(DatasetPart.VALIDATION).classes()).isEqualTo(3);
    }
}
