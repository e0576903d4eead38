package dev.centroid.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.layout.DatasetPart;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.experiment.RunOutcome;
import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.problem.Problem;
import dev.centroid.run.RunState;
import dev.centroid.ui.common.Actions;
import dev.centroid.ui.common.HeldBackground;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.queue.RunQueue;
import dev.centroid.ui.queue.RunRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The place Setup without a screen. */
class SetupViewModelTest {

    private static final String RATE = "classifier.optimizer.learningRate";

    @TempDir
    private Path home;

    private final List<RunRequest> started = new ArrayList<>();
    private TestShell test;
    private SetupViewModel model;

    @BeforeEach
    void open() {
        test = new TestShell(home);
        model = model(test);
    }

    private SetupViewModel model(TestShell shell) {
        RunQueue queue = new RunQueue(
                (request, listener, control) -> {
                    started.add(request);
                    return new RunOutcome(home, RunState.FINISHED, List.of());
                },
                shell.shell.background());
        return new SetupViewModel(shell.shell, queue, cores -> 1);
    }

    @Test
    void begins_with_the_demo_ready_to_start() {
        assertThat(model.problems()).isEmpty();
        assertThat(model.canStartProperty().get()).isTrue();
        assertThat(model.lookProperty().get().found().orElseThrow().samples()).isNotEmpty();
        model.start();
        assertThat(started).hasSize(1);
        assertThat(started.get(0).name()).isEqualTo("demo");
        assertThat(test.shell.navigation().placeProperty().get()).isEqualTo(Place.MONITOR);
    }

    @Test
    void all_problems_stand_at_their_fields_at_once() {
        model.edit(RATE, "fast");
        model.edit("meta.way", "1");
        assertThat(model.field(RATE).problemProperty().get().code().key()).isEqualTo("config.not-a-number");
        assertThat(model.field("meta.way").problemProperty().get()).isNotNull();
        assertThat(model.canStartProperty().get()).isFalse();
        model.start();
        assertThat(started).isEmpty();
        assertThat(model.field(RATE).textProperty().get()).isEqualTo("fast");
    }

    @Test
    void undo_takes_back_a_whole_entry_and_redo_makes_it_again() {
        model.edit(RATE, "0");
        model.edit(RATE, "0.");
        model.edit(RATE, "0.2");
        model.edit("seed", "7");
        test.shell.actions().run(Actions.Kind.UNDO);
        assertThat(model.field("seed").textProperty().get()).isEqualTo("1");
        model.undo();
        assertThat(model.field(RATE).textProperty().get()).isEqualTo("0.05");
        assertThat(test.shell.actions().possible(Actions.Kind.UNDO).getValue()).isFalse();
        model.redo();
        model.redo();
        assertThat(model.field(RATE).textProperty().get()).isEqualTo("0.2");
        assertThat(model.field("seed").textProperty().get()).isEqualTo("7");
    }

    @Test
    void what_is_saved_is_what_the_command_line_reads() {
        test.files.answer = home.resolve("mine.yaml");
        model.edit("classifier.milestones", "1, 2");
        model.setMethod(Method.CLASSIFIER);
        test.shell.actions().run(Actions.Kind.SAVE_CONFIG);
        assertThat(ConfigFile.read(test.files.answer, List.of()).config())
                .isEqualTo(model.reading().orElseThrow().config());
        assertThat(model.files().changedProperty().get()).isFalse();
        assertThat(test.shell.settings().get().recentConfigs()).containsExactly(test.files.answer.toString());
        model.edit("seed", "5");
        assertThat(model.files().changedProperty().get()).isTrue();
    }

    @Test
    void a_file_is_opened_and_can_be_undone() throws Exception {
        Path file = Files.writeString(
                home.resolve("x.yaml"), "version: 1\ndataset: {root: synthetic-glyphs}\nclassifier: {epochs: 2}\n");
        model.files().open(file);
        assertThat(model.method()).isEqualTo(Method.CLASSIFIER);
        assertThat(model.field("classifier.epochs").textProperty().get()).isEqualTo("2");
        model.undo();
        assertThat(model.method()).isEqualTo(Method.BOTH);
    }

