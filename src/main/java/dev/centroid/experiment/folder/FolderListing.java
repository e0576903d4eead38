package dev.centroid.experiment.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What lies in a folder. */
final class FolderListing {

    private FolderListing() {}

    /** The children whose name fits the filter, in the order of their names. */
    static List<Path> of(Path folder, DirectoryStream.Filter<Path> filter) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, filter)) {
            children.forEach(found::add);
        } catch (DirectoryIteratorException e) {
            throw IoFailures.reading(folder, e.getCause());
        } catch (IOException e) {
            throw IoFailures.reading(folder, e);
        }
        found.sort(null);
        return found;
    }

    static String name(Path path) {
        return path.getFileName().toString();
    }
}
