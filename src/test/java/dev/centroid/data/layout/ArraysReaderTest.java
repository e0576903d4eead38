package dev.centroid.data.layout;

import static dev.centroid.data.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.ChannelOrder;
import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.TestRoots;
import dev.centroid.data.ValidationClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArraysReaderTest {

    private static final Path NUMPY = Path.of("src/test/resources/numpy");
    private static final String CATEGORY = "miniImageNet_category_split_";

    @TempDir
    Path root;

    private void put(String fixture, String name) throws IOException {
        Files.copy(NUMPY.resolve(fixture), root.resolve(name));
    }

    private SourceIndex read() {
        return Layouts.read(TestRoots.spec(root, Layout.AUTO, 3));
    }

    private void tiered() throws IOException {
        put("stored.npz", "train_images.npz");
        put("python2-protocol2.pickle", "train_labels.pkl");
        put("deflated.npz", "test_images.npz");
        put("test-part.pickle", "test_labels.pkl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"python2-protocol0", "python2-protocol2", "python3-protocol4"})
    void miniImageNetAsPickles(String train) throws IOException {
        put(train + ".pickle", CATEGORY + "train_phase_train.pickle");
        put("test-part.pickle", CATEGORY + "test.pickle");
        Files.write(root.resolve(CATEGORY + "train_phase_val.pickle"), new byte[0]);
        SourceIndex index = read();
        assertThat(index.layout()).isEqualTo(Layout.ARRAYS);
        assertThat(index.summaries())
                .containsExactly(
                        new ClassSummary("n01532829", GivenPart.BASE, 2),
                        new ClassSummary("n01558993", GivenPart.BASE, 3),
                        new ClassSummary("n03544143", GivenPart.NOVEL, 2),
                        new ClassSummary("n04149813", GivenPart.NOVEL, 3));
        assertThat(index.classes().get(1).images())
                .extracting(ImageSource::name)
                .containsExactly(
                        CATEGORY + "train_phase_train.pickle[2]",
                        CATEGORY + "train_phase_train.pickle[3]",
                        CATEGORY + "train_phase_train.pickle[4]");
        assertThat(index.warnings())
                .containsExactly(DataProblem.HELD_OUT_UNUSED.with(CATEGORY + "train_phase_val.pickle"));
    }

    @Test
    void whatThePicklesHoldOutValidatesStageOneWhereThatIsAskedFor() throws IOException {
        put("python2-protocol2.pickle", CATEGORY + "train_phase_train.pickle");
        put("python3-protocol4.pickle", CATEGORY + "train_phase_val.pickle");
        put("python2-protocol0.pickle", CATEGORY + "train_phase_test.pickle");
        put("test-part.pickle", CATEGORY + "test.pickle");
        DatasetSpec spec = TestRoots.with(TestRoots.spec(root, Layout.AUTO, 3), ValidationClasses.none(), 0.1);
        SourceIndex index = Layouts.read(spec);
        assertThat(index.warnings()).isEmpty();
        ClassSplit split = ClassSplit.of(spec, index.summaries());
        // Two and three images in each of the three files.
        assertThat(split.base().classCount()).isEqualTo(2);
        assertThat(names(index, split.base(), 0))
                .allMatch(name -> name.contains("train_phase_train"))
                .hasSize(2);
        assertThat(names(index, split.base(), 1)).hasSize(3);
        assertThat(names(index, split.baseHoldout(), 0))
                .containsExactly(
                        CATEGORY + "train_phase_val.pickle[0]",
                        CATEGORY + "train_phase_val.pickle[1]",
                        CATEGORY + "train_phase_test.pickle[0]",
                        CATEGORY + "train_phase_test.pickle[1]");
        assertThat(split.novel().imageCount()).isEqualTo(5);
    }

    @Test
    void heldOutImagesOfOtherClassesAreRefused() throws IOException {
        put("python2-protocol2.pickle", CATEGORY + "train_phase_train.pickle");
        put("test-part.pickle", CATEGORY + "train_phase_val.pickle");
        put("test-part.pickle", CATEGORY + "test.pickle");
        assertRefused(
                () -> Layouts.read(TestRoots.with(TestRoots.spec(root, Layout.AUTO, 3), ValidationClasses.none(), 0.1)),
                DataProblem.HELD_OUT_CLASS,
                CATEGORY + "train_phase_val.pickle",
                "n03544143",
                CATEGORY + "train_phase_train.pickle");
    }

    private static List<String> names(SourceIndex index, PartSelection part, int classIndex) {
        return Arrays.stream(part.imagesOf(classIndex))
                .mapToObj(image -> index.images().get(image).name())
                .toList();
    }

    @Test
    void tieredImageNetAsNpzIsBlueFirstUnlessSaidOtherwise() throws IOException {
        tiered();
        SourceIndex index = read();
        assertThat(index.classes()).extracting(SourceClass::name).contains("n01532829", "n04149813");
        assertThat(((ImageSource.InArray) index.images().get(0)).array().blueFirst())
                .isTrue();
        assertThat(index.warnings().get(0).code()).isEqualTo(DataProblem.BLUE_FIRST);
        DatasetSpec s = TestRoots.spec(root, Layout.ARRAYS, 3);
        DatasetSpec red = new DatasetSpec(
                root,
                Layout.ARRAYS,
                3,
                8,
                s.omniglot(),
                false,
                s.validation(),
                0.3,
                0,
                7,
                s.glyphs(),
                s.split(),
                "",
                ChannelOrder.RGB);
        assertThat(((ImageSource.InArray) Layouts.read(red).images().get(0))
                        .array()
                        .blueFirst())
                .isFalse();
        assertThat(Layouts.read(red).warnings()).isEmpty();
    }

    @Test
    void encodedImagesWithNumbersForLabels() throws IOException {
        put("png-list.pickle", "train_images_png.pkl");
        put("labels.npy", "train_labels.npy");
        put("png-array.pickle", "test_images_png.pkl");
        put("labels.npy", "test_labels.npy");
        assertThat(read().summaries())
                .containsExactly(
                        new ClassSummary("train-0001", GivenPart.BASE, 2),
                        new ClassSummary("train-0002", GivenPart.BASE, 1),
                        new ClassSummary("test-0001", GivenPart.NOVEL, 2),
                        new ClassSummary("test-0002", GivenPart.NOVEL, 1));
    }

    @Test
    void whatIsMissingOrDoesNotFitIsNamed() throws IOException {
        tiered();
        Files.delete(root.resolve("test_labels.pkl"));
        assertRefused(this::read, DataProblem.ARRAY_FILE_MISSING, "test_labels.pkl", "train_labels.pkl");
        put("labels.npy", "test_labels.npy");
        assertRefused(this::read, DataProblem.ARRAY_LABELS, "test_labels.npy", "3 labels for 5 images");
        Files.delete(root.resolve("test_images.npz"));
        assertRefused(this::read, DataProblem.ARRAY_FILE_MISSING, "test");
        put("evil-protocol2.pickle", CATEGORY + "train_phase_train.pickle");
        assertRefused(this::read, DataProblem.PICKLE_REFUSED, CATEGORY + "train_phase_train.pickle", "posix.system");
    }
}
