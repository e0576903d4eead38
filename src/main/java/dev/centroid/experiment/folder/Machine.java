package dev.centroid.experiment.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The computer that a run was made on.
 *
 * @param os name, version and architecture of the operating system
 * @param cpu the processor's name, as far as the system tells
 * @param cores processors that this process may use
 * @param instructionSet the vector instructions that the processor offers, separated by spaces; {@code unknown} where the
 *     system does not tell
 */
public record Machine(String os, String cpu, int cores, String instructionSet) {

    private static final Path LINUX = Path.of("/proc/cpuinfo");

    /** What decides about speed and rounding, on x86-64 and on arm64. */
    private static final List<String> VECTOR = List.of(
            "sse4_2",
            "avx",
            "avx2",
            "fma",
            "avx512f",
            "avx512_vnni",
            "avx512_bf16",
            "amx_tile",
            "amx_bf16",
            "amx_int8",
            "asimd",
            "bf16",
            "sve");

    /** This computer. */
    public static Machine current() {
        String os = System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch");
        String fallback =
                Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")).orElse(System.getProperty("os.arch"));
        return of(os, Runtime.getRuntime().availableProcessors(), cpuInfo(), fallback);
    }

    static Machine of(String os, int cores, String cpuInfo, String fallbackName) {
        Map<String, String> fields = new LinkedHashMap<>();
        cpuInfo.lines()
                .map(line -> line.split(":", 2))
                .filter(f -> f.length == 2)
                .forEach(f -> fields.putIfAbsent(f[0].strip().toLowerCase(Locale.ROOT), f[1].strip()));
        String flags = fields.getOrDefault("flags", fields.getOrDefault("features", ""));
        Set<String> offered = new HashSet<>(List.of(flags.split("\\s+")));
        String vector = VECTOR.stream().filter(offered::contains).collect(Collectors.joining(" "));
        return new Machine(
                os, fields.getOrDefault("model name", fallbackName), cores, vector.isEmpty() ? "unknown" : vector);
    }

    /** decision: best effort; a run does not fail because its computer keeps its name to itself. */
    private static String cpuInfo() {
        try {
            return Files.isReadable(LINUX) ? new String(Files.readAllBytes(LINUX), StandardCharsets.ISO_8859_1) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
