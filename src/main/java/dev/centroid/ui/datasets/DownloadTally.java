package dev.centroid.ui.datasets;

import dev.centroid.data.download.ArchiveProgress;
import dev.centroid.data.download.ArchiveState;
import java.util.List;

/**
 * All archives that are wanted, taken together, but for those whose name another file has.
 *
 * @param archives how many of them have something to be done about
 * @param missing bytes that are to be fetched
 * @param done bytes that are there
 * @param total bytes in all
 */
record DownloadTally(int archives, long missing, long done, long total) {

    static final DownloadTally NOTHING = new DownloadTally(0, 0, 0, 0);

    static DownloadTally of(List<ArchiveRow> rows, boolean unpack) {
        int archives = 0;
        long done = 0;
        long total = 0;
        for (ArchiveRow row : rows) {
            if (row.wantedProperty().get() && row.state() != ArchiveState.OTHER_FILE) {
                ArchiveProgress progress = row.progressProperty().get();
                archives += row.isToDo(unpack) ? 1 : 0;
                done += progress.done();
                total += progress.total();
            }
        }
        return new DownloadTally(archives, total - done, done, total);
    }

    /** 0 to 1. */
    double share() {
        return total == 0 ? 0 : (double) done / total;
    }
}
