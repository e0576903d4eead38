package dev.centroid.experiment;

import dev.centroid.cli.CentroidCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The real command in a process of its own, to be killed and signalled. */
final class CentroidProcess {

    private CentroidProcess() {}

    static Process start(Path home, Path output, String... arguments) throws IOException {
        return startWith(System.getProperty("java.class.path"), home, output, arguments);
    }

    /** With another class path than that of the tests. */
    static Process startWith(String classPath, Path home, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dcentroid.home=" + home,
                "-Duser.language=en",
                "-Dorg.bytedeco.javacpp.maxbytes=2G",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=4G",
                "-cp",
                classPath,
                CentroidCommand.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }

    /** The one run folder below a folder of runs, once it is there. */
    static Path awaitRun(Path runs, Process process) throws InterruptedException, IOException {
        while (true) {
            if (Files.isDirectory(runs)) {
                try (Stream<Path> folders = Files.list(runs)) {
                    Path found = folders.filter(f -> Files.exists(f.resolve("config.yaml")))
                            .findFirst()
                            .orElse(null);
                    if (found != null) {
                        return found;
                    }
                }
            }
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "the command ended with " + process.exitValue() + " before its run began");
            }
            Thread.sleep(5);
        }
    }

    /** Waits until a log has so many lines, or the process has ended. */
    static void awaitLines(Path log, int lines, Process process) throws InterruptedException, IOException {
        while (process.isAlive()
                && (!Files.exists(log) || Files.readAllLines(log).size() < lines)) {
            Thread.sleep(2);
        }
    }
}
