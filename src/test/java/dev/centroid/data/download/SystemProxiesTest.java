package dev.centroid.data.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Proxies are taken from where other programs take them. */
class SystemProxiesTest {

    private static final URI SERVER = URI.create("https://raw.example.com/folder/");
    private static final ProxySelector DESKTOP =
            ProxySelector.of(InetSocketAddress.createUnresolved("desktop.example.com", 8080));

    private static Optional<String> proxy(Map<String, String> environment, URI server) {
        return new SystemProxies(environment, DESKTOP).nameFor(server);
    }

    @Test
    void the_environment_comes_before_the_settings_of_the_system() {
        assertThat(proxy(Map.of(), SERVER)).contains("desktop.example.com:8080");
        assertThat(proxy(Map.of("https_proxy", "http://env.example.com:3128/"), SERVER))
                .contains("env.example.com:3128");
        assertThat(proxy(Map.of("HTTPS_PROXY", "env.example.com:3128"), SERVER)).contains("env.example.com:3128");
        assertThat(proxy(Map.of("all_proxy", "http://user:word@env.example.com:3128"), SERVER))
                .contains("env.example.com:3128");
    }

    @Test
    void each_scheme_has_its_own_variable() {
        Map<String, String> onlySecure = Map.of("https_proxy", "http://env.example.com:3128");
        assertThat(proxy(onlySecure, URI.create("http://raw.example.com/"))).contains("desktop.example.com:8080");
    }

    @Test
    void excepted_hosts_and_this_machine_are_asked_directly() {
        Map<String, String> environment =
                Map.of("https_proxy", "http://env.example.com:3128", "no_proxy", "other.org, .example.com:443");
        assertThat(proxy(environment, SERVER)).isEmpty();
        assertThat(proxy(environment, URI.create("https://example.community/"))).contains("env.example.com:3128");
        assertThat(proxy(environment, URI.create("https://localhost:8000/"))).isEmpty();
        assertThat(proxy(environment, URI.create("https://127.0.0.1:8000/"))).isEmpty();
    }

    @Test
    void what_is_no_http_proxy_is_passed_over() {
        assertThat(proxy(Map.of("https_proxy", "socks5://env.example.com:1080"), SERVER))
                .contains("desktop.example.com:8080");
        assertThat(proxy(Map.of("https_proxy", "no address at all"), SERVER)).contains("desktop.example.com:8080");
    }
}
