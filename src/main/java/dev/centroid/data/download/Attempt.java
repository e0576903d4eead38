package dev.centroid.data.download;

import dev.centroid.run.RunControl;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** One request for the part of a file that is not there yet. */
final class Attempt {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int PROXY_PASSWORD = 407;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final long LOOK_MILLIS = 100;

    private final HttpClient client;
    private final URI from;
    private final PartFile part;
    private final Duration silence;
    private final AtomicLong received = new AtomicLong();
    private volatile PartSubscriber subscriber;
    private volatile long total = -1;
    private long begin;

    Attempt(HttpClient client, URI from, PartFile part, Duration silence) {
        this.client = client;
        this.from = from;
        this.part = part;
        this.silence = silence;
    }

    /**
     * Asks once.
     *
     * @return whether the file is complete now; false if it has to be asked for from its beginning
     * @throws IOException if the network failed, and another attempt may help
     */
    boolean run(DownloadProgress progress, RunControl control) throws IOException {
        begin = part.size();
        HttpRequest.Builder request = HttpRequest.newBuilder(from).timeout(silence);
        if (begin > 0) {
            request.header("Range", "bytes=" + begin + "-");
        }
        CompletableFuture<HttpResponse<Long>> answer = client.sendAsync(request.build(), this::body);
        try {
            return judge(await(answer, progress, control));
        } finally {
            stop(answer);
        }
    }

    private boolean judge(HttpResponse<Long> response) throws IOException {
        int status = response.statusCode();
        if (subscriber != null) {
            if (total >= 0 && part.size() != total) {
                throw new IOException(part.size() + " / " + total + " bytes");
            }
            return true;
        }
        if (status == OK) {
            throw new IOException("the part file cannot be emptied");
        }
        if (status == PARTIAL || status == RANGE_NOT_SATISFIABLE) {
            part.startOver();
            if (begin == 0) {
                throw DownloadProblem.REFUSED.exception(from, status);
            }
            return false;
        }
        if (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS) {
            throw new IOException("HTTP " + status);
        }
        if (status == PROXY_PASSWORD) {
            throw DownloadProblem.PROXY_PASSWORD.exception(from.getHost());
        }
        throw DownloadProblem.REFUSED.exception(from, status);
    }

    /** On a thread of the client, once the head of the answer is there. */
    private BodySubscriber<Long> body(ResponseInfo info) {
        long length = info.headers().firstValueAsLong("Content-Length").orElse(-1);
        try {
            if (info.statusCode() == OK) {
                part.startOver();
                begin = 0;
            }
        } catch (IOException e) {
            return BodySubscribers.replacing(0L);
        }
        boolean fits = info.statusCode() == OK || info.statusCode() == PARTIAL && continues(info.headers());
        if (!fits) {
            return BodySubscribers.replacing(0L);
        }
        total = length < 0 ? -1 : begin + length;
        subscriber = new PartSubscriber(part, (long) HttpDownload.LIMIT_MEGABYTES << 20, received);
        return subscriber;
    }

    /** Whether the server sends what comes behind our bytes, and nothing else. */
    private boolean continues(HttpHeaders headers) {
        return headers.firstValue("Content-Range").orElse("").startsWith("bytes " + begin + "-");
    }

    private HttpResponse<Long> await(
            CompletableFuture<HttpResponse<Long>> answer, DownloadProgress progress, RunControl control)
            throws IOException {
        long heard = System.nanoTime();
        long before = 0;
        while (true) {
            control.throwIfStopped();
            try {
                HttpResponse<Long> response = answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                progress.at(part.size(), total);
                return response;
            } catch (TimeoutException notYet) {
                long now = received.get();
                if (now != before) {
                    before = now;
                    heard = System.nanoTime();
                    progress.at(part.size(), total);
                } else if (System.nanoTime() - heard > silence.toNanos()) {
                    throw new HttpTimeoutException(silence.toSeconds() + " s");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            }
        }
    }

    private void stop(CompletableFuture<?> answer) {
        answer.cancel(true);
        PartSubscriber now = subscriber;
        if (now != null) {
            now.stop();
        }
    }
}
