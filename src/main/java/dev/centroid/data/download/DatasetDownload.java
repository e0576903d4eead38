package dev.centroid.data.download;

import dev.centroid.problem.Reasons;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Fetches the archives of a dataset, one after the other, and says what lies in a folder already. */
public final class DatasetDownload {

    private final HttpDownload http;

    /** With the patience that people have. */
    public DatasetDownload() {
        this(new HttpDownload());
    }

    DatasetDownload(HttpDownload http) {
        this.http = http;
    }

    /**
     * Fetches what is not there yet, goes on with what an earlier download left, and unpacks where that is wanted. What is complete
     * by the time of a stop or a failure stays.
     *
     * @param heard hears of each archive how far it is; on this thread, several times a second
     * @param control a stop ends it
     * @throws dev.centroid.problem.ProblemException if an archive cannot be fetched or unpacked
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     */
    public void run(DownloadOrder order, Consumer<ArchiveProgress> heard, RunControl control) {
        for (Archive archive : order.archives()) {
            control.throwIfStopped();
            fetch(order, archive, heard, control);
        }
    }

    private void fetch(DownloadOrder order, Archive archive, Consumer<ArchiveProgress> heard, RunControl control) {
        Path target = order.target(archive);
        long left = PartFile.sizeBeside(target);
        DownloadProgress progress = (done, total) -> heard.accept(new ArchiveProgress(
                archive,
                ArchiveState.LOADING,
                done,
                total < 0 ? archive.bytes() : total,
                // A server that cannot go on sends all of it again.
                done >= left ? left : 0));
        http.fetch(order.address(archive), target, archive.md5(), progress, control);
        if (order.unpack()) {
            heard.accept(ArchiveProgress.of(archive, ArchiveState.UNPACKING, archive.bytes()));
            ArchiveUnpacking.unpack(target, control);
        }
        heard.accept(there(archive, target));
    }

    /**
     * What lies in a folder, each archive that is there with its sum computed.
     *
     * @throws dev.centroid.problem.ProblemException if a file cannot be read
     */
    public static List<ArchiveProgress> look(Path folder, List<Archive> archives) {
        return archives.stream()
                .map(archive -> look(archive, folder.resolve(archive.fileName())))
                .toList();
    }

    private static ArchiveProgress look(Archive archive, Path target) {
        if (!Files.exists(target)) {
            long left = PartFile.sizeBeside(target);
            return ArchiveProgress.of(archive, left > 0 ? ArchiveState.PARTLY : ArchiveState.MISSING, left);
        }
        try {
            boolean official = Files.isRegularFile(target)
                    && Files.size(target) == archive.bytes()
                    && Md5.of(target).equals(archive.md5());
            return official ? there(archive, target) : ArchiveProgress.of(archive, ArchiveState.OTHER_FILE, 0);
        } catch (IOException e) {
            throw DownloadProblem.NOT_READ.exceptionFrom(e, target, Reasons.of(e));
        }
    }

    private static ArchiveProgress there(Archive archive, Path target) {
        boolean unpacked = Files.isDirectory(target.resolveSibling(archive.stem()));
        return ArchiveProgress.of(archive, unpacked ? ArchiveState.UNPACKED : ArchiveState.PRESENT, archive.bytes());
    }
}
