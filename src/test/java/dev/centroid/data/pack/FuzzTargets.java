package dev.centroid.data.pack;

import dev.centroid.data.ChannelOrder;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.ResizeFilter;
import dev.centroid.data.SplitSource;
import dev.centroid.data.TestRoots;
import dev.centroid.data.challenge.ChallengeArchive;
import dev.centroid.data.challenge.Runs;
import dev.centroid.data.layout.ClassSummary;
import dev.centroid.data.layout.GivenPart;
import dev.centroid.data.stroke.StrokeSet;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Every reader of files that people bring, each with a small whole root around the file that gets damaged. */
final class FuzzTargets {

    private static final Path NUMPY = Path.of("src/test/resources/numpy");
    private static final int SAMPLES = 4;

    private final Path folder;
    private final List<FuzzTarget> targets = new ArrayList<>();

    private FuzzTargets(Path folder) {
        this.folder = folder;
    }

    /** All of them, each with a root below {@code folder}. */
    static List<FuzzTarget> in(Path folder) {
        FuzzTargets all = new FuzzTargets(folder);
        all.csvFiles();
        all.archives();
        all.arrays();
        all.images();
        all.packIndex();
        all.strokes();
        all.challenge();
        return all.targets;
    }

    private static byte[] numpy(String name) {
        return bytes(NUMPY.resolve(name));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String name, DatasetSpec spec, String file, byte[]... seeds) {
        targets.add(new FuzzTarget(
                name,
                spec.root().resolve(file).toString(),
                List.of(seeds),
                b -> b,
                () -> DatasetStores.look(spec, SAMPLES)));
    }

    private void csvFiles() {
        Path mini = TestRoots.miniImageNet(folder.resolve("csv"));
        add("csv", TestRoots.spec(mini, Layout.AUTO, 3), "train.csv", bytes(mini.resolve("train.csv")));

        Path labels = TestRoots.classFolders(folder.resolve("label-csv"), 4, 1);
        StringBuilder rows = new StringBuilder("filename,label,superclass,split\n");
        for (int c = 0; c < 4; c++) {
            rows.append("c" + c + "/i0.png,k" + c + ",\"s" + c / 2 + "\"," + (c < 3 ? "train" : "test") + "\n");
        }
        Path csv = TestRoots.write(labels.resolve("all.csv"), rows.toString());
        add("label-csv", TestRoots.spec(labels, Layout.LABEL_CSV, 3), "all.csv", bytes(csv));

        Path lists = TestRoots.classFolders(folder.resolve("lists"), 4, 1);
        TestRoots.write(lists.resolve("test.txt"), "c3\n");
        byte[] turned = "c0/rot000\nc0/rot090\nc0/rot180\nc0/rot270\nc1\n".getBytes();
        add(
                "class-lists",
                TestRoots.spec(lists, Layout.AUTO, 3),
                "train.csv",
                "c0,a\nc1,a\n\nc2,b\n".getBytes(),
                turned);

        Path kinds = TestRoots.classFolders(folder.resolve("superclasses"), 6, 1);
        DatasetSpec spec = with(
                TestRoots.spec(kinds, Layout.AUTO, 3),
                new SplitSource(SplitSource.Kind.SUPERCLASSES, Optional.empty()));
        String text = "label,superclass,split\nc0,a,train\nc1,a,train\nc2,b,train\nc3,b,val\nc4,c,test\nc5,c,test\n";
        add("superclasses", spec, "superclasses.csv", text.getBytes());
    }

    private static DatasetSpec with(DatasetSpec s, SplitSource split) {
        return new DatasetSpec(
                s.root(),
                s.layout(),
                s.channels(),
                s.storeSize(),
                s.omniglot(),
                s.rotations(),
                s.validation(),
                s.novelShare(),
                s.holdoutShare(),
                s.splitSeed(),
                s.glyphs(),
                split,
                "",
                ChannelOrder.AUTO);
    }

    private void archives() {
        Path omniglot = TestRoots.omniglotZips(folder.resolve("zip"));
        String file = "images_evaluation.zip";
        add("zip", TestRoots.spec(omniglot, Layout.OMNIGLOT, 1), file, bytes(omniglot.resolve(file)));
    }

