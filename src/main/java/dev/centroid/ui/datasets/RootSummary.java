package dev.centroid.ui.datasets;

import dev.centroid.data.pack.DatasetCatalogue;
import dev.centroid.data.pack.DatasetReport;
import dev.centroid.ui.common.Words;
import java.util.Optional;
import java.util.stream.Collectors;

/** A root in one line. */
final class RootSummary {

    private static final int SIZES = 3;

    private RootSummary() {}

    static String of(Words words, DatasetCatalogue catalogue, Scope everything, Optional<DatasetReport> report) {
        String counts = words.text(
                "datasets.summary",
                catalogue.layout().key(),
                words.whole(everything.classes()),
                words.whole(everything.images()));
        return report.map(counted ->
                        counts + words.text("datasets.summary-more", sizes(words, counted), disk(words, counted)))
                .orElse(counts);
    }

    private static String sizes(Words words, DatasetReport report) {
        DatasetReport.ImageSizes sizes = report.sizes();
        String first = sizes.found().stream()
                .limit(SIZES)
                .map(size -> size.width() + "×" + size.height())
                .collect(Collectors.joining(", "));
        int more = sizes.found().size() - SIZES;
        return more > 0 ? words.text("datasets.more-sizes", first, words.whole(more)) : first;
    }

    private static String disk(Words words, DatasetReport report) {
        return report.bytesOnDisk() == 0
                ? words.text("datasets.generated")
                : words.text("datasets.on-disk", words.megabytes(report.bytesOnDisk()));
    }
}
