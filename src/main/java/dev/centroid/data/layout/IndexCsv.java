package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The split of a root as csv files in miniImageNet's format, {@code filename,label}: what a set of class folders such as
 * tieredImageNet's comes without, and other programs ask for.
 */
public final class IndexCsv {

    private static final String IMAGES = "images/";

    private final SourceIndex index;
    private final Map<String, PartSelection> parts = new TreeMap<>();

    private IndexCsv(SourceIndex index, ClassSplit split) {
        this.index = index;
        // What is held out for stage 1 is a matter of the run, not of the data set: it stays with its class.
        parts.put("train.csv", split.base());
        parts.put("val.csv", split.validation());
        parts.put("test.csv", split.novel());
        parts.values().removeIf(PartSelection::isEmpty);
    }

    /**
     * The index of a root.
     *
     * @throws dev.centroid.problem.ProblemException if the root cannot be read, or its images are no files of their own
     */
    public static IndexCsv of(DatasetSpec spec) {
        SourceIndex index = Layouts.read(spec);
        for (SourceClass listed : index.classes()) {
            if (!(listed.images().get(0) instanceof ImageSource.InFile)) {
                throw DataProblem.INDEX_WITHOUT_FILES.exception(
                        spec.root(), index.layout().key());
            }
        }
        return new IndexCsv(index, ClassSplit.of(spec, index.summaries()));
    }

    /** The names of the files to write, one for each part that has classes. */
    public List<String> names() {
        return new ArrayList<>(parts.keySet());
    }

    /**
     * Writes one of the files.
     *
     * @param name one of {@link #names()}
     */
    public void write(String name, Writer out) throws IOException {
        out.write("filename,label\n");
        PartSelection part = parts.get(name);
        for (int c = 0; c < part.classCount(); c++) {
            SourceClass listed = index.classes().get(part.sourceClass(c));
            String label = quoted(listed.name());
            for (ImageSource image : listed.images()) {
                String file = image.name();
                out.write(quoted(file.startsWith(IMAGES) ? file.substring(IMAGES.length()) : file));
                out.write(',');
                out.write(label);
                out.write('\n');
            }
        }
    }

    private static String quoted(String value) {
        boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.equals(value.strip());
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
