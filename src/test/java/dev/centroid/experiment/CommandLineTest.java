package dev.centroid.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.centroid.cli.CentroidCommand;
import dev.centroid.data.challenge.Runs;
import dev.centroid.model.Safetensors;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as people type them: exit codes, words, and files; one small run serves them all. */
class CommandLineTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Path run;
    private static String trained;
    private static Locale before;

    /** What a command did. */
    private record Result(int exit, String out, String err) {}

    private static Result centroid(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = CentroidCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
        Result result = new Result(exit, out.toString(), err.toString());
        assertThat(result.err).as("no stack trace as user text").doesNotContain("\tat ");
        return result;
    }

    @BeforeAll
    static void trainOnce() throws IOException {
        before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        System.setProperty("centroid.home", folder.resolve("home").toString());
        Path config = TinyExperiment.write(folder, 1, 1);
        Result result = centroid(
                "train", config.toString(), "--runs", folder.resolve("runs").toString(), "--set", "seed=4");
        assertThat(result.exit).as(result.err).isZero();
        trained = result.out + result.err;
        try (var runs = Files.list(folder.resolve("runs"))) {
            run = runs.findFirst().orElseThrow();
        }
    }

    @AfterAll
    static void restore() {
        System.clearProperty("centroid.home");
        Locale.setDefault(before);
    }

    @Test
    void aFinishedRunLeavesItsResultAndEverythingToRepeatIt() throws IOException {
        assertThat(trained).contains("Classifier-Baseline", "Meta-Baseline", "untrained", "±", run.toString());
        JsonNode result = JSON.readTree(run.resolve("result.json").toFile());
        assertThat(result.path("state").asText()).isEqualTo("FINISHED");
        assertThat(result.path("stages")).hasSize(3);
        JsonNode meta = result.path("stages").get(2);
        assertThat(meta.path("checkpoint").asText()).isEqualTo("best");
        assertThat(meta.path("seconds").asDouble()).isPositive();
        assertThat(meta.path("imagesPerSecond").asDouble()).isPositive();
        JsonNode score = meta.path("scores").get(0);
        assertThat(score.path("split").asText()).isEqualTo("novel");
        assertThat(score.path("episodes").asInt()).isEqualTo(20);
        assertThat(score.path("accuracy").asDouble()).isBetween(0.0, 1.0);
        assertThat(score.path("ci95").asDouble()).isPositive();
        assertThat(JSON.readTree(run.resolve("provenance.json").toFile())
                        .path("seed")
                        .asLong())
                .isEqualTo(4);
        assertThat(run.resolve("log.txt")).content().contains("validation episodes");
    }

    @Test
    void evaluatingTheRunAgainGivesItsOwnNumbers() throws IOException {
        Result result = centroid(
                "evaluate", run.toString(), "--way", "4", "--shot", "1", "--query", "5", "--episodes", "20", "--json");
        assertThat(result.exit).as(result.err).isZero();
        JsonNode report = JSON.readTree(result.out);
        JsonNode stored = JSON.readTree(run.resolve("result.json").toFile());
        assertThat(report.path("tasks").get(0).path("score").path("accuracy").asDouble())
                .isEqualTo(stored.path("stages")
                        .get(2)
                        .path("scores")
                        .get(0)
                        .path("accuracy")
                        .asDouble());
        assertThat(report.path("tasks").get(0).path("episodeAccuracies")).hasSize(20);
        assertThat(report.path("tasks").get(0).path("worstEpisode").asText()).isNotBlank();
        Result words = centroid("evaluate", run.toString(), "--split", "base", "--query", "2", "--episodes", "5");
        assertThat(words.exit).as(words.err).isZero();
        assertThat(words.out).contains("5-way 1-shot", "Worst episode");
    }

    @Test
    void weightsTravelToSafetensorsAndBack() throws IOException {
        Path weights = folder.resolve("model.safetensors");
        Path checkpoint = folder.resolve("back.zip");
        assertThat(centroid("export", run.toString(), "--to", weights.toString()).exit)
                .isZero();
        assertThat(Safetensors.read(weights).names()).contains("temp", "encoder.encoder.0.0.weight");
        Result imported = centroid(
                "import", weights.toString(), "--backbone", "convnet4", "--size", "16", "--to", checkpoint.toString());
        assertThat(imported.exit).as(imported.err).isZero();
        String[] task = {"--way", "4", "--query", "5", "--episodes", "20", "--seed", "4", "--json"};
        Result there = centroid(with(task, "evaluate", run.toString()));
        Result back = centroid(with(
                task,
                "evaluate",
                checkpoint.toString(),
                "--config",
                run.resolve("config.yaml").toString()));
        assertThat(back.exit).as(back.err).isZero();
        assertThat(JSON.readTree(back.out).path("tasks"))
                .isEqualTo(JSON.readTree(there.out).path("tasks"));
        Path bare = folder.resolve("bare.safetensors");
        assertThat(centroid("export", run.toString(), "--to", bare.toString(), "--backbone-only").exit)
                .isZero();
        assertThat(Safetensors.read(bare).names())
                .contains("encoder.0.0.weight")
                .doesNotContain("temp");
        Result wrong = centroid("import", bare.toString(), "--backbone", "resnet12");
        assertThat(wrong.exit).isEqualTo(2);
        assertThat(wrong.err).contains("bare.safetensors", "resnet12");
    }

    private static String[] with(String[] tail, String... head) {
        String[] all = java.util.Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    @Test
    void dataSaysWhatIsThere() throws IOException {
        Result words = centroid("data", "synthetic-glyphs");
        assertThat(words.exit).as(words.err).isZero();
        assertThat(words.out).contains("synthetic-glyphs", "60 classes", "1,200 images");
        Result json = centroid("data", "synthetic-glyphs", "--json");
        assertThat(JSON.readTree(json.out).path("parts").get(0).path("classes").asInt())
                .isEqualTo(60);
        Result missing = centroid("data", folder.resolve("nowhere").toString());
        assertThat(missing.exit).isEqualTo(2);
        assertThat(missing.err).contains("nowhere");
    }

    @Test
    void dataWritesAnIndexWhereItIsToldAndOverNothing() throws IOException {
        Path root = folder.resolve("tiered");
        for (String file : List.of("train/a/1.png", "train/b/1.png", "val/c/1.png", "test/d/1.png")) {
            Files.createDirectories(root.resolve(file).getParent());
            ImageIO.write(
                    new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB),
                    "png",
                    root.resolve(file).toFile());
        }
        Path index = folder.resolve("index");
        Result written = centroid("data", root.toString(), "--write-index", index.toString());
        assertThat(written.exit).as(written.err).isZero();
        assertThat(index.resolve("train.csv"))
                .content()
                .isEqualTo("filename,label\ntrain/a/1.png,a\ntrain/b/1.png,b\n");
        assertThat(index.resolve("val.csv")).content().isEqualTo("filename,label\nval/c/1.png,c\n");
        assertThat(root).isDirectoryNotContaining("glob:**.csv");
        Result again = centroid("data", root.toString(), "--write-index", index.toString());
        assertThat(again.exit).isEqualTo(2);
        assertThat(again.err).contains("test.csv", "already");
        Result read = centroid(
                "data",
                root.toString(),
                "--layout",
                "mini-imagenet",
                "--set",
                "dataset.split=lists",
                "--set",
                "dataset.splitFrom=" + index);
        assertThat(read.exit).as(read.err).isZero();
        assertThat(read.out).contains("mini-imagenet", "2 classes");
    }

    @Test
    void aRunThatIsCompleteSaysSoInsteadOfStartingAnew() {
        Result again = centroid("train", "--resume", run.toString());
        assertThat(again.exit).isEqualTo(2);
        assertThat(again.err).contains(run.toString(), "meta.epochs");
        Result shorter = centroid("train", "--resume", folder.toString());
        assertThat(shorter.exit).isEqualTo(2);
    }

    @Test
    void aLengthenedRunEqualsOneThatWasThatLongFromTheStart() throws IOException {
        Path config = TinyExperiment.write(Files.createDirectory(folder.resolve("long")), 1, 2);
        Path runs = folder.resolve("longruns");
        assertThat(centroid("train", config.toString(), "--runs", runs.toString(), "--set", "seed=4").exit)
                .isZero();
        Path lengthened = copyOf(run, folder.resolve("lengthened"));
        Result result = centroid("train", "--resume", lengthened.toString(), "--set", "meta.epochs=2");
        assertThat(result.exit).as(result.err).isZero();
        Path fresh;
        try (var found = Files.list(runs)) {
            fresh = found.findFirst().orElseThrow();
        }
        for (String file : new String[] {"episodes.csv", "config.yaml"}) {
            assertThat(lengthened.resolve(file)).hasSameTextualContentAs(fresh.resolve(file));
        }
        assertThat(scores(lengthened)).isEqualTo(scores(fresh));
        Result shorter = centroid("train", "--resume", lengthened.toString(), "--set", "meta.epochs=1");
        assertThat(shorter.exit).isEqualTo(2);
        assertThat(shorter.err).contains("meta.epochs", "2");
    }

    private static JsonNode scores(Path run) throws IOException {
        return JSON.readTree(run.resolve("result.json").toFile())
                .path("stages")
                .get(2)
                .path("scores");
    }

    private static Path copyOf(Path source, Path target) throws IOException {
        try (var files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(source.relativize(file).toString()));
            }
        }
        return target;
    }

    @Test
    void aCheckpointAloneIsEvaluatedOnAnyRoot() throws IOException {
        Path alone = Files.copy(run.resolve("checkpoints").resolve("meta-last.zip"), folder.resolve("alone.zip"));
        Result nowhere = centroid("evaluate", alone.toString());
        assertThat(nowhere.exit).isEqualTo(2);
        assertThat(nowhere.err).contains("--config", "--root");
        Result found =
                centroid("evaluate", alone.toString(), "--root", "synthetic-glyphs", "--episodes", "3", "--query", "2");
        assertThat(found.exit).as(found.err).isZero();
        assertThat(found.out).contains("seed 4");
    }

    @Test
    void aModelAnswersTheChallenge() throws IOException {
        Path runs = Runs.write(folder.resolve("challenge.zip"), 2, 3);
        Result result = centroid("challenge", run.toString(), runs.toString(), "--json");
        assertThat(result.exit).as(result.err).isZero();
        JsonNode report = JSON.readTree(result.out);
        assertThat(report.path("system").asText()).isEqualTo("model");
        assertThat(report.path("trials").asInt()).isEqualTo(6);
        assertThat(report.path("stage").asText()).isEqualTo("meta");
        assertThat(report.path("epoch").asInt()).isPositive();
        assertThat(report.path("learntFrom").asText()).isEqualTo("other");
        int errors = 0;
        for (JsonNode one : report.path("runs")) {
            for (int t = 0; t < 3; t++) {
                errors += one.path("answers").get(t).equals(one.path("classes").get(t)) ? 0 : 1;
            }
        }
        assertThat(report.path("errors").asInt()).isEqualTo(errors);
        Result alone = centroid("challenge", runs.toString());
        assertThat(alone.exit).isEqualTo(2);
        assertThat(alone.err).contains("--hausdorff");
        Result distance = centroid("challenge", "--hausdorff", runs.toString());
        assertThat(distance.out).contains("0 errors of 6", "people");
    }

    @Test
    void setsThatNobodyMayPassOnAreExplained() {
        Result mini = centroid("download", "mini-imagenet");
        assertThat(mini.exit).isZero();
        assertThat(mini.out).contains("filename,label", "64 / 16 / 20", "centroid data ROOT");
        assertThat(centroid("download", "tiered-imagenet").out).contains("779,165");
        assertThat(centroid("download", "cifar").err).contains("omniglot, mini-imagenet, tiered-imagenet");
        assertThat(centroid("download", "omniglot").exit).isEqualTo(2);
        assertThat(centroid("download", "omniglot", "x", "--file", "no").err).contains("all_runs");
        Result nowhere = centroid("download", "omniglot", "x", "--from", "mirror");
        assertThat(nowhere.exit).isEqualTo(2);
        assertThat(nowhere.err).contains("mirror is no address of a server");
    }

    @Test
    void allProblemsOfAConfigurationComeAtOnce() throws IOException {
        Path config = Files.writeString(
                folder.resolve("bad.yaml"),
                """
                version: 1
                dataset: {root: synthetic-glyphs}
                backbone: {kind: resnet13}
                classifier: {epochz: 3, batch: -1, gamma: maybe}
                """);
        Result result = centroid("train", config.toString());
        assertThat(result.exit).isEqualTo(2);
        assertThat(result.err.lines().filter(line -> line.startsWith("Error"))).hasSize(4);
        assertThat(result.err).contains("backbone.kind", "epochz", "epochs", "classifier.batch", "classifier.gamma");
    }

    @Test
    void anImpossibleEpisodeIsRefusedBeforeARunFolderIsMade() throws IOException {
        Path config = TinyExperiment.write(Files.createDirectory(folder.resolve("impossible")), 1, 1);
        Path runs = folder.resolve("norun");
        Result result = centroid(
                "train", config.toString(), "--runs", runs.toString(), "--set", "meta.way=9", "--set", "meta.shot=8");
        assertThat(result.exit).isEqualTo(2);
        assertThat(result.err).contains("meta");
        assertThat(runs).doesNotExist();
    }

    @Test
    void aCheckpointOfAnotherNetworkIsRefused() throws IOException {
        Path checkpoint = run.resolve("checkpoints").resolve("classifier-last.zip");
        Path config = TinyExperiment.write(Files.createDirectory(folder.resolve("other")), 1, 1);
        Result result = centroid(
                "train",
                config.toString(),
                "--runs",
                folder.resolve("norun").toString(),
                "--set",
                "meta.start=" + checkpoint,
                "--set",
                "backbone.widths=[8, 8, 8, 8]");
        assertThat(result.exit).isEqualTo(2);
        assertThat(result.err).contains("classifier-last.zip", "meta.start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "train", "evaluate", "data", "export", "import"})
    void helpReadsWell(String command) {
        Result help = command.isEmpty() ? centroid("--help") : centroid(command, "--help");
        assertThat(help.exit).isZero();
        assertThat(help.out).contains("Usage: centroid").contains("xample".repeat(command.isEmpty() ? 0 : 1));
    }

    @Test
    void mistypedCommandsAreBadInputWithAHint() {
        assertThat(centroid("trian", "x").exit).isEqualTo(2);
        assertThat(centroid("trian", "x").err).contains("train");
        assertThat(centroid("train").exit).isEqualTo(2);
        assertThat(centroid("evaluate", run.toString(), "--way", "1").err).contains("--way");
        assertThat(centroid("evaluate", folder.resolve("none").toString()).exit).isEqualTo(2);
    }
}
