package dev.centroid.data.download;

import dev.centroid.problem.Problem;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * What stood between this machine and a server.
 *
 * @param code in which words it is told
 * @param reason the system's words
 */
record NetworkFailure(DownloadProblem code, String reason) {

    /** Looks through what was thrown: Java's client often wraps the cause in an exception without words. */
    static NetworkFailure of(IOException met) {
        boolean noConnection = false;
        for (Throwable t = met; t != null; t = t.getCause()) {
            if (t instanceof UnresolvedAddressException || t instanceof UnknownHostException) {
                return new NetworkFailure(DownloadProblem.HOST_UNKNOWN, Reasons.of(met));
            }
            if (t instanceof SSLException) {
                return new NetworkFailure(DownloadProblem.NOT_SECURE, Reasons.of(t));
            }
            if (t instanceof HttpTimeoutException) {
                return new NetworkFailure(DownloadProblem.NO_ANSWER, Reasons.of(t));
            }
            if (t instanceof NoRouteToHostException || isUnreachable(t)) {
                return new NetworkFailure(DownloadProblem.HOST_UNREACHABLE, Reasons.of(t));
            }
            noConnection |= t instanceof ConnectException;
        }
        return new NetworkFailure(
                noConnection ? DownloadProblem.HOST_REFUSES : DownloadProblem.INTERRUPTED, Reasons.of(met));
    }

    private static boolean isUnreachable(Throwable met) {
        return met instanceof SocketException
                && String.valueOf(met.getMessage()).contains("unreachable");
    }

    /** Whether there was no connection at all; as long as nothing came, trying again would only make people wait. */
    boolean isWithoutConnection() {
        return code == DownloadProblem.HOST_UNKNOWN
                || code == DownloadProblem.HOST_REFUSES
                || code == DownloadProblem.HOST_UNREACHABLE
                || code == DownloadProblem.NOT_SECURE;
    }

    /**
     * In words.
     *
     * @param from what was asked for
     * @param proxy the proxy in between, which is at fault where there was no connection
     */
    Problem problem(URI from, Optional<String> proxy) {
        if (proxy.isPresent() && isWithoutConnection() && code != DownloadProblem.NOT_SECURE) {
            return DownloadProblem.PROXY_UNREACHABLE.with(proxy.get(), from.getHost());
        }
        return switch (code) {
            case HOST_UNKNOWN -> code.with(from.getHost());
            case HOST_REFUSES -> code.with(from.getAuthority());
            case HOST_UNREACHABLE, NOT_SECURE -> code.with(from.getHost(), reason);
            case NO_ANSWER -> code.with(from.getHost());
            default -> code.with(from, reason);
        };
    }
}
