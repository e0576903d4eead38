package dev.centroid.data.layout;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.SplitSource;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code train.csv}, {@code val.csv}, {@code test.csv} that list images, as Ravi and Larochelle and as Vinyals et al. split
 * miniImageNet; the csv files may lie in a folder of their own, the images wherever {@link ImagePlaces} looks.
 */
final class MiniImageNetReader {

    private static final String TRAIN = "train.csv";
    private static final String VAL = "val.csv";
    private static final String TEST = "test.csv";

    private final Path folder;
    private final CsvClasses classes;
    private final IndexBuilder builder;

    private MiniImageNetReader(Path root, Path folder, Complaints complaints) {
        this.folder = folder;
        this.builder = new IndexBuilder(complaints);
        this.classes = new CsvClasses(root, builder);
    }

    static boolean recognises(Folder root) {
        return listsImages(root.path());
    }

    /** Whether the csv files in a folder list images, and not classes. */
    static boolean listsImages(Path folder) {
        return LabelCsv.recognises(folder.resolve(TRAIN)) || LabelCsv.recognises(folder.resolve(TEST));
    }

    static SourceIndex read(DatasetSpec spec, Complaints complaints) {
        Path from = spec.split().from().orElse(spec.root());
        boolean elsewhere = spec.split().kind() == SplitSource.Kind.LISTS && listsImages(from);
        return new MiniImageNetReader(spec.root(), elsewhere ? from : spec.root(), complaints).read();
    }

    private SourceIndex read() {
        classes.read(folder.resolve(TRAIN), TRAIN, row -> GivenPart.BASE);
        if (Files.exists(folder.resolve(VAL))) {
            classes.read(folder.resolve(VAL), VAL, row -> GivenPart.VALIDATION);
        }
        classes.read(folder.resolve(TEST), TEST, row -> GivenPart.NOVEL);
        return builder.build(Layout.MINI_IMAGENET);
    }
}
