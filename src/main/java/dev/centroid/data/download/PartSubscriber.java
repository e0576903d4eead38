package dev.centroid.data.download;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;

/** Writes what arrives to the end of a part file, until it is told to stop. Its body is the number of bytes that came. */
final class PartSubscriber implements BodySubscriber<Long> {

    private final PartFile part;
    private final long limit;
    private final AtomicLong received;
    private final CompletableFuture<Long> body = new CompletableFuture<>();
    private Subscription subscription;
    private boolean stopped;
    private long count;

    /**
     * A subscriber.
     *
     * @param limit bytes after which it gives up
     * @param received counts along, for a watcher
     */
    PartSubscriber(PartFile part, long limit, AtomicLong received) {
        this.part = part;
        this.limit = limit;
        this.received = received;
    }

    @Override
    public CompletionStage<Long> getBody() {
        return body;
    }

    @Override
    public synchronized void onSubscribe(Subscription given) {
        subscription = given;
        if (stopped) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        if (stopped) {
            return;
        }
        try {
            for (ByteBuffer buffer : buffers) {
                count += buffer.remaining();
                if (count > limit) {
                    throw new LimitReached();
                }
                received.addAndGet(buffer.remaining());
                part.append(buffer);
            }
            subscription.request(1);
        } catch (IOException e) {
            stop();
            body.completeExceptionally(e instanceof LimitReached ? e : new NotWritten(e));
        }
    }

    @Override
    public void onError(Throwable thrown) {
        body.completeExceptionally(thrown);
    }

    @Override
    public synchronized void onComplete() {
        body.complete(count);
    }

    /** Nothing is written from now on. */
    synchronized void stop() {
        stopped = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }

    /** More came than any archive of a dataset has. */
    static final class LimitReached extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The disk is at fault and not the network, so trying again is of no use. */
    static final class NotWritten extends IOException {
        private static final long serialVersionUID = 1L;

        NotWritten(IOException cause) {
            super(cause);
        }
    }
}
