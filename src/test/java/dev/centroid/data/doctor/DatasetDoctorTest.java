package dev.centroid.data.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DataProblem;
import dev.centroid.data.Layout;
import dev.centroid.data.TestRoots;
import dev.centroid.data.pack.PackProgress;
import dev.centroid.problem.ProblemCode;
import dev.centroid.run.RunControl;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of fault is planted in a sound root, and found. */
class DatasetDoctorTest {

    private static final int IMAGES = 16;

    @TempDir
    private Path root;

    private SplittableRandom random;

    @BeforeEach
    void begin() {
        random = new SplittableRandom(5);
    }

    /** A colour image of noise, unlike any other. */
    private byte[] noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return TestRoots.encode("png", image);
    }

    /** miniImageNet's layout with the classes a b c, d, e f. */
    private void soundCsvRoot() {
        csv("train.csv", "a", "b", "c");
        csv("val.csv", "d");
        csv("test.csv", "e", "f");
    }

    private void csv(String name, String... labels) {
        StringBuilder text = new StringBuilder("filename,label\n");
        for (String label : labels) {
            for (int i = 0; i < IMAGES; i++) {
                String file = label + i + ".png";
                TestRoots.write(root.resolve("images").resolve(file), noise(8, 8));
                text.append(file).append(',').append(label).append('\n');
            }
        }
        TestRoots.write(root.resolve(name), text.toString());
    }

    private void folders(String part, String... classes) {
        for (String name : classes) {
            for (int i = 0; i < IMAGES; i++) {
                TestRoots.write(root.resolve(part).resolve(name).resolve(i + ".png"), noise(8, 8));
            }
        }
    }

    private DoctorReport examine() {
        return DatasetDoctor.examine(TestRoots.spec(root, Layout.AUTO, 3), PackProgress.NONE, new RunControl());
    }

    private static Finding only(DoctorReport report, ProblemCode code) {
        List<Finding> found = report.findings().stream()
                .filter(f -> f.problem().code() == code)
                .toList();
        assertThat(found).as(() -> code + " in " + report.findings()).hasSize(1);
        return found.get(0);
    }

    private static List<ProblemCode> codes(DoctorReport report) {
        return report.findings().stream().map(f -> f.problem().code()).toList();
    }

    @Test
    void a_sound_root_has_no_findings() {
        soundCsvRoot();
        List<Long> heard = new ArrayList<>();
        DoctorReport report = DatasetDoctor.examine(
                TestRoots.spec(root, Layout.AUTO, 3), (done, total) -> heard.add(done), new RunControl());
        assertThat(report.findings()).isEmpty();
        assertThat(report.layout()).contains(Layout.MINI_IMAGENET);
        assertThat(report.images()).isEqualTo(96);
        assertThat(report.isComplete()).isTrue();
        assertThat(heard).last().isEqualTo(96L);
    }

    @Test
    void rows_without_files_and_files_without_rows() throws Exception {
        soundCsvRoot();
        Files.delete(root.resolve("images/b3.png"));
        TestRoots.write(root.resolve("images/stranger.png"), noise(8, 8));
        DoctorReport report = examine();
        Finding row = only(report, DataProblem.CSV_ROW_WITHOUT_FILE);
        assertThat(row.subject()).isEqualTo("b3.png");
        assertThat(row.weight()).isEqualTo(Weight.ERROR);
        assertThat(only(report, DoctorProblem.FILE_WITHOUT_ROW).subject()).isEqualTo("images/stranger.png");
        assertThat(only(report, DoctorProblem.SMALL_CLASS).subject()).isEqualTo("b");
        assertThat(report.looked()).isEqualTo(95);
    }

    @Test
    void a_class_in_two_splits_is_named_and_the_rest_is_still_examined() {
        folders("train", "a", "b", "c", "d", "e");
        folders("test", "x", "y", "z", "e");
        TestRoots.write(root.resolve("test/x/0.png"), "no image");
        DoctorReport report = examine();
        assertThat(only(report, DataProblem.LABEL_IN_TWO_SPLITS).subject()).isEqualTo("e");
        assertThat(codes(report)).doesNotContain(DoctorProblem.WITHIN_CLASS_SPLIT);
        assertThat(only(report, DataProblem.IMAGE_NOT_AN_IMAGE).subject()).isEqualTo("test/x/0.png");
    }

    @Test
    void a_split_of_images_is_no_few_shot_split() {
        folders("train", "a", "b", "c");
        folders("test", "a", "b", "c");
        DoctorReport report = examine();
        Finding found = report.findings().get(0);
        assertThat(found.problem()).isEqualTo(DoctorProblem.WITHIN_CLASS_SPLIT.with(3, 3));
        assertThat(found.weight()).isEqualTo(Weight.ERROR);
    }

    @Test
    void an_empty_class_is_named() throws Exception {
        folders("train", "a", "b", "c");
        folders("test", "x");
        Files.createDirectories(root.resolve("test/nothing"));
        assertThat(only(examine(), DataProblem.EMPTY_CLASS).subject()).isEqualTo("nothing");
    }

    @Test
    void duplicates_are_told_by_pixels_and_weighed_by_where_they_are() {
        soundCsvRoot();
        BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(3, 3, 0xff00ff);
        byte[] png = TestRoots.encode("png", picture);
        byte[] bmp = TestRoots.encode("bmp", picture);
        TestRoots.write(root.resolve("images/a0.png"), png);
        TestRoots.write(root.resolve("images/a5.png"), bmp);
        TestRoots.write(root.resolve("images/b1.png"), png);
        TestRoots.write(root.resolve("images/f2.png"), bmp);
        DoctorReport report = examine();
        Finding within = only(report, DoctorProblem.DUPLICATE_WITHIN_CLASS);
        assertThat(within.weight()).isEqualTo(Weight.NOTE);
        assertThat(within.problem().arguments()).containsExactly("images/a0.png", "images/a5.png", "a");
        Finding classes = only(report, DoctorProblem.DUPLICATE_ACROSS_CLASSES);
        assertThat(classes.weight()).isEqualTo(Weight.WARNING);
        assertThat(classes.problem().arguments()).containsExactly("images/a0.png", "a", "images/b1.png", "b");
        Finding parts = only(report, DoctorProblem.DUPLICATE_ACROSS_PARTS);
        assertThat(parts.weight()).isEqualTo(Weight.ERROR);
        assertThat(parts.subject()).isEqualTo("images/f2.png");
        assertThat(report.findings().get(0)).isEqualTo(parts);
    }

    @Test
    void images_unlike_the_others_are_named() {
        soundCsvRoot();
        TestRoots.write(root.resolve("images/a1.png"), noise(9, 8));
        TestRoots.write(root.resolve("images/a2.png"), noise(8, 20));
        TestRoots.write(root.resolve("images/a3.png"), TestRoots.image("png", 8, 8, Color.RED));
        TestRoots.write(root.resolve("images/a4.png"), TestRoots.image("png", 8, 8, Color.RED));
        TestRoots.write(root.resolve("images/a5.png"), halves(Color.BLACK, Color.WHITE));
        TestRoots.write(root.resolve("images/a6.png"), new byte[0]);
        TestRoots.write(root.resolve("images/a7.png"), noise(4, 4));
        DoctorReport report = examine();
        Map<ProblemCode, List<String>> subjects = report.findings().stream()
                .collect(Collectors.groupingBy(
                        f -> f.problem().code(), Collectors.mapping(Finding::subject, Collectors.toList())));
        assertThat(subjects)
                .containsOnly(
                        Map.entry(DataProblem.IMAGE_EMPTY, List.of("images/a6.png")),
                        Map.entry(DoctorProblem.BLANK_IMAGE, List.of("images/a3.png", "images/a4.png")),
                        Map.entry(DoctorProblem.ODD_SIZE, List.of("images/a1.png", "images/a2.png", "images/a7.png")),
                        Map.entry(DoctorProblem.LONG_IMAGE, List.of("images/a2.png")),
                        Map.entry(DoctorProblem.SMALL_IMAGES, List.of("")),
                        Map.entry(DoctorProblem.GREY_AMONG_COLOUR, List.of("images/a5.png")));
        assertThat(report.looked()).isEqualTo(96);
    }

    private static byte[] halves(Color left, Color right) {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) {
            image.setRGB(i % 8, i / 8, (i % 8 < 4 ? left : right).getRGB());
        }
        return TestRoots.encode("png", image);
    }

    @Test
    void omniglot_is_compared_with_what_was_published() {
        TestRoots.omniglotZips(root);
        DoctorReport report =
                DatasetDoctor.examine(TestRoots.spec(root, Layout.AUTO, 1), PackProgress.NONE, new RunControl());
        assertThat(report.findings())
                .extracting(Finding::problem)
                .contains(
                        DoctorProblem.PUBLISHED_CLASSES.with("Omniglot", "base", 4, 964),
                        DoctorProblem.PUBLISHED_CLASSES.with("Omniglot", "novel", 3, 659),
                        DoctorProblem.PUBLISHED_IMAGES_OF_CLASS.with("Greek/character01", 3, 20, "Omniglot"))
                .doesNotContain(DoctorProblem.PUBLISHED_CLASSES.with("Omniglot", "validation", 0, 0));
    }

    @Test
    void a_missing_root_is_a_finding() {
        DoctorReport report = DatasetDoctor.examine(
                TestRoots.spec(root.resolve("nowhere"), Layout.AUTO, 3), PackProgress.NONE, new RunControl());
        assertThat(only(report, DataProblem.ROOT_MISSING).weight()).isEqualTo(Weight.ERROR);
        assertThat(report.layout()).isEmpty();
    }

    @Test
    void of_one_kind_so_many_are_listed_and_the_rest_is_counted() {
        Findings findings = new Findings();
        for (int i = 0; i < Findings.MOST + 7; i++) {
            findings.add(Weight.NOTE, "f" + i, DoctorProblem.FILE_WITHOUT_ROW.with("f" + i));
        }
        findings.add(Weight.WARNING, "x", DoctorProblem.BLANK_IMAGE.with("x"));
        assertThat(findings.sorted()).hasSize(Findings.MOST + 2);
        assertThat(findings.sorted().get(0).subject()).isEqualTo("x");
        assertThat(findings.sorted().get(Findings.MOST + 1).problem()).isEqualTo(DoctorProblem.MORE_OF_THESE.with(7));
    }

    @Test
    void a_stop_leaves_what_was_found_by_then() {
        soundCsvRoot();
        RunControl control = new RunControl();
        control.stop();
        DoctorReport report = DatasetDoctor.examine(TestRoots.spec(root, Layout.AUTO, 3), PackProgress.NONE, control);
        assertThat(report.looked()).isLessThanOrEqualTo(96);
        if (!report.isComplete()) {
            assertThat(only(report, DoctorProblem.STOPPED).weight()).isEqualTo(Weight.NOTE);
        }
    }
}
