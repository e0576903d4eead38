package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists of classes, one file a part: {@code train}, {@code val} and {@code test}, as {@code .csv} or {@code .txt}. A line
 * holds a class, perhaps with its superclass behind a comma (tieredImageNet's lists), or a character turned by an angle,
 * {@code Greek/character01/rot090} (Omniglot as Vinyals et al. split it); a csv file that lists images stands for its labels.
 */
final class ClassLists {

    private static final Pattern TURNED = Pattern.compile("(.+)/rot(\\d{3})");
    private static final Set<String> TURNS = Set.of("000", "090", "180", "270");
    private static final Set<String> HEADERS = Set.of("class", "label", "classes", "category");

    /** What the lists say of one class. */
    private record Entry(GivenPart part, String superclass, String place, Set<String> turns) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Path folder;
    private String firstTurned = "";

    private ClassLists(Path folder) {
        this.folder = folder;
    }

    /** Whether there are lists for training and for the test in a folder. */
    static boolean in(Path folder) {
        return list(folder, "train", "trainval") != null && list(folder, "test") != null;
    }

    /** Reads the lists of a folder. */
    static ClassLists read(Path folder) {
        ClassLists lists = new ClassLists(folder);
        if (!in(folder)) {
            String found = Files.isDirectory(folder) ? Folder.list(folder).inventory() : "–";
            throw DataProblem.CLASS_LISTS_MISSING.exception(folder, found);
        }
        lists.read(list(folder, "train", "trainval"), GivenPart.BASE);
        Path val = list(folder, "val", "validation", "valid");
        if (val != null && list(folder, "train") != null) {
            lists.read(val, GivenPart.VALIDATION);
        }
        lists.read(list(folder, "test"), GivenPart.NOVEL);
        return lists;
    }

    private static Path list(Path folder, String... names) {
        for (String name : names) {
            for (String ending : List.of(".csv", ".txt")) {
                Path file = folder.resolve(name + ending);
                if (Files.isRegularFile(file)) {
                    return file;
                }
            }
        }
        return null;
    }

    private void read(Path file, GivenPart part) {
        String name = Folder.name(file);
        if (LabelCsv.recognises(file)) {
            LabelCsv.read(file, name, row -> add(row.label(), row.superclass(), part, name, row.line(), true));
            return;
        }
        try (CsvLines lines = CsvLines.open(file, name)) {
            for (List<String> values = lines.next(); values != null; values = lines.next()) {
                String first = values.get(0);
                if (first.isEmpty() || values.size() > 2) {
                    throw DataProblem.CLASS_LIST_ROW.exception(name, lines.line(), values.size());
                }
                if (lines.line() > 1 || !HEADERS.contains(first.toLowerCase(Locale.ROOT))) {
                    add(first, values.size() > 1 ? values.get(1) : "", part, name, lines.line(), false);
                }
            }
        }
    }

    private void add(String written, String superclass, GivenPart part, String list, long line, boolean again) {
        Matcher turned = TURNED.matcher(written);
        String name = turned.matches() ? turned.group(1) : written;
        if (entries.size() == CsvLines.MOST_CLASSES) {
            throw DataProblem.CSV_UNREADABLE.exception(list, "> " + CsvLines.MOST_CLASSES);
        }
        Entry entry =
                entries.computeIfAbsent(name, n -> new Entry(part, superclass, list + ":" + line, new TreeSet<>()));
        boolean newTurn = turned.matches() && TURNS.contains(turned.group(2)) && entry.turns.add(turned.group(2));
        boolean first = entry.place.equals(list + ":" + line);
        if (entry.part != part || !(first || newTurn || again)) {
            throw DataProblem.CLASS_LISTED_TWICE.exception(name, entry.place, list + ":" + line);
        }
        if (turned.matches() && firstTurned.isEmpty()) {
            firstTurned = list;
        }
    }

    /** The superclass of a class; empty where the lists do not say. */
    String superclassOf(String name) {
        Entry entry = entries.get(name);
        return entry == null ? "" : entry.superclass;
    }

    /**
     * Puts the classes of an index where the lists say. Classes in no list are left out.
     *
     * @param rotations whether turned images count as classes of their own
     * @throws dev.centroid.problem.ProblemException if a listed class is not there
     */
    SourceIndex apply(SourceIndex index, boolean rotations) {
        Set<String> missing = new LinkedHashSet<>(entries.keySet());
        List<SourceClass> taken = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>(index.warnings());
        int unlisted = 0;
        String firstUnlisted = "";
        for (SourceClass found : index.classes()) {
            Entry entry = entries.get(found.name());
            if (entry == null) {
                firstUnlisted = unlisted++ == 0 ? found.name() : firstUnlisted;
            } else {
                missing.remove(found.name());
                String superclass = entry.superclass.isEmpty() ? found.superclass() : entry.superclass;
                taken.add(found.in(entry.part, superclass));
            }
        }
        if (!missing.isEmpty()) {
            String first = missing.iterator().next();
            throw DataProblem.LISTED_CLASS_MISSING.exception(entries.get(first).place, first, missing.size());
        }
        if (unlisted > 0) {
            warnings.add(DataProblem.CLASSES_UNLISTED.with(unlisted, folder, firstUnlisted));
        }
        checkTurns(rotations, warnings);
        return index.with(taken, warnings);
    }

    private void checkTurns(boolean rotations, List<Problem> warnings) {
        if (firstTurned.isEmpty()) {
            return;
        }
        if (!rotations) {
            warnings.add(DataProblem.LISTED_ROTATIONS_UNUSED.with(firstTurned));
        }
        entries.forEach((name, entry) -> {
            if (entry.turns.size() < TURNS.size()) {
                String turns = entry.turns.isEmpty() ? "–" : String.join(", ", entry.turns);
                throw DataProblem.LISTED_ROTATIONS_PARTIAL.exception(entry.place, name, turns);
            }
        });
    }
}
