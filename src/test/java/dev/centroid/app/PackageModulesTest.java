package dev.centroid.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The packaged application brings the modules of Java that no class names and that are missed only when it is used. */
class PackageModulesTest {

    private static final Pattern MODULE = Pattern.compile("<addModule>(.*?)</addModule>");

    @Test
    void secure_connections_have_their_modules() throws IOException {
        Set<String> modules = new TreeSet<>();
        Matcher found = MODULE.matcher(Files.readString(Path.of("pom.xml")));
        while (found.find()) {
            modules.add(found.group(1));
        }
        // Without elliptic curves there is no connection to the servers of today.
        assertThat(modules).contains("java.net.http", "jdk.crypto.ec");
    }
}
