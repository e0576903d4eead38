package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Gathers the images that csv files list into classes. */
final class CsvClasses {

    private final ImagePlaces places;
    private final IndexBuilder builder;
    /** Where each image is listed: the number of the csv file and the line. */
    private final Map<String, long[]> listed = new HashMap<>();

    private final List<String> files = new ArrayList<>();

    CsvClasses(Path root, IndexBuilder builder) {
        this.places = new ImagePlaces(root);
        this.builder = builder;
    }

    /** Whether the images lie in class folders. */
    boolean inClassFolders() {
        return places.inClassFolders();
    }

    /**
     * Adds the classes of one file.
     *
     * @param csv the file
     * @param name of it in messages
     * @param part where a row's class belongs
     */
    void read(Path csv, String name, Function<LabelCsv.Row, GivenPart> part) {
        files.add(name);
        Map<String, Found> byLabel = new TreeMap<>();
        Missing missing = new Missing();
        LabelCsv.read(csv, name, row -> {
            ImageSource.InFile image = places.find(row.filename(), row.label(), name + ":" + row.line());
            if (image == null) {
                missing.add(row);
                return;
            }
            if (!isNew(image, row)) {
                return;
            }
            GivenPart given = part.apply(row);
            Found found = byLabel.computeIfAbsent(row.label(), l -> new Found(given, row));
            if (found.given != given) {
                if (found.told) {
                    return;
                }
                found.told = true;
                builder.complaints()
                        .tell(
                                row.label(),
                                DataProblem.LABEL_IN_TWO_SPLITS.exception(
                                        row.label(), name + ":" + found.first.line(), name + ":" + row.line()));
                return;
            }
            found.images.add(image);
        });
        for (LabelCsv.Row row : missing.named) {
            builder.complaints()
                    .tell(
                            row.filename(),
                            DataProblem.CSV_ROW_WITHOUT_FILE.exception(
                                    name, row.line(), places.expected(row.filename()), missing.count));
        }
        if (byLabel.isEmpty()) {
            throw DataProblem.NO_IMAGES.exception(csv);
        }
        byLabel.forEach((label, found) -> {
            builder.add(label, found.given, name, found.images, found.first.superclass());
            builder.addBytesOf(found.images);
        });
    }

    private boolean isNew(ImageSource.InFile image, LabelCsv.Row row) {
        long[] before = listed.put(image.name(), new long[] {files.size() - 1, row.line()});
        if (before != null) {
            builder.complaints()
                    .tell(
                            image.name(),
                            DataProblem.IMAGE_LISTED_TWICE.exception(
                                    row.filename(),
                                    files.get((int) before[0]) + ":" + before[1],
                                    files.get(files.size() - 1) + ":" + row.line()));
        }
        return before == null;
    }

    /** The part that a {@code split} column names; open where it has none. */
    static GivenPart named(LabelCsv.Row row, String csv) {
        return switch (row.split().toLowerCase(Locale.ROOT)) {
            case "" -> GivenPart.OPEN;
            case "train", "base" -> GivenPart.BASE;
            case "val", "valid", "validation" -> GivenPart.VALIDATION;
            case "test", "novel" -> GivenPart.NOVEL;
            default -> throw DataProblem.CSV_SPLIT.exception(csv, row.line(), row.split());
        };
    }

    private static final class Found {
        private final GivenPart given;
        private final LabelCsv.Row first;
        private final List<ImageSource> images = new ArrayList<>();
        /** Whether it was said that it stands in two splits. */
        private boolean told;

        Found(GivenPart given, LabelCsv.Row first) {
            this.given = given;
            this.first = first;
        }
    }

    private static final class Missing {
        /** Rows named one by one; the rest is counted. */
        private static final int MOST = 100;

        private final List<LabelCsv.Row> named = new ArrayList<>();
        private int count;

        void add(LabelCsv.Row row) {
            if (count++ < MOST) {
                named.add(row);
            }
        }
    }
}