    private void arrays() {
        Path category = folder.resolve("pickle");
        String prefix = "miniImageNet_category_split_";
        TestRoots.write(category.resolve(prefix + "test.pickle"), numpy("test-part.pickle"));
        List<byte[]> pickles = new ArrayList<>();
        for (String name : new String[] {
            "python2-protocol0",
            "python2-protocol1",
            "python2-protocol2",
            "python3-protocol0",
            "python3-protocol1",
            "python3-protocol2",
            "python3-protocol3",
            "python3-protocol4",
            "python3-protocol5",
            "fortran"
        }) {
            pickles.add(numpy(name + ".pickle"));
        }
        add(
                "pickle",
                TestRoots.spec(category, Layout.ARRAYS, 3),
                prefix + "train_phase_train.pickle",
                pickles.toArray(new byte[0][]));

        for (String kind : new String[] {"npz", "npy"}) {
            Path root = folder.resolve(kind);
            TestRoots.write(root.resolve("train_labels.pkl"), numpy("python3-protocol2.pickle"));
            TestRoots.write(root.resolve("test_images.npz"), numpy("stored.npz"));
            TestRoots.write(root.resolve("test_labels.pkl"), numpy("test-part.pickle"));
            DatasetSpec spec = TestRoots.spec(root, Layout.ARRAYS, 3);
            if (kind.equals("npz")) {
                add(kind, spec, "train_images.npz", numpy("stored.npz"), numpy("deflated.npz"), numpy("fortran.npz"));
            } else {
                byte[] npz = numpy("stored.npz");
                // Behind the archive's local header lies a whole npy file.
                byte[] npy = Arrays.copyOfRange(npz, 60, 60 + 128 + 180);
                add(kind, spec, "train_images.npy", npy);
            }
        }

        Path encoded = folder.resolve("png-pickle");
        TestRoots.write(encoded.resolve("train_labels.npy"), numpy("labels.npy"));
        TestRoots.write(encoded.resolve("test_images_png.pkl"), numpy("png-list.pickle"));
        TestRoots.write(encoded.resolve("test_labels.npy"), numpy("labels.npy"));
        add(
                "png-pickle",
                TestRoots.spec(encoded, Layout.ARRAYS, 3),
                "train_images_png.pkl",
                numpy("png-list.pickle"),
                numpy("png-array.pickle"));

        Path labels = folder.resolve("labels");
        TestRoots.write(labels.resolve("train_images.npz"), numpy("stored.npz"));
        TestRoots.write(labels.resolve("test_images.npz"), numpy("stored.npz"));
        TestRoots.write(labels.resolve("test_labels.pkl"), numpy("test-part.pickle"));
        add(
                "label-pickle",
                TestRoots.spec(labels, Layout.ARRAYS, 3),
                "train_labels.pkl",
                numpy("scalars.pickle"),
                numpy("python2-protocol0.pickle"),
                numpy("python3-protocol5.pickle"),
                numpy("default-dict.pickle"));
    }

    private void images() {
        for (String format : new String[] {"png", "jpg", "gif", "bmp"}) {
            Path root = TestRoots.classFolders(folder.resolve(format), 2, 1);
            DatasetSpec spec = TestRoots.spec(root, Layout.CLASS_FOLDERS, 3);
            String file = "c0/broken." + format;
            targets.add(new FuzzTarget(
                    format,
                    root.resolve(file).toString(),
                    List.of(TestRoots.image(format, 24, 16, Color.ORANGE), noise(format)),
                    format.equals("png") ? Mutation::withPngChecksums : b -> b,
                    () -> ImageDecoderProbe.read(spec, root.resolve(file))));
        }
    }

    private static byte[] noise(String format) {
        BufferedImage image = new BufferedImage(
                31, 17, format.equals("png") ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_INT_RGB);
        Random random = new Random(5);
        for (int i = 0; i < 31 * 17; i++) {
            image.setRGB(i % 31, i / 31, random.nextInt());
        }
        return TestRoots.encode(format, image);
    }

    /** As files of a folder, and inside an archive whose checksums keep most damage away from the reader. */
    private void strokes() {
        byte[] text = "START\n1.5,-2.5,0\n3,-4,12.5\nBREAK\n50,-60,99\n104,-104,1500\nBREAK\n".getBytes();
        Path set = folder.resolve("strokes/strokes_background_small1");
        Path file = set.resolve("Greek/character01/0001_01.txt");
        TestRoots.write(file, text);
        byte[] zip = TestRoots.zip(Map.of("strokes_background_small1/Greek/character01/0001_01.txt", text));
        Path archive = TestRoots.write(folder.resolve("strokes.zip"), zip);
        targets.add(new FuzzTarget("strokes", file.toString(), List.of(text), b -> b, () -> drawings(set)));
        targets.add(new FuzzTarget("strokes-zip", archive.toString(), List.of(zip), b -> b, () -> drawings(archive)));
    }

    private static void drawings(Path place) {
        try (StrokeSet set = StrokeSet.open(place)) {
            set.drawings().forEach(set::of);
        }
    }

    private void challenge() {
        try {
            Path zip = Runs.write(folder.resolve("all_runs.zip"), 1, 2);
            targets.add(new FuzzTarget(
                    "challenge", zip.toString(), List.of(bytes(zip)), b -> b, () -> ChallengeArchive.read(zip)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void packIndex() {
        PackIndex index = new PackIndex(
                "abc",
                new PackFormat(3, 84, ResizeFilter.BILINEAR),
                List.of(new ClassSummary("犬", GivenPart.NOVEL, 2), new ClassSummary("x", GivenPart.OPEN, 1)),
                List.of(
                        new PackedImage("a", PackedImage.Conversion.NONE, -1),
                        new PackedImage("b", PackedImage.Conversion.GREY_TO_COLOUR, 1),
                        new PackedImage("c", PackedImage.Conversion.COLOUR_TO_GREY, 3)));
        Path file = folder.resolve("pack/index.bin");
        try {
            Files.createDirectories(file.getParent());
            targets.add(new FuzzTarget(
                    "pack-index",
                    file.toString(),
                    List.of(PackIndexFile.encode(index)),
                    Mutation::withIndexChecksum,
                    () -> PackIndexFile.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
