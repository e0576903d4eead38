package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.OmniglotSet;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Omniglot (Lake et al. 2015): a class is {@code alphabet/character}, read from the official archives or from the folders
 * inside them, in the root or below a child such as {@code python/} or {@code omniglot-py/}. An archive and its folder side
 * by side: the archive is read.
 */
final class OmniglotReader {

    private final Path root;
    private final IndexBuilder builder;

    private OmniglotReader(Path root, Complaints complaints) {
        this.root = root;
        this.builder = new IndexBuilder(complaints);
    }

    static boolean recognises(Folder root) {
        List<String> archives = new ArrayList<>(List.of(OmniglotSet.EVALUATION));
        for (OmniglotSet set : OmniglotSet.values()) {
            archives.add(set.archive());
        }
        return archives.stream().anyMatch(a -> find(root.path(), a).isPresent());
    }

    static SourceIndex read(DatasetSpec spec, Complaints complaints) {
        OmniglotReader reader = new OmniglotReader(spec.root(), complaints);
        reader.readSet(spec.omniglot().archive(), GivenPart.BASE);
        reader.readSet(OmniglotSet.EVALUATION, GivenPart.NOVEL);
        return reader.builder.build(Layout.OMNIGLOT);
    }

    private void readSet(String archive, GivenPart given) {
        Path found = find(root, archive)
                .orElseThrow(() -> DataProblem.OMNIGLOT_ARCHIVE_MISSING.exception(
                        root, archive, Folder.list(root).inventory()));
        Map<String, List<ImageSource>> classes = new TreeMap<>();
        if (Files.isDirectory(found)) {
            readFolder(found, archive, classes);
        } else {
            readZip(found, archive, classes);
        }
        if (classes.isEmpty()) {
            throw DataProblem.NO_IMAGES.exception(found);
        }
        classes.forEach((name, images) -> builder.add(name, given, Folder.relative(root, found), images));
    }

    private void readFolder(Path found, String archive, Map<String, List<ImageSource>> classes) {
        Path inner = found.resolve(archive);
        Folder alphabets = Folder.list(Files.isDirectory(inner) ? inner : found);
        alphabets.images().forEach(f -> builder.ignore(Folder.relative(root, f)));
        for (Path alphabet : alphabets.folders()) {
            Folder characters = Folder.list(alphabet);
            characters.images().forEach(f -> builder.ignore(Folder.relative(root, f)));
            for (Path character : characters.folders()) {
                List<ImageSource> images = Folder.sources(root, Folder.list(character));
                builder.addBytesOf(images);
                classes.put(Folder.name(alphabet) + "/" + Folder.name(character), images);
            }
        }
    }

    private void readZip(Path zip, String archive, Map<String, List<ImageSource>> classes) {
        String name = Folder.relative(root, zip);
        for (ZipListing.Entry entry : ZipListing.read(zip, name)) {
            List<String> steps = entry.steps();
            List<String> path = steps.get(0).equals(archive) ? steps.subList(1, steps.size()) : steps;
            boolean image = !entry.folder() && FileNames.isImage(steps.get(steps.size() - 1));
            if (path.size() == 2 && entry.folder()) {
                classes.computeIfAbsent(String.join("/", path), c -> new ArrayList<>());
            } else if (path.size() == 3 && image) {
                classes.computeIfAbsent(String.join("/", path.subList(0, 2)), c -> new ArrayList<>())
                        .add(new ImageSource.InZip(
                                name + "!" + entry.name(), zip, entry.name(), entry.bytes(), entry.crc()));
            } else if (!entry.folder()) {
                builder.ignore(name + "!" + entry.name());
            }
        }
        try {
            builder.addBytes(Files.size(zip));
        } catch (IOException e) {
            throw DataProblem.ZIP_UNREADABLE.exceptionFrom(e, name, Reasons.of(e));
        }
    }

    private static Optional<Path> find(Path root, String archive) {
        for (Path place : places(root)) {
            Path zip = place.resolve(archive + ".zip");
            if (Files.isRegularFile(zip)) {
                return Optional.of(zip);
            }
            Path folder = place.resolve(archive);
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** The root, its children that look like a copy of the official repository, and theirs. */
    private static List<Path> places(Path root) {
        List<Path> places = new ArrayList<>(List.of(root));
        for (Path child : likely(root)) {
            places.add(child);
            places.addAll(likely(child));
        }
        return places;
    }

    private static List<Path> likely(Path parent) {
        return Folder.list(parent).folders().stream()
                .filter(f -> Folder.name(f).toLowerCase(Locale.ROOT).matches("python|omniglot.*"))
                .toList();
    }
}
