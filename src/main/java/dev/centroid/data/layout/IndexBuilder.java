package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.data.Layout;
import dev.centroid.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the classes of a root, and checks what holds in every layout: no empty class, no label in two splits. */
final class IndexBuilder {

    private final Complaints complaints;
    private final List<SourceClass> classes = new ArrayList<>();
    private final Map<String, SourceClass> byName = new HashMap<>();
    private final List<Problem> warnings = new ArrayList<>();
    private long bytesOnDisk;
    private int ignoredFiles;
    private String firstIgnored = "";

    IndexBuilder(Complaints complaints) {
        this.complaints = complaints;
    }

    Complaints complaints() {
        return complaints;
    }

    void add(String name, GivenPart given, String where, List<ImageSource> images) {
        add(name, given, where, images, "");
    }

    void add(String name, GivenPart given, String where, List<ImageSource> images, String superclass) {
        add(name, given, where, images, superclass, List.of());
    }

    /** With images that the layout keeps from training. */
    void add(
            String name,
            GivenPart given,
            String where,
            List<ImageSource> images,
            String superclass,
            List<ImageSource> heldOut) {
        if (images.isEmpty()) {
            complaints.tell(name, DataProblem.EMPTY_CLASS.exception(name, where));
            return;
        }
        List<ImageSource> all =
                heldOut.isEmpty() ? compact(images) : new JoinedImages(List.of(compact(images), compact(heldOut)));
        SourceClass added = new SourceClass(name, given, where, all, superclass, heldOut.size());
        SourceClass other = byName.putIfAbsent(name, added);
        if (other != null) {
            complaints.tell(name, DataProblem.LABEL_IN_TWO_SPLITS.exception(name, other.where(), where));
        }
        classes.add(added);
    }

    /** Sorted by name, and without an object for each where that can be; what is compact is sorted already. */
    static List<ImageSource> compact(List<ImageSource> images) {
        if (images instanceof CompactImages) {
            return images;
        }
        List<ImageSource> sorted = new ArrayList<>(images);
        sorted.sort(Comparator.comparing(ImageSource::name));
        Optional<FileImages> compact = FileImages.of(sorted);
        return compact.isPresent() ? compact.get() : sorted;
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

    void warn(Problem warning) {
        warnings.add(warning);
    }

    SourceIndex build(Layout layout) {
        classes.sort(Comparator.comparing(SourceClass::given).thenComparing(SourceClass::name));
        if (ignoredFiles > 0) {
            warnings.add(DataProblem.FILES_IGNORED.with(ignoredFiles, firstIgnored));
        }
        return new SourceIndex(layout, classes, bytesOnDisk, warnings);
    }
}
