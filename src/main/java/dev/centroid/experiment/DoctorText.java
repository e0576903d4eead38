package dev.centroid.experiment;

import dev.centroid.data.doctor.DoctorReport;
import dev.centroid.data.doctor.Finding;
import dev.centroid.data.doctor.Weight;
import dev.centroid.experiment.folder.AtomicFiles;
import dev.centroid.problem.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The doctor's report as text for people or as JSON for programs. */
public final class DoctorText {

    private DoctorText() {}

    /** One line that sums it up, and a line for each finding, the gravest first. */
    public static List<String> lines(DoctorReport report, Messages words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text(
                "doctor.summary",
                report.layout().map(l -> l.key()).orElse(words.text("common.none")),
                report.classes(),
                report.looked(),
                String.format(Locale.ROOT, "%.1f", report.seconds())));
        lines.add(count(report, words));
        for (Finding finding : report.findings()) {
            lines.add(words.text("doctor.weight." + finding.weight().key()) + ": " + words.text(finding.problem()));
        }
        return lines;
    }

    /** How many findings of each weight there are. */
    public static String count(DoctorReport report, Messages words) {
        return report.findings().isEmpty()
                ? words.text("doctor.nothing")
                : words.text(
                        "doctor.count",
                        report.count(Weight.ERROR),
                        report.count(Weight.WARNING),
                        report.count(Weight.NOTE));
    }

    /** Everything, as JSON; problems as English text with their codes. */
    public static String json(DoctorReport report) {
        record Item(String weight, String code, String subject, String text) {}
        record Whole(
                Path root, String layout, int classes, int images, int looked, double seconds, List<Item> findings) {}
        List<Item> items = report.findings().stream()
                .map(f -> new Item(
                        f.weight().key(),
                        f.problem().code().key(),
                        f.subject(),
                        f.problem().toString()))
                .toList();
        return JsonText.of(new Whole(
                report.root(),
                report.layout().map(l -> l.key()).orElse(""),
                report.classes(),
                report.images(),
                report.looked(),
                report.seconds(),
                items));
    }

    /**
     * Writes the report: as JSON where the name ends so, else as text.
     *
     * @throws dev.centroid.problem.ProblemException if the file cannot be written
     */
    public static void save(DoctorReport report, Messages words, Path file) {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        String text = json ? json(report) : String.join("\n", lines(report, words));
        AtomicFiles.writeText(file, text + "\n");
    }
}
