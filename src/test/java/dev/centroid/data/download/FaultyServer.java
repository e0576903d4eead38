package dev.centroid.data.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A server on this machine that answers as its script says, request by request; the last answer is repeated. */
public final class FaultyServer implements AutoCloseable {

    /** One way to answer. */
    public interface Answer {

        /** Answers a request for {@code content}. */
        void to(HttpExchange exchange, byte[] content) throws IOException;
    }

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());

    /** A server that hands out one file, whatever it is asked for. */
    public FaultyServer(byte[] content, Answer... script) throws IOException {
        this(HttpServer.create(anyPort(), 0), "http", content, script);
    }

    private FaultyServer(HttpServer server, String scheme, byte[] content, Answer... script) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            int request;
            synchronized (ranges) {
                request = ranges.size();
                ranges.add(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
            }
            try (exchange) {
                script[Math.min(request, script.length - 1)].to(exchange, content);
            }
        });
        server.start();
    }

    /** One that shows a certificate. */
    static FaultyServer secure(SSLContext certificate, byte[] content, Answer... script) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate));
        return new FaultyServer(server, "https", content, script);
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    URI file() {
        return folder().resolve("file.zip");
    }

    /** The folder that its files lie in. */
    public URI folder() {
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort() + "/");
    }

    /** The Range header of each request, {@code null} where there was none. */
    public List<String> ranges() {
        return List.copyOf(ranges);
    }

    /** All of it, or what the range asks for. */
    public static final Answer WHOLE = (exchange, content) -> {
        int begin = begin(exchange);
        if (begin > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + begin + "-" + (content.length - 1) + "/" + content.length);
        }
        send(
                exchange,
                begin > 0 ? 206 : 200,
                Arrays.copyOfRange(content, begin, content.length),
                content.length - begin);
    };

    /** All of it, whatever the range. */
    static final Answer NO_RANGES = (exchange, content) -> send(exchange, 200, content, content.length);

    /** The connection ends after half of what is asked for. */
    public static final Answer CUT_OFF = (exchange, content) -> {
        int begin = begin(exchange);
        if (begin > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + begin + "-" + (content.length - 1) + "/" + content.length);
        }
        byte[] half = Arrays.copyOfRange(content, begin, begin + (content.length - begin) / 2);
        send(exchange, begin > 0 ? 206 : 200, half, content.length - begin);
    };

    /** Half of it, declared as if it were all. */
    static final Answer SHORT =
            (exchange, content) -> send(exchange, 200, Arrays.copyOf(content, content.length / 2), content.length / 2);

    /** Another file of the same length. */
    public static final Answer OTHER_CONTENT =
            (exchange, content) -> send(exchange, 200, new byte[content.length], content.length);

    /** A few bytes, and then nothing more for a long time. */
    public static final Answer SILENT = (exchange, content) -> {
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content, 0, 1000);
        exchange.getResponseBody().flush();
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    };

    /** A status and no content. */
    public static Answer status(int code) {
        return (exchange, content) -> exchange.sendResponseHeaders(code, -1);
    }

    private static void send(HttpExchange exchange, int status, byte[] bytes, long declared) throws IOException {
        exchange.sendResponseHeaders(status, declared);
        OutputStream out = exchange.getResponseBody();
        out.write(bytes);
        out.flush();
    }

    private static int begin(HttpExchange exchange) {
        String range = exchange.getRequestHeaders().getFirst("Range");
        return range == null ? 0 : Integer.parseInt(range.replaceAll("[^0-9]", ""));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
