package dev.centroid.data.challenge;

import dev.centroid.data.DataProblem;
import dev.centroid.data.layout.ImageSource;
import dev.centroid.data.layout.ZipListing;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/**
 * Reads the official archive of the challenge, {@code all_runs.zip} of the repository brendenlake/omniglot. Below each folder
 * (in the archive itself or in one folder of it) lie {@code training/}, {@code test/} and {@code class_labels.txt}, whose lines
 * name a test image and the training image of the same class.
 */
public final class ChallengeArchive {

    private static final String LABELS = "class_labels.txt";

    /** Far above any list of labels. */
    private static final int LIMIT_BYTES = 1 << 20;

    private static final int SHOWN = 80;

    private ChallengeArchive() {}

    /**
     * Reads which drawings there are; the drawings themselves are not decoded yet.
     *
     * @param zip the archive
     * @return its runs by name, at least one
     * @throws dev.centroid.problem.ProblemException if it is not there or no archive of runs, or a label names an image that is not there
     */
    public static List<ChallengeRun> read(Path zip) {
        if (!Files.isRegularFile(zip)) {
            throw DataProblem.CHALLENGE_NO_FILE.exception(zip);
        }
        Map<String, ZipListing.Entry> files = new TreeMap<>();
        for (ZipListing.Entry entry : ZipListing.read(zip, zip.toString())) {
            if (!entry.folder()) {
                files.put(entry.name(), entry);
            }
        }
        List<ChallengeRun> runs = new ArrayList<>();
        for (ZipListing.Entry entry : files.values()) {
            List<String> steps = entry.steps();
            if (steps.size() >= 2 && steps.get(steps.size() - 1).equals(LABELS)) {
                runs.add(run(zip, entry, files));
            }
        }
        if (runs.isEmpty()) {
            throw DataProblem.CHALLENGE_NO_RUNS.exception(zip);
        }
        return runs;
    }

    private static ChallengeRun run(Path zip, ZipListing.Entry labels, Map<String, ZipListing.Entry> files) {
        List<String> steps = labels.steps();
        String folder = labels.name().substring(0, labels.name().length() - LABELS.length());
        // The labels name images by run and folder, wherever the runs lie in the archive.
        String above = folder.substring(
                0, folder.length() - steps.get(steps.size() - 2).length() - 1);
        List<ImageSource> training = images(zip, files, folder + "training/");
        List<ImageSource> test = images(zip, files, folder + "test/");
        Map<String, Integer> classes = new TreeMap<>();
        for (int i = 0; i < training.size(); i++) {
            classes.put(((ImageSource.InZip) training.get(i)).entry(), i);
        }
        Map<String, Integer> answers = answers(zip, labels, above, classes);
        List<Integer> truth = new ArrayList<>();
        for (ImageSource drawing : test) {
            Integer known = answers.get(((ImageSource.InZip) drawing).entry());
            if (known != null) {
                truth.add(known);
            }
        }
        if (truth.size() != test.size() || test.isEmpty() || answers.size() != test.size()) {
            throw DataProblem.CHALLENGE_LABELS_MISSING.exception(zip + "!" + labels.name(), truth.size(), test.size());
        }
        return new ChallengeRun(steps.get(steps.size() - 2), training, test, truth);
    }

    private static Map<String, Integer> answers(
            Path zip, ZipListing.Entry labels, String above, Map<String, Integer> classes) {
        Map<String, Integer> answers = new TreeMap<>();
        List<String> lines = text(zip, labels).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            String[] pair = line.split("\\s+");
            Integer known = pair.length == 2 ? classes.get(above + pair[1]) : null;
            if (known == null || answers.put(above + pair[0], known) != null) {
                String shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
                throw DataProblem.CHALLENGE_LABEL.exception(zip + "!" + labels.name(), i + 1, shown);
            }
        }
        return answers;
    }

    private static List<ImageSource> images(Path zip, Map<String, ZipListing.Entry> files, String folder) {
        List<ImageSource> images = new ArrayList<>();
        for (ZipListing.Entry entry : files.values()) {
            String name = entry.name();
            if (name.startsWith(folder) && name.indexOf('/', folder.length()) < 0) {
                images.add(new ImageSource.InZip(zip + "!" + name, zip, name, entry.bytes(), entry.crc()));
            }
        }
        return images;
    }

    private static String text(Path zip, ZipListing.Entry labels) {
        String name = zip + "!" + labels.name();
        try (ZipFile archive = new ZipFile(zip.toFile());
                InputStream in = archive.getInputStream(archive.getEntry(labels.name()))) {
            byte[] bytes = in.readNBytes(LIMIT_BYTES + 1);
            if (bytes.length > LIMIT_BYTES) {
                throw DataProblem.CHALLENGE_LABEL.exception(name, 1, "> " + LIMIT_BYTES + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw DataProblem.ZIP_UNREADABLE.exceptionFrom(e, name, Reasons.of(e));
        }
    }
}
