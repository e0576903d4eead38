package dev.centroid.data.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Image files that lie in the same folders as those of a root, and that nothing in the root names. */
public final class StrayFiles {

    private StrayFiles() {}

    /**
     * Finds them.
     *
     * @param root the dataset root
     * @return their names relative to the root, sorted
     * @throws dev.centroid.problem.ProblemException if a folder cannot be read
     */
    public static List<String> beside(Path root, SourceIndex index) {
        Set<String> named = new HashSet<>();
        Set<Path> folders = new TreeSet<>();
        for (ImageSource image : index.images()) {
            if (image instanceof ImageSource.InFile file) {
                named.add(file.name());
                folders.add(file.file().getParent());
            }
        }
        List<String> stray = new ArrayList<>();
        for (Path folder : folders) {
            for (Path image : Folder.list(folder).images()) {
                String name = Folder.relative(root, image);
                if (!named.contains(name)) {
                    stray.add(name);
                }
            }
        }
        return stray;
    }
}
