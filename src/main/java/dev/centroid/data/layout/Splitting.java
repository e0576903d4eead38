package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.SplitSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts the classes of an index where {@link SplitSource} says, instead of where the layout has them. */
final class Splitting {

    private static final String SUPERCLASSES = "superclasses.csv";

    private Splitting() {}

    static SourceIndex apply(DatasetSpec spec, SourceIndex index) {
        Path from = spec.split().from().orElse(spec.root());
        return switch (spec.split().kind()) {
            case GIVEN -> givenByRoot(spec, index);
            case SHARE -> open(index, Map.of());
            case LISTS ->
                index.layout() == Layout.MINI_IMAGENET && MiniImageNetReader.listsImages(from)
                        ? index
                        : ClassLists.read(from).apply(index, spec.rotations());
            case SUPERCLASSES -> open(index, superclasses(spec, index));
        };
    }

    /** A folder of class folders with lists beside them is split by those; what is split already keeps its split. */
    private static SourceIndex givenByRoot(DatasetSpec spec, SourceIndex index) {
        boolean allOpen = index.classes().stream().allMatch(c -> c.given() == GivenPart.OPEN);
        return allOpen && index.layout() != Layout.SYNTHETIC_GLYPHS && ClassLists.in(spec.root())
                ? ClassLists.read(spec.root()).apply(index, spec.rotations())
                : index;
    }

    private static SourceIndex open(SourceIndex index, Map<String, String> superclasses) {
        List<SourceClass> classes = new ArrayList<>();
        for (SourceClass found : index.classes()) {
            classes.add(found.in(GivenPart.OPEN, superclasses.getOrDefault(found.name(), found.superclass())));
        }
        classes.sort(Comparator.comparing(SourceClass::name));
        return index.with(classes, index.warnings());
    }

    /** From a file, from the root's lists, from the layout itself, or from what stands before the slash of a name. */
    private static Map<String, String> superclasses(DatasetSpec spec, SourceIndex index) {
        Map<String, String> superclasses = new HashMap<>();
        Path file = spec.split().from().orElse(spec.root().resolve(SUPERCLASSES));
        boolean lists = spec.split().from().isEmpty() ? ClassLists.in(spec.root()) : Files.isDirectory(file);
        if (Files.isRegularFile(file)) {
            superclasses.putAll(read(file));
        } else if (lists) {
            ClassLists read = ClassLists.read(Files.isDirectory(file) ? file : spec.root());
            index.classes().forEach(c -> superclasses.put(c.name(), read.superclassOf(c.name())));
        } else if (spec.split().from().isPresent()) {
            throw DataProblem.SUPERCLASSES_MISSING.exception(file);
        }
        List<String> without = new ArrayList<>();
        for (SourceClass found : index.classes()) {
            int slash = found.name().indexOf('/');
            String own =
                    found.superclass().isEmpty() && slash > 0 ? found.name().substring(0, slash) : found.superclass();
            String known = superclasses.getOrDefault(found.name(), "");
            superclasses.put(found.name(), known.isEmpty() ? own : known);
            if (known.isEmpty() && own.isEmpty()) {
                without.add(found.name());
            }
        }
        if (!without.isEmpty()) {
            throw DataProblem.CLASS_WITHOUT_SUPERCLASS.exception(without.get(0), without.size(), file);
        }
        return superclasses;
    }

    /** {@code class,superclass} per line, perhaps with a header that says {@code superclass}, and with further columns. */
    private static Map<String, String> read(Path file) {
        Map<String, String> superclasses = new HashMap<>();
        String name = Folder.name(file);
        try (CsvLines lines = CsvLines.open(file, name)) {
            int column = 1;
            for (List<String> values = lines.next(); values != null; values = lines.next()) {
                if (superclasses.size() == CsvLines.MOST_CLASSES) {
                    throw DataProblem.CSV_UNREADABLE.exception(name, "> " + CsvLines.MOST_CLASSES);
                }
                int header = header(values);
                if (superclasses.isEmpty() && header > 0) {
                    column = header;
                } else if (values.size() <= column
                        || values.get(0).isEmpty()
                        || values.get(column).isEmpty()) {
                    throw DataProblem.SUPERCLASS_ROW.exception(name, lines.line(), values.size());
                } else {
                    superclasses.put(values.get(0), values.get(column));
                }
            }
        }
        return superclasses;
    }

    private static int header(List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).toLowerCase(Locale.ROOT).equals("superclass")) {
                return i;
            }
        }
        return -1;
    }
}
