package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.data.Layout;
import dev.centroid.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the classes of a root, and checks what holds in every layout: no empty class, no label in two splits. */
final class IndexBuilder {

    private final List<SourceClass> classes = new ArrayList<>();
    private final Map<String, SourceClass> byName = new HashMap<>();
    private long bytesOnDisk;
    private int ignoredFiles;
    private String firstIgnored = "";

    void add(String name, GivenPart given, String where, List<ImageSource> images) {
        if (images.isEmpty()) {
            throw DataProblem.EMPTY_CLASS.exception(name, where);
        }
        List<ImageSource> sorted = new ArrayList<>(images);
        sorted.sort(Comparator.comparing(ImageSource::name));
        SourceClass added = new SourceClass(name, given, where, sorted);
        SourceClass other = byName.putIfAbsent(name, added);
        if (other != null) {
            throw DataProblem.LABEL_IN_TWO_SPLITS.exception(name, other.where(), where);
        }
        classes.add(added);
    }

    void addBytes(long bytes) {
        bytesOnDisk += bytes;
    }

    void addBytesOf(List<ImageSource> images) {
        for (ImageSource image : images) {
            if (image instanceof ImageSource.InFile file) {
                bytesOnDisk += file.bytes();
            }
        }
    }

    void ignore(String name) {
        if (ignoredFiles++ == 0) {
            firstIgnored = name;
        }
    }

    SourceIndex build(Layout layout) {
        classes.sort(Comparator.comparing(SourceClass::given).thenComparing(SourceClass::name));
        List<Problem> warnings = new ArrayList<>();
        if (ignoredFiles > 0) {
            warnings.add(DataProblem.FILES_IGNORED.with(ignoredFiles, firstIgnored));
        }
        return new SourceIndex(layout, classes, bytesOnDisk, warnings);
    }
}
