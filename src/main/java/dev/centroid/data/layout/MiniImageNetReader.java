package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.data.Layout;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code images/} with {@code train.csv}, {@code test.csv} and perhaps {@code val.csv}, as Ravi and Larochelle split it. */
final class MiniImageNetReader {

    private static final String IMAGES = "images";
    private static final String TRAIN = "train.csv";
    private static final String VAL = "val.csv";
    private static final String TEST = "test.csv";

    private final Path root;
    private final IndexBuilder builder = new IndexBuilder();
    private final Map<String, String> listed = new HashMap<>();

    private MiniImageNetReader(Path root) {
        this.root = root;
    }

    static boolean recognises(Folder root) {
        boolean csv = Files.isRegularFile(root.path().resolve(TRAIN))
                || Files.isRegularFile(root.path().resolve(TEST));
        return csv && Files.isDirectory(root.path().resolve(IMAGES));
    }

    static SourceIndex read(Path root) {
        return new MiniImageNetReader(root).read();
    }

    private SourceIndex read() {
        if (!Files.isDirectory(root.resolve(IMAGES))) {
            throw DataProblem.PART_FOLDER_MISSING.exception(root, IMAGES);
        }
        readSplit(TRAIN, GivenPart.BASE);
        if (Files.exists(root.resolve(VAL))) {
            readSplit(VAL, GivenPart.VALIDATION);
        }
        readSplit(TEST, GivenPart.NOVEL);
        return builder.build(Layout.MINI_IMAGENET);
    }

    private void readSplit(String name, GivenPart given) {
        List<LabelCsv.Row> rows = LabelCsv.read(root.resolve(name), name);
        if (rows.isEmpty()) {
            throw DataProblem.NO_IMAGES.exception(root.resolve(name));
        }
        Map<String, List<ImageSource>> byLabel = new TreeMap<>();
        List<LabelCsv.Row> missing = new ArrayList<>();
        for (LabelCsv.Row row : rows) {
            ImageSource source = find(name, row);
            if (source == null) {
                missing.add(row);
            } else {
                byLabel.computeIfAbsent(row.label(), l -> new ArrayList<>()).add(source);
            }
        }
        if (!missing.isEmpty()) {
            LabelCsv.Row first = missing.get(0);
            throw DataProblem.CSV_ROW_WITHOUT_FILE.exception(
                    name, first.line(), IMAGES + "/" + first.filename(), missing.size());
        }
        byLabel.forEach((label, images) -> {
            builder.add(label, given, name, images);
            builder.addBytesOf(images);
        });
    }

    /** The image of a row; null where there is no such file. */
    private ImageSource find(String csv, LabelCsv.Row row) {
        if (FileNames.leavesFolder(row.filename())) {
            throw DataProblem.PATH_LEAVES_ROOT.exception(csv + ":" + row.line(), row.filename());
        }
        String place = csv + ":" + row.line();
        try {
            Path file = root.resolve(IMAGES).resolve(row.filename()).normalize();
            String before = listed.put(Folder.relative(root, file), place);
            if (before != null) {
                throw DataProblem.IMAGE_LISTED_TWICE.exception(row.filename(), before, place);
            }
            return Files.isRegularFile(file) ? Folder.source(root, file) : null;
        } catch (IOException | InvalidPathException e) {
            throw DataProblem.IMAGE_UNREADABLE.exceptionFrom(e, IMAGES + "/" + row.filename(), Reasons.of(e));
        }
    }
}
