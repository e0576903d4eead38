package dev.centroid.data.numpy;

import static dev.centroid.data.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DataProblem;
import dev.centroid.data.TestRoots;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that numpy wrote, in {@code src/test/resources/numpy}: five images of 4×3 pixels whose bytes are {@code 7 i mod 256},
 * in every protocol and every form.
 */
class ValueFileTest {

    private static final Path FIXTURES = Path.of("src/test/resources/numpy");

    @TempDir
    Path folder;

    private static ValueFile fixture(String name) {
        return ValueFile.read(FIXTURES.resolve(name), name);
    }

    private ValueFile text(String name, String content) {
        return ValueFile.read(
                TestRoots.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1)), name);
    }

    private void assertImages(String name, NdArray array) throws IOException {
        ImageArray images = ImageArray.of(array, FIXTURES.resolve(name), name, false);
        assertThat(List.of(images.count(), images.height(), images.width(), images.channels()))
                .containsExactly(5, 4, 3, 3);
        try (ImageArrayReader reader = ImageArrayReader.open(images, folder)) {
            for (int image : new int[] {4, 0, 2}) {
                byte[] pixels = reader.read(image);
                for (int i = 0; i < 36; i++) {
                    assertThat(pixels[i]).as("byte %d of image %d", i, image).isEqualTo((byte) ((image * 36 + i) * 7));
                }
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "python2-protocol0",
                "python2-protocol1",
                "python2-protocol2",
                "python3-protocol0",
                "python3-protocol1",
                "python3-protocol2",
                "python3-protocol3",
                "python3-protocol4",
                "python3-protocol5"
            })
    void aPickleOfAnyProtocol(String name) throws IOException {
        ValueFile file = fixture(name + ".pickle");
        assertImages(name + ".pickle", file.array("data"));
        assertThat(file.texts("labels")).containsExactly("64", "64", "65", "65", "65");
        assertThat(file.numbers("catname2label")).isEqualTo(Map.of("n01532829", 64L, "n01558993", 65L));
        boolean raw = !name.contains("protocol0") && !name.matches("python3-protocol[12]");
        assertThat(file.array("data").isPlain()).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fortran.pickle", "fortran.npz", "stored.npz", "deflated.npz"})
    void anArrayInAnyOrderAndArchive(String name) throws IOException {
        assertImages(name, fixture(name).array("images", "data"));
        assertThat(fixture(name).array("images", "data").isPlain()).isEqualTo(name.equals("stored.npz"));
    }

    @Test
    void scalarsTextsAndDictsOfLists() {
        assertThat(fixture("scalars.pickle").texts("labels")).containsExactly("64", "65", "7");
        assertThat(fixture("scalars.pickle").texts("label_specific_str")).containsExactly("n01", "n0234");
        assertThat(fixture("default-dict.pickle").lists("class_dict"))
                .isEqualTo(Map.of("a", List.of(0L, 1L), "b", List.of(2L)));
        assertThat(fixture("default-dict.pickle").numbers("od")).isEqualTo(Map.of("x", 1L));
        assertThat(fixture("labels.npy").texts("any")).containsExactly("1", "1", "2");
        assertThat(fixture("names.npy").texts("any")).containsExactly("ab", "c犬");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png-list.pickle", "png-array.pickle", "objects.npy"})
    void encodedImagesInAList(String name) throws IOException {
        List<ByteRange> images = fixture(name).encoded("images");
        assertThat(images).hasSize(3);
        assertThat(images.get(2).bytes(100))
                .startsWith(0x89, 'P', 'N', 'G')
                .hasSize(24)
                .endsWith(2, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil-protocol0.pickle", "evil-protocol2.pickle", "evil-protocol4.pickle"})
    void codeIsRefusedByName(String name) {
        assertRefused(() -> fixture(name), DataProblem.PICKLE_REFUSED, name, "posix.system");
    }

    @Test
    void everyOtherWayToCodeIsRefused() {
        assertRefused(() -> text("a.pkl", "(ios\nsystem\n."), DataProblem.PICKLE_REFUSED, "a.pkl", "os.system");
        assertRefused(() -> text("a.pkl", "(cbuiltins\nlist\no."), DataProblem.PICKLE_REFUSED, "OBJ");
        assertRefused(() -> text("a.pkl", "\u0082\7."), DataProblem.PICKLE_REFUSED, "extension 7");
        assertRefused(() -> text("a.pkl", "Pthing\n."), DataProblem.PICKLE_REFUSED, "persistent id");
        assertRefused(() -> text("a.pkl", "cbuiltins\neval\n."), DataProblem.PICKLE_REFUSED, "builtins.eval");
        assertRefused(() -> text("a.pkl", "\u008c\2os\u008c\5popen\u0093."), DataProblem.PICKLE_REFUSED, "os.popen");
        assertRefused(() -> text("a.pkl", "cnumpy\nndarray\n)R."), DataProblem.PICKLE_DAMAGED, "ndarray()");
    }

    @Test
    void damageIsNamedWithItsPlace() throws IOException {
        byte[] whole = Files.readAllBytes(FIXTURES.resolve("python3-protocol4.pickle"));
        Path cut = TestRoots.write(folder.resolve("cut.pickle"), Arrays.copyOf(whole, 200));
        assertRefused(() -> ValueFile.read(cut, "cut.pickle"), DataProblem.PICKLE_CUT_OFF, "cut.pickle", "byte");
        assertRefused(() -> text("b.pkl", "filename,label\n"), DataProblem.PICKLE_DAMAGED, "b.pkl");
        assertRefused(() -> text("b.pkl", "0."), DataProblem.PICKLE_DAMAGED, "stack");
        assertRefused(() -> text("b.pkl", "t."), DataProblem.PICKLE_DAMAGED, "mark");
        assertRefused(() -> text("b.pkl", "h\7."), DataProblem.PICKLE_DAMAGED, "memo");
        assertRefused(() -> text("b.npy", "PNG"), DataProblem.NPY_DAMAGED, "b.npy");
        assertRefused(() -> text("b.npz", "PK\3\4"), DataProblem.ZIP_UNREADABLE, "b.npz");
    }

    @Test
    void aListThatHoldsItselfDoesNoHarm() {
        ValueFile file = text("loop.pkl", "(dp0\nVlabels\n(lp1\ng1\nas.");
        assertRefused(() -> file.texts("labels"), DataProblem.ARRAY_VALUE, "loop.pkl", "labels", "list");
    }

    @Test
    void aMissingKeyIsNamedWithTheKeysFound() {
        assertRefused(
                () -> fixture("python3-protocol2.pickle").array("images"),
                DataProblem.ARRAY_KEY_MISSING,
                "python3-protocol2.pickle",
                "images",
                "data, labels, catname2label");
    }

    @Test
    void imagesOfAnotherTypeAreRefused() {
        assertRefused(
                () -> ImageArray.of(
                        fixture("floats.npy").array("x"), FIXTURES.resolve("floats.npy"), "floats.npy", false),
                DataProblem.ARRAY_TYPE,
                "floats.npy",
                "float64 [5, 4, 3, 3]",
                "uint8");
    }

    /** A hole in the file stands for the pixels: nothing of them is read, and it takes no space on most disks. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the hole may be filled")
    void anArrayBeyondFourGigabytesStaysInItsFile() throws IOException {
        long bytes = 5L << 30;
        Path file = folder.resolve("large.pickle");
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.writeBytes("\u0080\u0004}\u008c\u0004datacnumpy._core.numeric\n_frombuffer\n(\u008e");
            out.writeLong(Long.reverseBytes(bytes));
            out.seek(out.getFilePointer() + bytes - 1);
            out.write(9);
            out.writeBytes(
                    "cnumpy\ndtype\nU\u0002u1K\u0000K\u0001\u0087R(M\u0000\u0050K\u0040M\u0000\u0004K\u0004tU\u0001CtRs.");
        }
        NdArray array = ValueFile.read(file, "large.pickle").array("data");
        assertThat(array.shape()).containsExactly(20480L, 64L, 1024L, 4L);
        assertThat(array.isPlain()).isTrue();
        ByteRange last = new ByteRange(file, array.data().offset() + bytes - 1, 1, Coding.RAW);
        assertThat(last.bytes(1)).containsExactly(9);
    }

    @Test
    void aPickleOfMoreValuesThanTheHeapHolds() {
        long most = Runtime.getRuntime().maxMemory() / PickleMachine.VALUE_BYTES;
        Assumptions.assumeTrue(most < 50_000_000, "skipped: the heap is too large to be filled here");
        assertRefused(
                () -> text("many.pkl", "N".repeat((int) most + 1) + "."), DataProblem.ARRAY_FILE_TOO_LARGE, "many.pkl");
    }
}
