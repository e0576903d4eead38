package dev.centroid.data.stroke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.Layout;
import dev.centroid.data.OmniglotSet;
import dev.centroid.data.RealData;
import dev.centroid.data.TestRoots;
import dev.centroid.data.layout.Layouts;
import dev.centroid.data.pack.LooseImages;
import dev.centroid.data.pack.SampleImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrokeSetTest {

    private static final String IMAGE =
            "images_background_small1.zip!images_background_small1/Greek/character01/0001_01.png";
    private static final String TEXT = "START\n1,-2,0\n3,-4,5\nBREAK\n";

    @TempDir
    private Path root;

    @Test
    void strokes_are_found_in_an_archive_by_the_name_of_their_image() throws IOException {
        try (ZipOutputStream out =
                new ZipOutputStream(Files.newOutputStream(root.resolve("strokes_background_small1.zip")))) {
            for (String name : List.of(
                    "strokes_background_small1/Greek/character01/0001_01.txt",
                    "__MACOSX/strokes_background_small1/Greek/character01/._0001_01.txt")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(TEXT.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        try (StrokeSet strokes =
                StrokeSet.beside(root, "images_background_small1").orElseThrow()) {
            assertThat(strokes.drawings()).containsExactly("Greek/character01/0001_01");
            assertThat(strokes.of(IMAGE).orElseThrow().millis()).isEqualTo(5);
            assertThat(strokes.of(IMAGE.replace("0001_01", "0001_02"))).isEmpty();
            assertThat(strokes.has(IMAGE)).isTrue();
        }
    }

    @Test
    void strokes_are_found_in_a_folder_below_the_root() throws IOException {
        Path file = root.resolve("python/strokes_background_small1/Greek/character01/0001_01.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, TEXT);
        try (StrokeSet strokes =
                StrokeSet.beside(root, "images_background_small1").orElseThrow()) {
            assertThat(strokes.of(IMAGE)).isPresent();
        }
        assertThat(StrokeSet.beside(root, "images_background_small2")).isEmpty();
    }

    @Test
    void the_same_strokes_have_the_same_fingerprint_zipped_or_not() throws IOException {
        Path folder = root.resolve("strokes_background_small1");
        Path file = folder.resolve("Greek/character01/0001_01.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, TEXT);
        Path zip = root.resolve("other.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("strokes_background_small1/Greek/character01/0001_01.txt"));
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        try (StrokeSet unpacked = StrokeSet.open(folder);
                StrokeSet zipped = StrokeSet.open(zip)) {
            String before = unpacked.fingerprint();
            assertThat(before).matches("[0-9a-f]{16}").isEqualTo(zipped.fingerprint());
            Files.writeString(file, TEXT.replace('3', '4'));
            assertThat(unpacked.fingerprint()).isNotEqualTo(before);
        }
    }

    /** Every tenth drawing of small 1 against its image. */
    @Test
    void omniglots_strokes_lie_on_its_ink() {
        Path omniglot = RealData.folder("omniglot");
        var images = Layouts.read(
                        TestRoots.with(TestRoots.spec(omniglot, Layout.OMNIGLOT, 1), OmniglotSet.SMALL_1, false))
                .images();
        try (StrokeSet strokes =
                StrokeSet.beside(omniglot, "images_background_small1").orElseThrow()) {
            assertThat(strokes.drawings()).hasSize(2720);
            var some = images.stream()
                    .filter(i -> strokes.has(i.name()))
                    .filter(i -> i.name().endsWith("1.png"))
                    .toList();
            assertThat(some).hasSize(272);
            for (SampleImage image : LooseImages.ink(some, 105)) {
                Optional<PenDrawing> drawing = strokes.of(image.name());
                assertThat(StrokeFit.of(drawing.orElseThrow(), image.pixels(), image.shape()))
                        .as(image.name())
                        .satisfies(fit -> assertThat(fit.belongTogether()).isTrue());
            }
        }
    }
}
