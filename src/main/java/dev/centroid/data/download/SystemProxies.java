package dev.centroid.data.download;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which proxy leads to a server: the one that Java was started with ({@code -Dhttps.proxyHost}), else the one that the environment
 * names ({@code https_proxy}, {@code http_proxy}, {@code all_proxy}, but for the hosts of {@code no_proxy}), as other programs
 * take it, else that of the system's settings, as far as Java reads them. This machine itself is never asked through a proxy.
 */
final class SystemProxies extends ProxySelector {

    private static final int WEB_PORT = 80;
    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    private final Map<String, String> environment;
    private final ProxySelector java;

    SystemProxies() {
        this(System.getenv(), ProxySelector.getDefault());
    }

    /**
     * Other ones.
     *
     * @param environment variables by name
     * @param java what Java was started with, and the system's settings
     */
    SystemProxies(Map<String, String> environment, ProxySelector java) {
        this.environment = environment;
        this.java = java;
    }

    @Override
    public List<Proxy> select(URI server) {
        String host = server.getHost().toLowerCase(Locale.ROOT);
        if (isThisMachine(host)) {
            return DIRECT;
        }
        boolean given = System.getProperty(server.getScheme() + ".proxyHost") != null;
        Optional<Proxy> named = given ? Optional.empty() : named(server.getScheme());
        if (named.isEmpty()) {
            return java.select(server);
        }
        return isExcepted(host) ? DIRECT : List.of(named.get());
    }

    /** The proxy that leads to a server, as {@code host:port}; empty where none does. */
    Optional<String> nameFor(URI server) {
        return select(server).stream()
                .limit(1)
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress)
                .map(proxy -> (InetSocketAddress) proxy.address())
                .map(address -> address.getHostString() + ":" + address.getPort())
                .findFirst();
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /** Of the environment; a SOCKS proxy is no HTTP proxy, and Java's client takes no other. */
    private Optional<Proxy> named(String scheme) {
        return Stream.of(scheme + "_proxy", "all_proxy")
                .flatMap(name -> Stream.of(variable(name)).flatMap(Optional::stream))
                .findFirst()
                .flatMap(SystemProxies::proxy);
    }

    private Optional<String> variable(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    private static Optional<Proxy> proxy(String value) {
        String address = value.contains("://") ? value.strip() : "http://" + value.strip();
        try {
            URI uri = URI.create(address);
            if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
                return Optional.empty();
            }
            int port = uri.getPort() < 0 ? WEB_PORT : uri.getPort();
            return Optional.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port)));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private boolean isExcepted(String host) {
        return variable("no_proxy").stream()
                .flatMap(list -> Arrays.stream(list.toLowerCase(Locale.ROOT).split(",")))
                .map(entry -> entry.strip().replaceFirst("^\\.", "").replaceFirst(":\\d+$", ""))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> entry.equals("*") || host.equals(entry) || host.endsWith("." + entry));
    }

    @Override
    public void connectFailed(URI server, SocketAddress proxy, IOException failure) {
        java.connectFailed(server, proxy, failure);
    }
}
