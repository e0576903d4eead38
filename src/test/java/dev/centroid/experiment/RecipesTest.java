package dev.centroid.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.cli.CentroidCommand;
import dev.centroid.data.TestRoots;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recipes for mini- and tieredImageNet run to their end on every form of the data, with tiny networks and few images. */
@Tag("slow")
class RecipesTest {

    private static final List<String> PARTS = List.of("train", "val", "test");
    private static final int CLASSES = 6;
    private static final int IMAGES = 10;
    private static final int SIDE = 84;

    @TempDir
    Path folder;

    private final Random random = new Random(3);

    @AfterEach
    void restore() {
        System.clearProperty("centroid.home");
    }

    @ParameterizedTest
    @CsvSource({
        "mini-imagenet-resnet12.yaml, csv-images, mini-imagenet",
        "mini-imagenet-convnet4.yaml, csv-images, mini-imagenet",
        "mini-imagenet-resnet12-note.yaml, csv-folders, mini-imagenet",
        "mini-imagenet-resnet12.yaml, parts, class-folders",
        "mini-imagenet-resnet12.yaml, pickles, arrays",
        "tiered-imagenet-resnet12.yaml, parts, auto",
        "tiered-imagenet-resnet12.yaml, lists, auto",
        "tiered-imagenet-resnet12.yaml, npy, auto",
    })
    void aRecipeRuns(String recipe, String form, String layout) throws IOException {
        System.setProperty("centroid.home", folder.resolve("home").toString());
        Path root = folder.resolve("root");
        for (String part : PARTS) {
            write(root, form, part);
        }
        List<String> arguments = new ArrayList<>(List.of(
                "train",
                "sample-configs/" + recipe,
                "--runs",
                folder.resolve("runs").toString()));
        for (String setting : List.of(
                "dataset.root=" + root,
                "dataset.layout=" + layout,
                "backbone.widths=[2, 2, 2, 2]",
                "input.size=32",
                "classifier.epochs=1",
                "classifier.batch=30",
                "classifier.milestones=[]",
                "classifier.validateEvery=0",
                "meta.epochs=1",
                "meta.stepsPerEpoch=1",
                "meta.episodesPerStep=1",
                "meta.query=2",
                "meta.validation=[{way: 5, shot: 1, query: 2, episodes: 2}]",
                "evaluation=[{way: 5, shot: 5, query: 2, episodes: 2}]")) {
            arguments.addAll(List.of("--set", setting));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = CentroidCommand.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(new String[0]));
        assertThat(exit).as(err.toString()).isZero();
        assertThat(out + "" + err).contains("Meta-Baseline (best checkpoint): 5-way 5-shot");
    }

    private void write(Path root, String form, String part) throws IOException {
        if (form.equals("pickles") || form.equals("npy")) {
            arrays(root, form, part);
            return;
        }
        StringBuilder rows = new StringBuilder(form.equals("lists") ? "" : "filename,label\n");
        for (int c = 0; c < CLASSES; c++) {
            String label = part + c;
            if (form.equals("lists")) {
                rows.append(label).append(",kind of ").append(part).append('\n');
            }
            for (int i = 0; i < IMAGES; i++) {
                String name = label + "_" + i + ".png";
                String place =
                        switch (form) {
                            case "csv-images" -> "images/" + name;
                            case "parts" -> part + "/" + label + "/" + name;
                            default -> label + "/" + name;
                        };
                TestRoots.write(root.resolve(place), photograph());
                if (form.startsWith("csv")) {
                    rows.append(name).append(',').append(label).append('\n');
                }
            }
        }
        if (!form.equals("parts")) {
            TestRoots.write(root.resolve(part + ".csv"), rows.toString());
        }
    }

    private byte[] photograph() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, random.nextInt());
        }
        return TestRoots.encode("png", image);
    }

    private void arrays(Path root, String form, String part) throws IOException {
        int count = CLASSES * IMAGES;
        byte[] pixels = new byte[count * SIDE * SIDE * 3];
        random.nextBytes(pixels);
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i / IMAGES + CLASSES * PARTS.indexOf(part));
        }
        Files.createDirectories(root);
        if (form.equals("npy")) {
            Files.write(root.resolve(part + "_images.npy"), npy("(" + count + ", 84, 84, 3)", pixels));
            Files.write(root.resolve(part + "_labels.npy"), npy("(" + count + ",)", labels));
        } else {
            String phase = part.equals("train") ? "train_phase_train" : part;
            Files.write(
                    root.resolve("miniImageNet_category_split_" + phase + ".pickle"), pickle(count, pixels, labels));
        }
    }

    private static byte[] npy(String shape, byte[] elements) {
        String header = "{'descr': '|u1', 'fortran_order': False, 'shape': " + shape + ", }\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin1("\u0093NUMPY\1\0" + (char) header.length() + "\0" + header));
        out.writeBytes(elements);
        return out.toByteArray();
    }

    /** {@code {'data': array, 'labels': [...]}} as Python writes it in protocol 2, in short. */
    private static byte[] pickle(int count, byte[] pixels, byte[] labels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                latin1("\u0080\2}(U\4datacnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\0\u0085U\1b\u0087R"));
        out.writeBytes(latin1("(K\1(K" + (char) count + "K\u0054K\u0054K\3tcnumpy\ndtype\nU\2u1K\0K\1\u0087R"));
        out.writeBytes(latin1("(K\3U\1|NNNJ\u00ff\u00ff\u00ff\u00ffJ\u00ff\u00ff\u00ff\u00ffK\0tb\u0089T"));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(pixels.length)
                .array());
        out.writeBytes(pixels);
        out.writeBytes(latin1("tbU\6labels]("));
        for (byte label : labels) {
            out.writeBytes(new byte[] {'K', label});
        }
        out.writeBytes(latin1("eu."));
        return out.toByteArray();
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
