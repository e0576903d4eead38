package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Finds the image files that csv rows name, wherever their folders are: in {@code images/}, in the root, or in class folders
 * of either or of {@code train/ val/ test/}. The place where the last one was is looked at first.
 */
final class ImagePlaces {

    private static final String LABEL = "{label}";

    private final Path root;
    private final List<String> folders = new ArrayList<>();
    private int last;

    ImagePlaces(Path root) {
        this.root = root;
        for (String base : List.of("images/", "", "train/", "val/", "test/")) {
            if (Files.isDirectory(root.resolve(base))) {
                folders.add(base);
                folders.add(base + LABEL + "/");
            }
        }
    }

    /** Whether the last image was found below a folder named after its class. */
    boolean inClassFolders() {
        return folders.get(last).endsWith(LABEL + "/");
    }

    /** The name that a missing image would have in the first place. */
    String expected(String filename) {
        return folders.get(0) + filename;
    }

    /**
     * The image of a row.
     *
     * @param place of the row, for messages
     * @return null where there is no such file
     */
    ImageSource.InFile find(String filename, String label, String place) {
        if (FileNames.leavesFolder(filename) || FileNames.leavesFolder(label)) {
            throw DataProblem.PATH_LEAVES_ROOT.exception(place, FileNames.leavesFolder(filename) ? filename : label);
        }
        for (int i = 0; i < folders.size(); i++) {
            int tried = (last + i) % folders.size();
            ImageSource.InFile found = look(folders.get(tried).replace(LABEL, label) + filename);
            if (found != null) {
                last = tried;
                return found;
            }
        }
        return null;
    }

    /** Whether a name is written as Centroid writes it: with single slashes, and no step on the spot. */
    private static boolean isPlain(String name) {
        return name.indexOf('\\') < 0 && !name.contains("//") && !name.contains("./");
    }

    private ImageSource.InFile look(String name) {
        try {
            Path file = isPlain(name) ? root.resolve(name) : root.resolve(name).normalize();
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return !attributes.isRegularFile()
                    ? null
                    : new ImageSource.InFile(
                            isPlain(name) ? name : Folder.relative(root, file),
                            file,
                            attributes.size(),
                            attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        } catch (AccessDeniedException e) {
            throw DataProblem.IMAGE_UNREADABLE.exceptionFrom(e, name, Reasons.of(e));
        } catch (FileSystemException e) {
            // No such file; a label with a file's name leads here too, and a loop of links.
            return null;
        } catch (IOException | InvalidPathException e) {
            throw DataProblem.IMAGE_UNREADABLE.exceptionFrom(e, name, Reasons.of(e));
        }
    }
}
