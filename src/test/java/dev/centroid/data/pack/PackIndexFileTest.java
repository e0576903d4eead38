package dev.centroid.data.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.data.ResizeFilter;
import dev.centroid.data.layout.ClassSummary;
import dev.centroid.data.layout.GivenPart;
import dev.centroid.data.pack.PackedImage.Conversion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackIndexFileTest {

    @TempDir
    Path folder;

    private final PackIndex index = new PackIndex(
            "abc",
            new PackFormat(3, 84, ResizeFilter.BILINEAR),
            List.of(new ClassSummary("犬", GivenPart.NOVEL, 2), new ClassSummary("x".repeat(70_000), GivenPart.OPEN, 1)),
            List.of(
                    new PackedImage("a", Conversion.NONE, -1),
                    new PackedImage("b", Conversion.GREY_TO_COLOUR, Long.MIN_VALUE),
                    new PackedImage("c", Conversion.COLOUR_TO_GREY, 3)));

    @Test
    void anIndexComesBackAsItWas() throws IOException {
        Path file = Files.write(folder.resolve("i"), PackIndexFile.encode(index));
        assertThat(PackIndexFile.read(file)).isEqualTo(index);
    }

    @Test
    void anyDamageIsNoticed() throws IOException {
        byte[] whole = PackIndexFile.encode(index);
        for (int length : new int[] {0, 5, 8, 100, whole.length - 1}) {
            Path file = Files.write(folder.resolve("i"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> PackIndexFile.read(file)).isInstanceOf(IOException.class);
        }
        for (int at = 0; at < whole.length; at += 997) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 4;
            Path file = Files.write(folder.resolve("i"), flipped);
            assertThatThrownBy(() -> PackIndexFile.read(file)).isInstanceOf(IOException.class);
        }
    }
}
