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

    @Test
    void what_lies_in_the_root_stays_known_while_something_else_is_wrong() {
        model.edit(RATE, "fast");
        assertThat(model.lookProperty().get().found()).isPresent();
        model.edit("dataset.glyphs.drawers", "none");
        assertThat(model.lookProperty().get().found()).isEmpty();
    }

    @Test
    void a_root_that_appears_later_is_found_by_looking_again() throws Exception {
        Path root = home.resolve("stick");
        model.chooseRoot(root.toString());
        assertThat(test.shell.settings().get().recentRoots())
                .as("was never there")
                .isEmpty();
        for (String name : List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l")) {
            javax.imageio.ImageIO.write(
                    new java.awt.image.BufferedImage(90, 84, java.awt.image.BufferedImage.TYPE_INT_RGB),
                    "png",
                    Files.createDirectories(root.resolve(name)).resolve("0.png").toFile());
        }
        model.lookAgain();
        assertThat(model.lookProperty().get().found()).isPresent();
    }

    @Test
    void undo_belongs_to_this_place_only() {
        model.edit("seed", "5");
        test.shell.navigation().show(Place.RESULTS);
        test.shell.actions().run(Actions.Kind.UNDO);
        assertThat(model.field("seed").textProperty().get()).isEqualTo("5");
        test.shell.navigation().show(Place.SETUP);
        test.shell.actions().run(Actions.Kind.UNDO);
        assertThat(model.field("seed").textProperty().get()).isEqualTo("1");
    }

    @Test
    void a_field_that_was_left_is_undone_for_itself() {
        model.edit("seed", "5");
        model.rest();
        model.edit("seed", "6");
        model.undo();
        assertThat(model.field("seed").textProperty().get()).isEqualTo("5");
        model.edit("seed", "7");
        assertThat(test.shell.actions().possible(Actions.Kind.REDO).getValue()).isFalse();
        model.undo();
        model.undo();
        model.undo();
        assertThat(model.field("seed").textProperty().get()).isEqualTo("1");
    }

    @Test
    void numbers_of_a_task_typed_in_a_row_are_one_change() {
        for (int way : new int[] {6, 60, 6}) {
            model.editTasks("evaluation", List.of(new EvaluationSpec(new EpisodeSpec(way, 1, 15), 600)));
        }
        model.undo();
        assertThat(model.draftProperty().get().tasks("evaluation")).hasSize(2);
    }

    @Test
    void closing_with_changes_asks_and_can_save_first() {
        assertThat(test.shell.actions().mayClose(() -> {})).isTrue();
        model.edit("seed", "5");
        test.notices.answer = false;
        assertThat(test.shell.actions().mayClose(() -> {})).isFalse();
        test.notices.answer = true;
        test.notices.choice = "setup.closing.discard";
        assertThat(test.shell.actions().mayClose(() -> {})).isTrue();
        test.notices.choice = "setup.closing.save";
        test.files.answer = home.resolve("kept.yaml");
        List<String> closed = new ArrayList<>();
        assertThat(test.shell.actions().mayClose(() -> closed.add("now"))).isFalse();
        assertThat(closed).containsExactly("now");
        assertThat(test.files.answer).content().contains("seed: 5");
        assertThat(test.shell.actions().mayClose(() -> {})).isTrue();
    }

    @Test
    void closing_with_errors_cannot_save_and_says_so() {
        model.edit("seed", "x");
        test.notices.choice = "setup.closing.save";
        assertThat(test.shell.actions().mayClose(() -> {}))
                .as("the usual answer loses nothing")
                .isFalse();
        test.notices.choice = "setup.closing.discard";
        assertThat(test.shell.actions().mayClose(() -> {})).isTrue();
        assertThat(home.resolve("kept.yaml")).doesNotExist();
    }

    @Test
    void comments_of_a_file_are_not_lost_without_a_question() throws Exception {
        String text = "version: 1\n# why this rate\ndataset: {root: synthetic-glyphs}\nclassifier: {epochs: 2}\n";
        Path file = Files.writeString(home.resolve("mine.yaml"), text);
        model.files().open(file);
        model.edit("seed", "5");
        test.notices.answer = false;
        model.files().save();
        assertThat(file).hasContent(text);
        test.notices.answer = true;
        test.notices.choice = "setup.comments.as-another";
        test.files.answer = home.resolve("other.yaml");
        model.files().save();
        assertThat(file).hasContent(text);
        assertThat(ConfigFile.read(test.files.answer, List.of()).config().seed())
                .isEqualTo(5);
        test.notices.asked.clear();
        model.edit("seed", "6");
        model.files().save();
        assertThat(test.notices.asked).as("the new file has none").isEmpty();
        assertThat(model.files().fileProperty().get()).isEqualTo(test.files.answer);
    }

    @Test
    void the_configuration_of_a_run_is_never_written_over() throws Exception {
        Path run = Files.createDirectories(home.resolve("run/checkpoints")).getParent();
        String text = "version: 1\ndataset: {root: synthetic-glyphs}\nclassifier: {epochs: 2}\n";
        Path config = Files.writeString(run.resolve("config.yaml"), text);
        model.files().open(config);
        model.edit("seed", "5");
        test.files.answer = home.resolve("next.yaml");
        model.files().save();
        assertThat(config).hasContent(text);
        assertThat(test.files.answer).exists();
    }

    @Test
    void a_file_that_cannot_be_written_keeps_the_changes() throws Exception {
        test.files.answer = Files.createFile(home.resolve("file")).resolve("x.yaml");
        model.edit("seed", "5");
        model.files().saveAs();
        assertThat(test.notices.problems).hasSize(1);
        assertThat(model.files().changedProperty().get()).isTrue();
    }

    @Test
    void a_file_with_wrong_values_is_opened_and_each_is_told_at_its_field() throws Exception {
        Path file = Files.writeString(
                home.resolve("wrong.yaml"),
                "version: 1\ndataset: {root: synthetic-glyphs}\nclassifier: {epochs: many, batch: 0}\n"
                        + "evaluation: [{way: 1}]\n");
        model.files().open(file);
        assertThat(test.notices.problems).isEmpty();
        assertThat(List.of("classifier.epochs", "classifier.batch", "evaluation"))
                .allSatisfy(
                        path -> assertThat(model.field(path).problemProperty().get())
                                .as(path)
                                .isNotNull());
        assertThat(model.field("classifier.epochs").textProperty().get()).isEqualTo("many");
    }

    @Test
    void a_learning_rate_does_not_change_the_cost() {
        List<Runnable> ticks = new ArrayList<>();
        SetupViewModel watched =
                model(new TestShell(home, new dev.centroid.ui.common.InlineBackground(), (m, action) -> {
                    ticks.add(action);
                    return () -> {};
                }));
        ticks.get(0).run();
        ticks.get(0).run();
        CostState measured = watched.costProperty().get();
        watched.edit(RATE, "0.2");
        watched.edit("name", "other");
        ticks.get(0).run();
        ticks.get(0).run();
        assertThat(watched.costProperty().get()).isSameAs(measured);
        watched.edit("classifier.batch", "16");
        ticks.get(0).run();
        ticks.get(0).run();
        assertThat(watched.costProperty().get()).isNotSameAs(measured);
    }
}
