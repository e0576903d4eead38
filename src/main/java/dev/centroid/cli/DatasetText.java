package dev.centroid.cli;

import dev.centroid.data.pack.DatasetReport;
import dev.centroid.problem.Messages;
import dev.centroid.problem.Problem;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** What lies below a dataset root, for people. */
final class DatasetText {

    private static final int SIZES_SHOWN = 5;
    private static final double MEGA = 1e6;

    private DatasetText() {}

    static void print(PrintWriter out, PrintWriter err, DatasetReport report) {
        Messages words = CommandLanguage.messages();
        out.println(words.text("cli.data.layout", report.layout().key()));
        for (DatasetReport.PartReport part : report.parts()) {
            if (part.images() > 0) {
                out.println(words.text(
                        "cli.data.part",
                        words.text("split." + part.part().key()),
                        part.classes(),
                        part.images(),
                        part.minImages(),
                        part.maxImages()));
            }
        }
        String sizes = report.sizes().found().stream()
                .limit(SIZES_SHOWN)
                .map(s -> s.width() + "×" + s.height() + " (" + s.images() + ")")
                .collect(Collectors.joining(", "));
        String more = report.sizes().found().size() > SIZES_SHOWN ? ", …" : "";
        String key = report.sizes().sampled() ? "cli.data.sizes-sampled" : "cli.data.sizes";
        out.println(words.text(key, sizes + more, report.sizes().looked()));
        out.println(words.text(
                "cli.data.disk",
                RunProgress.decimals(report.bytesOnDisk() / MEGA, 1),
                RunProgress.decimals(report.packBytes() / MEGA, 1)));
        for (Problem warning : report.warnings()) {
            ProblemPrinter.print(err, words, warning);
        }
    }
}
