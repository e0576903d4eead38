package dev.centroid.data.stroke;

import dev.centroid.data.DataProblem;
import dev.centroid.data.layout.Digests;
import dev.centroid.data.layout.ZipListing;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * The stroke files of one of Omniglot's sets, in {@code strokes_….zip} or the folder of that name. A drawing is known by
 * {@code alphabet/character/drawing}, the same as its image. Keeps the archive open; safe for several threads.
 */
public final class StrokeSet implements AutoCloseable {

    /** Omniglot's longest drawing has about 100 KB. */
    private static final int LIMIT_BYTES = 4 << 20;

    private static final int STEPS = 3;

    private static final int FINGERPRINT_BYTES = 8;

    private final Path place;
    private final ZipFile archive;
    private final Map<String, String> files;

    private StrokeSet(Path place, ZipFile archive, Map<String, String> files) {
        this.place = place;
        this.archive = archive;
        this.files = files;
    }

    /**
     * The strokes that belong to a set of images, in a dataset root or one folder below it.
     *
     * @param root the dataset root
     * @param images the name of the set of images, such as {@code images_background_small1}
     * @return empty where there are none
     * @throws dev.centroid.problem.ProblemException if the archive or folder cannot be read
     */
    public static Optional<StrokeSet> beside(Path root, String images) {
        String name = nameFor(images);
        return candidates(root, name).filter(Files::exists).findFirst().map(StrokeSet::open);
    }

    /** The name of the set of strokes that belongs to a set of images. */
    public static String nameFor(String images) {
        return images.replaceFirst("^images_", "strokes_");
    }

    private static Stream<Path> candidates(Path root, String name) {
        Stream<Path> here = Stream.of(root.resolve(name + ".zip"), root.resolve(name));
        try (Stream<Path> below = Files.list(root)) {
            List<Path> folders = below.filter(Files::isDirectory).sorted().toList();
            return Stream.concat(
                    here, folders.stream().flatMap(f -> Stream.of(f.resolve(name + ".zip"), f.resolve(name))));
        } catch (IOException e) {
            throw DataProblem.FOLDER_UNREADABLE.exceptionFrom(e, root, Reasons.of(e));
        }
    }

    /**
     * Opens an archive or a folder of stroke files.
     *
     * @throws dev.centroid.problem.ProblemException if it cannot be read
     */
    public static StrokeSet open(Path place) {
        return Files.isDirectory(place) ? openFolder(place) : openZip(place);
    }

    private static StrokeSet openZip(Path zip) {
        Map<String, String> files = new TreeMap<>();
        for (ZipListing.Entry entry : ZipListing.read(zip, zip.toString())) {
            if (!entry.folder()) {
                key(entry.name()).ifPresent(key -> files.put(key, entry.name()));
            }
        }
        try {
            return new StrokeSet(zip, new ZipFile(zip.toFile()), files);
        } catch (IOException e) {
            throw DataProblem.ZIP_UNREADABLE.exceptionFrom(e, zip, Reasons.of(e));
        }
    }

    private static StrokeSet openFolder(Path folder) {
        Map<String, String> files = new TreeMap<>();
        // decision: at most a folder of the set, alphabets, characters and files, so that a link that leads back ends.
        try (Stream<Path> below = Files.walk(folder, STEPS + 1)) {
            below.filter(Files::isRegularFile).forEach(file -> {
                String name = folder.relativize(file).toString().replace('\\', '/');
                key(name).ifPresent(key -> files.put(key, name));
            });
        } catch (IOException e) {
            throw DataProblem.FOLDER_UNREADABLE.exceptionFrom(e, folder, Reasons.of(e));
        }
        return new StrokeSet(folder, null, files);
    }

    /** {@code alphabet/character/drawing} of a stroke file's or an image's name; empty if it is too short or no text file. */
    private static Optional<String> key(String name) {
        return name.endsWith(".txt") ? drawing(name) : Optional.empty();
    }

    /**
     * Which drawing an image shows, as {@code alphabet/character/drawing}.
     *
     * @param name of the image, as {@link dev.centroid.data.ImageDataset#imageName} gives it
     * @return empty if the name has too few steps
     */
    public static Optional<String> drawing(String name) {
        String[] steps = name.substring(name.lastIndexOf('!') + 1).split("/");
        if (steps.length < STEPS) {
            return Optional.empty();
        }
        String file = steps[steps.length - 1];
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        return Optional.of(steps[steps.length - STEPS] + "/" + steps[steps.length - 2] + "/" + stem);
    }

    /** The drawings there are, as {@code alphabet/character/drawing}, sorted. */
    public Set<String> drawings() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** Whether there are strokes for an image; see {@link #of}. */
    public boolean has(String imageName) {
        return drawing(imageName).filter(files::containsKey).isPresent();
    }

    /**
     * How an image was drawn.
     *
     * @param imageName as {@link dev.centroid.data.ImageDataset#imageName} gives it
     * @return empty if there is no stroke file for it
     * @throws dev.centroid.problem.ProblemException if the stroke file is damaged
     */
    public Optional<PenDrawing> of(String imageName) {
        return drawing(imageName).map(files::get).map(this::read);
    }

    /**
     * Identifies the drawings by their content: a copy on another machine, zipped or not, has the same. Reads the files where
     * they lie in a folder.
     *
     * @return hexadecimal, short
     * @throws dev.centroid.problem.ProblemException if a file cannot be read
     */
    public String fingerprint() {
        MessageDigest digest = Digests.sha256();
        files.forEach((drawing, file) -> {
            Digests.update(digest, drawing);
            Digests.update(digest, checksum(file));
        });
        return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
    }

    private long checksum(String file) {
        if (archive != null) {
            return archive.getEntry(file).getCrc();
        }
        CRC32 crc = new CRC32();
        crc.update(bytes(file));
        return crc.getValue();
    }

    private PenDrawing read(String file) {
        return StrokeText.read(name(file), new String(bytes(file), StandardCharsets.UTF_8));
    }

    private String name(String file) {
        return place + (archive == null ? "/" : "!") + file;
    }

    private byte[] bytes(String file) {
        try (InputStream in = archive == null
                ? Files.newInputStream(place.resolve(file))
                : archive.getInputStream(archive.getEntry(file))) {
            byte[] bytes = in.readNBytes(LIMIT_BYTES + 1);
            if (bytes.length > LIMIT_BYTES) {
                throw DataProblem.STROKES_TOO_LARGE.exception(name(file), LIMIT_BYTES >> 20);
            }
            return bytes;
        } catch (IOException e) {
            throw DataProblem.STROKES_UNREADABLE.exceptionFrom(e, name(file), Reasons.of(e));
        }
    }

    @Override
    public void close() {
        if (archive != null) {
            try {
                archive.close();
            } catch (IOException e) {
                throw DataProblem.ZIP_UNREADABLE.exceptionFrom(e, place, Reasons.of(e));
            }
        }
    }
}
