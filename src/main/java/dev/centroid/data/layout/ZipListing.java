package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The entries of an archive as its directory lists them, without litter and without unpacking anything. */
public final class ZipListing {

    /**
     * One entry.
     *
     * @param name its whole path, with {@code /}
     * @param steps the path split at the slashes
     * @param folder whether it is a folder
     * @param bytes its length once unpacked, as the archive declares it
     * @param crc its CRC-32, as the archive declares it
     */
    public record Entry(String name, List<String> steps, boolean folder, long bytes, long crc) {

        /** Copies the list. */
        public Entry {
            steps = List.copyOf(steps);
        }
    }

    private ZipListing() {}

    /**
     * All entries.
     *
     * @param zip the archive
     * @param name what the archive is called in messages
     * @throws dev.centroid.problem.ProblemException if it is no zip archive, names an entry twice, or an entry's path leaves it
     */
    public static List<Entry> read(Path zip, String name) {
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> all = file.entries();
            while (all.hasMoreElements()) {
                ZipEntry entry = all.nextElement();
                if (FileNames.leavesFolder(entry.getName())) {
                    throw DataProblem.PATH_LEAVES_ROOT.exception(name, entry.getName());
                }
                if (!seen.add(entry.getName())) {
                    throw DataProblem.IMAGE_LISTED_TWICE.exception(entry.getName(), name, name);
                }
                List<String> steps = List.of(entry.getName().split("/"));
                if (steps.stream().noneMatch(FileNames::isLitter)) {
                    entries.add(
                            new Entry(entry.getName(), steps, entry.isDirectory(), entry.getSize(), entry.getCrc()));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw DataProblem.ZIP_UNREADABLE.exceptionFrom(e, name, Reasons.of(e));
        }
        return entries;
    }
}