    @Test
    void a_broken_file_changes_nothing_and_is_told() throws Exception {
        Path file = Files.writeString(home.resolve("x.yaml"), "version: 1\nclasifier: {}\n");
        model.files().open(file);
        assertThat(test.notices.problems).isNotEmpty();
        assertThat(model.field("name").textProperty().get()).isEqualTo("demo");
    }

    @Test
    void changes_are_not_replaced_without_a_question() {
        model.edit("seed", "9");
        test.notices.answer = false;
        model.files().openDemo();
        assertThat(model.field("seed").textProperty().get()).isEqualTo("9");
        assertThat(test.notices.asked).containsExactly("setup.replace.title");
    }

    @Test
    void a_wrong_root_says_so_at_its_field() {
        model.chooseRoot(home.resolve("nowhere").toString());
        assertThat(model.field("dataset.root").problemProperty().get().code().key())
                .isEqualTo("data.root-missing");
        assertThat(model.canStartProperty().get()).isFalse();
    }

    @Test
    void a_chosen_root_is_recognised_and_what_belongs_to_the_old_one_is_forgotten() throws Exception {
        Path root = home.resolve("photos");
        for (String name : List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l")) {
            Path folder = Files.createDirectories(root.resolve(name));
            for (int i = 0; i < 2; i++) {
                javax.imageio.ImageIO.write(
                        new java.awt.image.BufferedImage(90, 84, java.awt.image.BufferedImage.TYPE_INT_RGB),
                        "png",
                        folder.resolve(i + ".png").toFile());
            }
        }
        model.chooseRoot(root.toString());
        assertThat(model.field("dataset.layout").textProperty().get()).isEqualTo("class-folders");
        assertThat(model.field("input.size").textProperty().get()).isEqualTo("80");
        assertThat(model.field("input.channels").textProperty().get()).isEqualTo("3");
        int novel = model.lookProperty()
                .get()
                .found()
                .orElseThrow()
                .report()
                .part(DatasetPart.NOVEL)
                .classes();
        assertThat(novel).isEqualTo(2);
        assertThat(model.problems())
                .extracting(Problem::configKey, p -> p.code().key())
                .contains(org.assertj.core.groups.Tuple.tuple("evaluation", "setup.too-few-classes"));
        model.setTasks("evaluation", List.of(new EvaluationSpec(new EpisodeSpec(2, 1, 1), 10)));
        assertThat(model.field("evaluation").problemProperty().get()).isNull();
        model.undo();
        model.undo();
        assertThat(model.field("dataset.root").textProperty().get()).isEqualTo("synthetic-glyphs");
        assertThat(model.field("input.size").textProperty().get()).isEqualTo("28");
    }

    @Test
    void a_look_that_is_no_longer_wanted_changes_nothing() {
        HeldBackground held = new HeldBackground();
        SetupViewModel slow = model(new TestShell(home, held, (millis, action) -> () -> {}));
        assertThat(slow.lookProperty().get().looking()).isTrue();
        assertThat(slow.canStartProperty().get()).isFalse();
        slow.chooseRoot(home.resolve("nowhere").toString());
        slow.undo();
        while (held.waiting() > 0) {
            held.release(0);
        }
        assertThat(slow.field("dataset.root").textProperty().get()).isEqualTo("synthetic-glyphs");
        assertThat(slow.problems()).isEmpty();
        assertThat(slow.canStartProperty().get()).isTrue();
    }

    @Test
    void the_cost_is_measured_once_the_configuration_rests() {
        List<Runnable> ticks = new ArrayList<>();
        SetupViewModel watched =
                model(new TestShell(home, new dev.centroid.ui.common.InlineBackground(), (m, action) -> {
                    ticks.add(action);
                    return () -> {};
                }));
        ticks.get(0).run();
        assertThat(watched.costProperty().get().kind()).isEqualTo(CostState.Kind.NONE);
        ticks.get(0).run();
        assertThat(watched.costProperty().get().estimate().orElseThrow().parameters())
                .isPositive();
        watched.edit("seed", "x");
        assertThat(watched.costProperty().get().kind()).isEqualTo(CostState.Kind.NONE);
    }
}
