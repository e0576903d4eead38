package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One csv file of any name that lists images with their labels, and perhaps their superclasses and splits. */
final class LabelCsvReader {

    private LabelCsvReader() {}

    static boolean recognises(Folder root) {
        return !candidates(root).isEmpty();
    }

    private static List<Path> candidates(Folder root) {
        return root.others().stream()
                .filter(f -> Folder.name(f).toLowerCase(Locale.ROOT).endsWith(".csv"))
                .filter(LabelCsv::recognises)
                .toList();
    }

    static SourceIndex read(DatasetSpec spec, Complaints complaints) {
        String name = spec.csv().isEmpty() ? only(spec.root()) : spec.csv();
        if (FileNames.leavesFolder(name)) {
            throw DataProblem.PATH_LEAVES_ROOT.exception("dataset.csv", name);
        }
        IndexBuilder builder = new IndexBuilder(complaints);
        CsvClasses classes = new CsvClasses(spec.root(), builder);
        classes.read(spec.root().resolve(name), name, row -> CsvClasses.named(row, name));
        return builder.build(Layout.LABEL_CSV);
    }

    private static String only(Path root) {
        Folder folder = Folder.list(root);
        List<Path> found = candidates(folder);
        if (found.isEmpty()) {
            throw DataProblem.CSV_NONE.exception(root, folder.inventory());
        }
        if (found.size() > 1) {
            throw DataProblem.CSV_SEVERAL.exception(
                    root, found.stream().map(Folder::name).collect(Collectors.joining(", ")));
        }
        return Folder.name(found.get(0));
    }
}
