package dev.centroid.data.download;

import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.problem.Reasons;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Fetches one file over HTTP: goes on where an earlier attempt broke off, tries again when the network fails, and gives the file
 * its name only once its MD5 sum is right.
 */
public final class HttpDownload {

    /** Far above any archive of Omniglot, far below what fills a disk. */
    static final int LIMIT_MEGABYTES = 1024;

    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final double MEGA = 1e6;

    private final SystemProxies proxies = new SystemProxies();
    private final HttpClient client;
    private final Duration silence;
    private final Duration pause;
    private final int tries;

    /** With the patience that people have: half a minute of silence, five tries. */
    public HttpDownload() {
        this(Duration.ofSeconds(30), Duration.ofSeconds(2), 5);
    }

    /**
     * With another patience.
     *
     * @param silence how long nothing may arrive before the connection is given up
     * @param pause between two tries
     * @param tries in a row without a single byte, at least 1
     */
    HttpDownload(Duration silence, Duration pause, int tries) {
        this(silence, pause, tries, HttpClient.newBuilder());
    }

    /** The same with a client that was prepared for other certificates. */
    HttpDownload(Duration silence, Duration pause, int tries, HttpClient.Builder client) {
        this.client = client.connectTimeout(CONNECT)
                .followRedirects(Redirect.NORMAL)
                .proxy(proxies)
                .build();
        this.silence = silence;
        this.pause = pause;
        this.tries = tries;
    }

    /**
     * Fetches a file, unless it is there already. What has arrived is kept in {@code NAME.part} when it is stopped or fails, and is
     * gone on with the next time.
     *
     * @param from its address
     * @param target where it shall lie; its folder is made if missing
     * @param md5 its sum, in small hexadecimal digits
     * @param progress hears how it goes
     * @param control a stop ends it
     * @throws dev.centroid.problem.ProblemException if it cannot be fetched, or is not the file it should be
     * @throws CancellationException if a stop was asked for
     */
    public void fetch(URI from, Path target, String md5, DownloadProgress progress, RunControl control) {
        try {
            if (isThere(target, md5)) {
                return;
            }
            Files.createDirectories(target.toAbsolutePath().getParent());
            try (PartFile part = PartFile.beside(target)) {
                boolean resumed = part.size() > 0;
                complete(from, part, progress, control);
                String found = part.md5();
                if (resumed && !found.equals(md5)) {
                    // What lay there before was of another file: begin anew, once.
                    part.startOver();
                    complete(from, part, progress, control);
                    found = part.md5();
                }
                if (!found.equals(md5)) {
                    part.discard();
                    throw DownloadProblem.WRONG_CONTENT.exception(from, found, md5);
                }
                part.finish();
            }
        } catch (IOException e) {
            throw DownloadProblem.NOT_WRITTEN.exceptionFrom(e, target, Reasons.of(e));
        }
    }

    private static boolean isThere(Path target, String md5) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        String found = Md5.of(target);
        if (!found.equals(md5)) {
            throw DownloadProblem.OTHER_FILE_THERE.exception(target, found, md5);
        }
        return true;
    }

    /** Tries until all bytes are there. */
    private void complete(URI from, PartFile part, DownloadProgress progress, RunControl control) throws IOException {
        int failures = 0;
        boolean cameOnce = false;
        while (true) {
            long before = part.size();
            try {
                if (new Attempt(client, from, part, silence).run(progress, control)) {
                    return;
                }
            } catch (PartSubscriber.LimitReached e) {
                part.discard();
                throw DownloadProblem.TOO_LARGE.exceptionFrom(e, from, LIMIT_MEGABYTES);
            } catch (PartSubscriber.NotWritten e) {
                throw (IOException) e.getCause();
            } catch (IOException e) {
                boolean came = part.size() > before;
                cameOnce |= came;
                failures = came ? 1 : failures + 1;
                NetworkFailure met = NetworkFailure.of(e);
                if (failures >= tries || !cameOnce && met.isWithoutConnection()) {
                    throw brokenOff(met, e, from, part);
                }
                sleep(control);
            }
        }
    }

    private ProblemException brokenOff(NetworkFailure met, IOException cause, URI from, PartFile part)
            throws IOException {
        List<Problem> problems = new ArrayList<>();
        problems.add(met.problem(from, proxies.nameFor(from)));
        if (part.size() > 0) {
            problems.add(DownloadProblem.KEPT.with(Math.round(part.size() / MEGA * 10) / 10.0, part.name()));
        }
        return new ProblemException(problems, cause);
    }

    private void sleep(RunControl control) {
        control.throwIfStopped();
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
        control.throwIfStopped();
    }
}
